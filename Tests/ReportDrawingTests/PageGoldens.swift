import CairoPango
import Foundation
import Testing

/// A document's pages as small grey pictures in Goldens/. LOOK=FOLDER swift test --filter … draws them at full size, to be
/// looked at before RECORD=1 swift test --filter … draws the small ones anew.
struct PageGoldens {
  let name: String

  init(_ name: String) { self.name = name }

  private var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
  }

  /// - Parameter draw: the pages as PNG at a resolution, in grey or in colours.
  func check(draw: (_ resolution: Double, _ isGrey: Bool) throws -> [[UInt8]]) throws {
    let pages = try draw(42, true)
    if let look = ProcessInfo.processInfo.environment["LOOK"] {
      for (index, page) in try draw(80, false).enumerated() {
        try Data(page).write(to: URL(fileURLWithPath: "\(look)/\(name)-\(index + 101).png"))
      }
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil { return try record(pages) }
    let goldens = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    try #require(goldens.count == pages.count, "\(name): pages")
    for (index, page) in pages.enumerated() {
      let difference = try Self.difference(page, Array(Data(contentsOf: file(index))))
      #expect(difference < 0.004, "\(name), page \(index + 1): \(difference) of the lightness differs")
    }
  }

  private func record(_ pages: [[UInt8]]) throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, page) in pages.enumerated() { try Data(page).write(to: file(index)) }
  }

  private func file(_ index: Int) -> URL {
    folder.appendingPathComponent((index < 9 ? "0" : "") + "\(index + 1).png")
  }

  /// The part of all lightness by which two pictures differ; 1 when their sizes do. Differences that no eye sees count
  /// nothing.
  static func difference(_ one: [UInt8], _ other: [UInt8]) throws -> Double {
    let (one, other) = (try DrawnPicture(png: one), try DrawnPicture(png: other))
    guard one.width == other.width, one.height == other.height, let left = one.lightness(),
      let right = other.lightness()
    else { return 1 }
    let all = zip(left, right).reduce(0) { sum, pair in
      let difference = abs(Int(pair.0) - Int(pair.1))
      return difference > 24 ? sum + difference : sum
    }
    return Double(all) / Double(left.count * 255)
  }
}
