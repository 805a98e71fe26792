import BudgetModel
import Foundation
import TestSupport
import Testing

/// The reader judged by damaged tables whose truth is known.
@Suite struct DamageReportTests {
  /// For development: `BUDGETPRESS_DAMAGE="all 1 0 200" swift test --filter DamageReportTests` prints the report for
  /// group, rate, first seed (below 10,000), number of seeds and, if a fifth word is given, examples of each kind.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGE"] != nil))
  func report() throws {
    let words = (ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGE"] ?? "").split(separator: " ").map(String.init)
    try #require(words.count >= 4, "group rate first-seed count [examples]")
    let group = try #require(TableDamageKind.Group(rawValue: words[0]))
    let rate = try #require(Double(words[1]))
    let first = try #require(UInt64(words[2]))
    let count = try #require(UInt64(words[3]))
    try #require(first + count <= 10_000, "seeds from 10,000 on are not for looking at")
    let report = try DamageReport(group: group, rate: rate, seeds: first..<(first + count))
    print(report.summary)
    print(report.details(examples: words.count > 4 ? Int(words[4]) ?? 2 : 2))
    #expect(report.tables == Int(count))
  }

  /// `BUDGETPRESS_DAMAGED_TABLE="all 1 7"` prints that table.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGED_TABLE"] != nil))
  func table() throws {
    let words = (ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGED_TABLE"] ?? "").split(separator: " ")
    try #require(words.count == 3, "group rate seed")
    let group = try #require(TableDamageKind.Group(rawValue: String(words[0])))
    let rate = try #require(Double(words[1]))
    let seed = try #require(UInt64(words[2]))
    try #require(seed < 10_000, "seeds from 10,000 on are not for looking at")
    let table = DamagedTableMaker.table(seed: seed, rates: TableDamageRates(group: group, rate: rate))
    print(table.text)
    #expect(!table.text.isEmpty)
  }
}
