import BudgetModel
import Foundation
import TestSupport
import Testing

/// The reader judged by damaged tables whose truth is known.
@Suite struct DamageReportTests {
  /// The seeds of the tests that judge. Who improves the reader uses those below 100,000 and never looks at these.
  static let reserved: Range<UInt64> = 400_000..<500_000

  /// For development: `BUDGETPRESS_DAMAGE="all 1 0 200" swift test --filter DamageReportTests` writes the report for
  /// group, rate, first seed, number of seeds and, when given, how many examples, and only those hit by which kind of
  /// damage.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGE"] != nil))
  func report() throws {
    let words = (ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGE"] ?? "").split(separator: " ").map(String.init)
    try #require(words.count >= 4, "group rate first-seed count [examples [kind]]")
    let group = try #require(TableDamageKind.Group(rawValue: words[0]))
    let rate = try #require(Double(words[1]))
    let first = try #require(UInt64(words[2]))
    let count = try #require(UInt64(words[3]))
    try #require(!Self.reserved.overlaps(first..<(first + count)), "seeds \(Self.reserved) are not for looking at")
    let report = try DamageReport(group: group, rate: rate, seeds: first..<(first + count))
    let kind = words.count > 5 ? TableDamageKind(rawValue: words[5]) : nil
    let details = report.details(examples: words.count > 4 ? Int(words[4]) ?? 2 : 2, only: kind)
    try write(report.summary + "\n" + details + "\n", as: "budgetpress-damage.txt")
    print(report.summary)
    #expect(report.tables == Int(count))
  }

  /// `BUDGETPRESS_DAMAGED_TABLE="all 1 7"` writes that table.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGED_TABLE"] != nil))
  func table() throws {
    let words = (ProcessInfo.processInfo.environment["BUDGETPRESS_DAMAGED_TABLE"] ?? "").split(separator: " ")
    try #require(words.count == 3, "group rate seed")
    let group = try #require(TableDamageKind.Group(rawValue: String(words[0])))
    let rate = try #require(Double(words[1]))
    let seed = try #require(UInt64(words[2]))
    try #require(!Self.reserved.contains(seed), "seeds \(Self.reserved) are not for looking at")
    let table = DamagedTableMaker.table(seed: seed, rates: TableDamageRates(group: group, rate: rate))
    try write(table.text, as: "budgetpress-damaged-table.txt")
    #expect(!table.text.isEmpty)
  }

  /// Into a file whose path is printed: of a long Chinese text on standard output `swift test` shows only parts.
  private func write(_ text: String, as name: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    print(file.path)
  }
}
