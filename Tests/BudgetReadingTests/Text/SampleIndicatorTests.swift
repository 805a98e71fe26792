import BudgetModel
import Testing

@Suite struct SampleIndicatorTests {
  /// 263 beginnings are printed; line 75's one has no name. The 264th, 安全事故发生次数 in line 72, lost its beginning.
  @Test func everyWholeIndicatorIsRead() throws {
    let indicators = try Sample.projects().flatMap(\.indicators)
    #expect(indicators.count == 262)
    #expect(indicators.allSatisfy { $0.level1 != nil && $0.level2 != nil && !$0.name.isEmpty })
    #expect(indicators.filter { $0.cycleValue == nil }.map(\.source.line) == [60])
    #expect(indicators.filter { $0.annualValue == nil }.map(\.source.line) == [7, 29, 43, 52, 52, 57, 61, 67, 70, 76])
    #expect(indicators.allSatisfy { !($0.annualValue ?? "").contains("指标值") && !($0.cycleValue ?? "").contains("指标值") })
  }

  @Test func whatIsNotUnderstoodIsKept() throws {
    let unparsed = try Sample.projects().filter { $0.source.line > 25 }.flatMap(\.unparsed)
    #expect(
      unparsed == [
        "车度指标值:100%(通关上次数; 实施周期指标值:0次; 年度指标值:0次。", "值:100%(安保工作保障天数/365天*100%)。", "5、1-产出指标; 12-质量",
      ])
  }

  /// Raw texts and unparsed pieces, laid end to end, are the cell: nothing is lost, nothing is told twice.
  @Test func everyCharacterOfEveryCellIsInARawTextOrUnparsed() throws {
    func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let cells = try Sample.cells()
    for project in try Sample.projects() {
      var rest = squeezed(try #require(cells[project.source.line]?.last))[...]
      var raws = project.indicators.map { squeezed($0.raw) }[...]
      var pieces = project.unparsed.filter { $0 != "专" }.map(squeezed)[...]
      while !rest.isEmpty {
        let piece = try #require(
          raws.first.flatMap { rest.hasPrefix($0) ? raws.popFirst() : nil } ?? pieces.popFirst(),
          "line \(project.source.line)")
        try #require(rest.hasPrefix(piece), "line \(project.source.line): \(rest)")
        rest = rest.dropFirst(piece.count)
      }
      #expect(raws.isEmpty && pieces.isEmpty, "line \(project.source.line)")
    }
  }

  @Test func everySourcePointsAtItsRawText() throws {
    let cells = try Sample.cells()
    for indicator in try Sample.projects().flatMap(\.indicators) {
      let line = try #require(cells[indicator.source.line]).joined(separator: "\t").unicodeScalars
      #expect(line.dropFirst(indicator.source.column - 1).starts(with: indicator.raw.unicodeScalars))
    }
  }
}
