import TestSupport
import Testing

@testable import ReportLayout

private let theme = Sample.theme.replacing("width: 200, height: 200", with: "width: 400, height: 300")

private func set(_ markup: String) throws -> SetReport {
  try ReportComposer(theme: Theme(yaml: theme, place: "test.yaml"), measurer: FixedWidthMeasurer(), place: "test")
    .pages(of: "<report title=\"T\"><page-header left=\"{section}\"/><page-footer text=\"{page}\"/>\(markup)</report>")
}

@Test func noTextIsLostOrDoubledNothingOverlapsAndOrderIsKept() throws {
  var random = SeededRandom()
  let seed = random.seed
  for round in 0..<40 {
    var report = RandomReport(SeededRandom(seed: random.next()))
    report.make(blocks: random.number(1...12))
    let comment = "seed \(seed), round \(round)"
    let set = try set(report.markup)
    // The lines of a row's cells are interleaved, so characters are counted.
    let said = PageChecks.said(by: set)
    let characters = said.joined().filter { $0 != "·" }.sorted()
    #expect(characters == report.words.joined().sorted(), "\(comment): text lost or doubled")
    PageChecks.check(set, comment)
    checkHeads(set, comment)
  }
}

/// A page that goes on with a table begins with its head.
private func checkHeads(_ report: SetReport, _ comment: String) {
  for page in report.pages {
    let origins = page.items.flatMap(SetReport.runs).map(\.origin)
    guard let first = origins.first(where: { $0.block >= 0 }), first.cell >= 0, first.row > 0 else { continue }
    #expect(first.isRepeat, "\(comment): page \(page.number) goes on with a table without its head")
  }
}

@Test func blocksKeepTheirOrder() throws {
  var random = SeededRandom()
  let seed = random.seed
  for round in 0..<20 {
    var report = RandomReport(SeededRandom(seed: random.next()))
    report.make(blocks: 15)
    let blocks = try set(report.markup).pages.flatMap { page in
      PageChecks.texts(on: page).map(\.origin).filter { $0.block >= 0 && !$0.isRepeat }
    }
    #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.block <= $1.block }, "seed \(seed), round \(round)")
    for (one, other) in zip(blocks, blocks.dropFirst())
    where one.block == other.block && one.part == .main && other.part == .main && one.row >= 0 && other.row >= 0 {
      #expect(one.row <= other.row, "seed \(seed), round \(round): row \(other.row) after \(one.row)")
    }
  }
}
