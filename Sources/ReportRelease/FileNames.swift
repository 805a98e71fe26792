import Foundation

/// Names for files as people write them, made safe for every system that they are copied to, each given out once.
///
/// Names are built, not taken: what Windows forbids becomes its full-width likeness, what cannot be seen goes, and a
/// name that is too long loses its middle, so that year and kind stay.
public struct FileNames {
  /// UTF-8 bytes, and UTF-16 units: of Windows's 260 units for a whole path, half are left to the folders above.
  static let mostBytes = 240
  static let mostUnits = 120
  private static let keptTail = 12

  private var taken: Set<String> = []

  public init() {}

  /// The text as a file's name with its extension; `substitute` where nothing of the text can be kept.
  ///
  /// A name that was given out before, in whatever case, is numbered: `甲（2）.pdf`.
  public mutating func name(of text: String, extension ending: String, orElse substitute: String) -> String {
    let plain = Self.plain(text)
    let base = plain.isEmpty ? substitute : plain
    var number = 1
    while true {
      let tail = (number == 1 ? "" : "（\(number)）") + "." + ending
      let name = Self.shortened(base, besides: tail) + tail
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  /// Normal form C, without what no file name may hold.
  private static func plain(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        if kept.last != " " { kept.append(" ") }
      } else if !isUnseen(scalar) {
        kept.append(likeness[scalar] ?? scalar)
      }
    }
    // Windows drops dots and spaces at the end; a dot in front hides a file, a hyphen makes it an option.
    var name = String(kept)[...]
    while let last = name.last, ". ".contains(last) { name.removeLast() }
    while let first = name.first, ". -~".contains(first) { name.removeFirst() }
    return isDevice(name) ? "_" + name : String(name)
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isDefaultIgnorableCodePoint || properties.isBidiControl || properties.isNoncharacterCodePoint
      || [.control, .format, .surrogate, .privateUse, .unassigned].contains(properties.generalCategory)
  }

  private static let likeness: [Unicode.Scalar: Unicode.Scalar] = [
    "<": "＜", ">": "＞", ":": "：", "\"": "＂", "/": "／", "\\": "＼", "|": "｜", "?": "？", "*": "＊", "\u{FFFD}": "□",
  ]

  /// Windows takes these for devices, whatever follows the first dot.
  private static func isDevice(_ name: Substring) -> Bool {
    let base = name.prefix { $0 != "." }.uppercased().filter { $0 != " " }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(base) { return true }
    return base.count == 4 && (base.hasPrefix("COM") || base.hasPrefix("LPT")) && "0123456789¹²³".contains(base.last ?? " ")
  }

  private static func shortened(_ name: String, besides tail: String) -> String {
    func fits(_ text: String) -> Bool {
      text.utf8.count + tail.utf8.count <= mostBytes && text.utf16.count + tail.utf16.count <= mostUnits
    }
    if fits(name) { return name }
    let end = "…" + name.suffix(keptTail)
    var start = name.dropLast(keptTail)
    while !start.isEmpty, !fits(start + end) { start.removeLast() }
    // One character may be of any length by its marks: then the tail is no use either.
    return fits(start + end) ? start + end : String(String.UnicodeScalarView(name.unicodeScalars.prefix(mostUnits / 4)))
  }
}
