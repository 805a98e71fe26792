import ReportLayout
import Testing

@testable import ReportDrawing

/// The pages of Documents/ as small grey pictures.
@Suite struct PageImageTests {
  private static let documents = [
    "specimen modern", "specimen gbt9704", "awkward-tables modern", "statutory-tables modern",
    "statutory-tables gbt9704",
  ]

  @Test(arguments: documents) func pagesLookAsTheyDid(document: String) throws {
    let parts = document.split(separator: " ").map(String.init)
    try PageGoldens("\(parts[0])-\(parts[1])").check { resolution, isGrey in
      try Print.writer(theme: parts[1]).png(
        markup: Print.document(parts[0]), place: parts[0], resolution: resolution, isGrey: isGrey)
    }
  }

  @Test func aDifferenceIsSeen() throws {
    let writer = try Print.writer()
    func page(_ text: String) throws -> [UInt8] {
      try writer.png(markup: "<report title=\"T\"><p>\(text)</p></report>", place: "t", resolution: 42, isGrey: true)[0]
    }
    #expect(try PageGoldens.difference(page("预算"), page("预算")) == 0)
    let lines = String(repeating: "部门预算公开。", count: 60)
    #expect(try PageGoldens.difference(page("预算"), page(lines)) > 0.004)
  }
}
