import CairoPango
import Foundation
import ReportLayout
import Testing

@testable import ReportDrawing

private let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

/// The pages of Documents/ as small grey pictures. LOOK=FOLDER swift test --filter PageImageTests draws them at full
/// size, to be looked at before RECORD=1 swift test --filter PageImageTests draws the small ones anew.
@Suite struct PageImageTests {
  private static let documents = [
    "specimen modern", "specimen gbt9704", "awkward-tables modern", "statutory-tables modern",
    "statutory-tables gbt9704",
  ]

  @Test(arguments: documents) func pagesLookAsTheyDid(document: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    let pages = try Print.writer(theme: parts[1]).png(
      markup: Print.document(parts[0]), place: parts[0], resolution: 42, isGrey: true)
    if let look = ProcessInfo.processInfo.environment["LOOK"] { try Self.write(document, in: look) }
    let folder = here.appendingPathComponent("Goldens/\(parts[0])-\(parts[1])")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (index, page) in pages.enumerated() { try Data(page).write(to: Self.file(folder, index)) }
      return
    }
    let goldens = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    try #require(goldens.count == pages.count, "\(document): pages")
    for (index, page) in pages.enumerated() {
      let golden = try Array(Data(contentsOf: Self.file(folder, index)))
      let difference = try Self.difference(page, golden)
      #expect(difference < 0.004, "\(document), page \(index + 1): \(difference) of the lightness differs")
    }
  }

  private static func write(_ document: String, in folder: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    let pages = try Print.writer(theme: parts[1]).png(
      markup: Print.document(parts[0]), place: parts[0], resolution: 80)
    for (index, page) in pages.enumerated() {
      try Data(page).write(to: URL(fileURLWithPath: "\(folder)/\(parts[0])-\(parts[1])-\(index + 101).png"))
    }
  }

  private static func file(_ folder: URL, _ index: Int) -> URL {
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

  @Test func aDifferenceIsSeen() throws {
    let writer = try Print.writer()
    func page(_ text: String) throws -> [UInt8] {
      try writer.png(markup: "<report title=\"T\"><p>\(text)</p></report>", place: "t", resolution: 42, isGrey: true)[0]
    }
    #expect(try Self.difference(page("预算"), page("预算")) == 0)
    let lines = String(repeating: "部门预算公开。", count: 60)
    #expect(try Self.difference(page("预算"), page(lines)) > 0.004)
  }
}
