import BudgetModel
import Foundation
import TestSupport
import Testing

@testable import BudgetReading
@testable import Spreadsheets

/// Damaged inputs are read or refused with a `ReadingError`: nothing else is thrown, nothing crashes or hangs.
@Suite(.serialized) struct ReaderFuzzTests {
  /// Otherwise the runs below would only see refusals.
  @Test func everySeedIsReadItself() throws {
    let workbook = try FuzzSeeds.workbook(
      sheet: Array(FuzzSeeds.sheetXML.utf8), strings: Array(FuzzSeeds.stringsXML.utf8))
    for seed in try FuzzSeeds.text() + FuzzSeeds.delimited + FuzzSeeds.json() + [workbook] {
      #expect(try !isRefused(seed), "\(String(decoding: seed.prefix(200), as: UTF8.self))")
      #expect(seed.count < 4096)
    }
    for seed in try FuzzSeeds.report() {
      _ = try ReportFileReader(path: "report.yaml").read(seed)
    }
  }

  @Test func textTables() throws {
    let mutator = InputMutator(seeds: try FuzzSeeds.text(), tokens: FuzzSeeds.tokens)
    try check(FuzzRun("text").run({ mutator.input(&$0) }, read: isRefused))
  }

  @Test func delimitedText() throws {
    let mutator = InputMutator(seeds: FuzzSeeds.delimited, tokens: FuzzSeeds.tokens)
    try check(FuzzRun("csv").run({ mutator.input(&$0) }, read: isRefused))
  }

  /// A third are damaged as zip files, the others in a part, which a damaged zip file seldom reveals.
  @Test func workbooks() throws {
    let (sheet, strings) = (Array(FuzzSeeds.sheetXML.utf8), Array(FuzzSeeds.stringsXML.utf8))
    let sound = try FuzzSeeds.workbook(sheet: sheet, strings: strings)
    let archives = InputMutator(seeds: [sound], tokens: ["PK\u{3}\u{4}", "xl/s.xml"])
    let sheets = InputMutator(seeds: [sheet], tokens: FuzzSeeds.xmlTokens + FuzzSeeds.tokens)
    let texts = InputMutator(seeds: [strings], tokens: FuzzSeeds.xmlTokens + FuzzSeeds.tokens)
    func make(_ random: inout SeededRandom) throws -> [UInt8] {
      switch random.number(0...2) {
      case 0: archives.input(&random)
      case 1: try FuzzSeeds.workbook(sheet: sheets.input(&random), strings: strings)
      default: try FuzzSeeds.workbook(sheet: sheet, strings: texts.input(&random))
      }
    }
    try check(FuzzRun("xlsx").run(make, read: isRefused))
  }

  @Test func budgetFiles() throws {
    let mutator = InputMutator(seeds: try FuzzSeeds.json(), tokens: FuzzSeeds.jsonTokens)
    try check(FuzzRun("json").run({ mutator.input(&$0) }, read: isRefused))
  }

  @Test func reportFiles() throws {
    let mutator = InputMutator(seeds: try FuzzSeeds.report(), tokens: FuzzSeeds.yamlTokens)
    try check(
      FuzzRun("yaml").run({ mutator.input(&$0) }) { bytes in
        do {
          _ = try ReportFileReader(path: "report.yaml").read(bytes)
          return false
        } catch is ReadingError {
          return true
        }
      })
  }

  private func check(_ result: FuzzRun.Result) {
    // A few inputs, given again, may all be alike.
    if result.inputs >= 1000 { #expect(result.refused > 0 && result.refused < result.inputs) }
    #expect(result.slowest.seconds < FuzzRun.secondsLimit, "number \(result.slowest.number)")
  }

  /// Reads as `BudgetReader` does; a budget that is found survives its JSON.
  private func isRefused(_ bytes: [UInt8]) throws -> Bool {
    if InputFile.refusal(of: bytes, path: "a", mayBeEmpty: false) != nil { return true }
    // Those are LibreOffice's to read.
    if [.ole, .ods, .xlsb, .html].contains(SpreadsheetFormat.detect(bytes)) { return true }
    do {
      let file = InputFile(path: "a", location: "a", bytes: bytes)
      let readings = try TableFileReader(stated: ReportFile()).read(file).tables
      guard let budget = BudgetJoiner.join(readings.map(\.content)) else { return false }
      let json = try BudgetFile(budget: budget).json()
      #expect(try BudgetFile(json: json).budget == budget)
      return false
    } catch is ReadingError {
      return true
    }
  }
}
