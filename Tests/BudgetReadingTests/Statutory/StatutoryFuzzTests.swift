import BudgetModel
import Foundation
import TestSupport
import Testing

@testable import BudgetReading
@testable import Spreadsheets

/// Damaged statutory tables are read, as a grid without gaps, or refused.
@Suite struct StatutoryFuzzTests {
  private static let seeds = [
    "表1 收支总表,,,\n部门：某局,,,单位：元\n收入,,支出,\n项目,预算数,项目,预算数\n一、拨款,100.5,一、科学,100.5\n收入总计,100.5,支出总计,100.5\n",
    "科目编码,科目名称,合计,基本支出,,项目支出\n,,,小计,人员,\n201,服务,3,2,2,1\n20101,　事务,3,2,2,1\n注：说明。\n",
  ].map { Array($0.utf8) }
  private static let tokens = [",", "\n", "　　", "其中：", "合计", "小计", "注：", "单位：千元", "201", "△", "1,000.00", "栏次,1,2", "\""]

  @Test func texts() throws {
    let mutator = InputMutator(seeds: Self.seeds, tokens: Self.tokens)
    try check(FuzzRun("statutory-csv").run({ mutator.input(&$0) }, read: isRefused))
  }

  @Test func sheets() throws {
    let areas = ["A1:B1", "A1:A2", "B1:XFD2", "A2:C1048576", "C1:C9"].map { "<mergeCell ref=\"\($0)\"/>" }
    let mutator = InputMutator(
      seeds: [Array(FuzzSeeds.sheetXML.utf8)], tokens: areas + FuzzSeeds.xmlTokens + Self.tokens)
    let strings = Array(FuzzSeeds.stringsXML.utf8)
    try check(
      FuzzRun("statutory-xlsx").run(
        { try FuzzSeeds.workbook(sheet: mutator.input(&$0), strings: strings) }, read: isRefused))
  }

  private func check(_ result: FuzzRun.Result) {
    if result.inputs >= 1000 { #expect(result.refused > 0 && result.refused < result.inputs) }
    #expect(result.slowest.seconds < FuzzRun.secondsLimit, "number \(result.slowest.number)")
  }

  private func isRefused(_ bytes: [UInt8]) throws -> Bool {
    if InputFile.refusal(of: bytes, path: "a", mayBeEmpty: false) != nil { return true }
    // Those are LibreOffice's to read.
    if [.ole, .ods, .xlsb, .html].contains(SpreadsheetFormat.detect(bytes)) { return true }
    do {
      let workbook = try TableFileReader(stated: ReportFile()).workbook(
        InputFile(path: "a", location: "a", bytes: bytes))
      for sheet in workbook.sheets {
        let grid = SheetGrid(file: "a", sheet: sheet)
        let table = try StatutoryTableReader(grid: grid, settings: StatutoryTableSettings()).read().table
        #expect(table.isWellFormed)
        var budget = Budget(
          department: nil, year: nil, fundingSources: [], total: Funding(total: .blank, sources: []),
          totalSource: table.source, units: [], unparsed: [], findings: [])
        budget.statutoryTables = [table]
        #expect(try BudgetFile(json: BudgetFile(budget: budget).json()).budget == budget)
      }
      return false
    } catch is ReadingError {
      return true
    } catch is StatutoryRefusal {
      return true
    }
  }
}
