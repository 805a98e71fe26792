/// The colour space sRGB as an ICC profile of version 4: IEC 61966-2-1's primaries, adapted to D50 after Bradford, and
/// its curve as the parameters of its formula.
enum SRGBProfile {
  static let bytes: [UInt8] = {
    let tags: [(String, [UInt8])] = [
      ("desc", text("sRGB IEC61966-2.1")), ("cprt", text("No copyright, use freely")),
      ("wtpt", numbers("XYZ ", white)), ("rXYZ", numbers("XYZ ", [0.4360747, 0.2225045, 0.0139322])),
      ("gXYZ", numbers("XYZ ", [0.3850649, 0.7168786, 0.0971045])),
      ("bXYZ", numbers("XYZ ", [0.1430804, 0.0606169, 0.7141733])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
      (
        "chad",
        numbers(
          "sf32",
          [1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316])
      ),
    ]
    var table = word(tags.count)
    var data: [UInt8] = []
    let dataStart = 128 + 4 + tags.count * 12
    for (name, value) in tags {
      table += Array(name.utf8) + word(dataStart + data.count) + word(value.count)
      data += value + [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
    }
    return header(size: dataStart + data.count) + table + data
  }()

  private static let white = [0.9642, 1, 0.8249]
  private static let curve = type("para") + [0, 3, 0, 0]
    + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)

  /// A display's profile, RGB to XYZ; its date is that of the format's version.
  private static func header(size: Int) -> [UInt8] {
    var header = word(size) + word(0) + [4, 0x20, 0, 0] + Array("mntrRGB XYZ ".utf8)
    header += [0x07, 0xD4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 68 - header.count) + white.flatMap(fixed)
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + word(0) }

  private static func numbers(_ name: String, _ values: [Double]) -> [UInt8] { type(name) + values.flatMap(fixed) }

  private static func text(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return type("mluc") + word(1) + word(12) + Array("enUS".utf8) + word(units.count) + word(28) + units
  }

  private static func fixed(_ value: Double) -> [UInt8] { word(Int((value * 65536).rounded())) }

  private static func word(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
