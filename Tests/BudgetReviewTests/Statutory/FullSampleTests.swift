import BudgetModel
import BudgetReading
import Foundation
import TestSupport
import Testing

@testable import BudgetReview

/// The full set of tables that script/make-full-sample makes up.
@Suite struct FullSampleTests {
  private static let budget = Result {
    try BudgetReader.read([
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/huadu-2024-full").path
    ]).budget
  }

  @Test func everyIdentityHolds() throws {
    let budget = try Self.budget.get()
    #expect(budget.statutoryTables.map(\.kind) == StatutoryTableKind.allCases.filter { $0 != .projects } + [.projects])
    let proofs = StatutoryProofs(of: budget).all
    #expect(proofs.filter { $0.outcome == .differs || $0.outcome == .unreadable }.map(\.message) == [])
    // Across tables: two balances, 收入 and 支出总表, three budgets of which two are blank, 基本支出, 项目支出 twice.
    #expect(proofs.filter { $0.other != nil }.map(\.outcome) == [
      .holds, .holds, .holds, .holds, .holds, .blank, .blank, .holds, .holds, .holds,
    ])
    #expect(proofs.count { $0.other == nil && $0.outcome == .holds } > 300)
  }

  @Test func readingFindsNothingInTheTables() throws {
    #expect(try Self.budget.get().findings.filter { $0.source.file.hasPrefix("tables/") } == [])
  }

  /// No figure of the tables can be changed by a 分 without an identity that fails.
  @Test func everyFigureIsProved() throws {
    let budget = try Self.budget.get()
    var random = SeededRandom()
    var changed = 0
    for (index, table) in budget.statutoryTables.enumerated() {
      let figures = table.rows.indices.flatMap { row in
        table.rows[row].cells.indices.filter { table.rows[row].cells[$0].content.amount != nil }.map { (row, $0) }
      }
      for (row, cell) in figures.shuffled(using: &random).prefix(15) {
        var other = budget
        let amount = try #require(table.rows[row].cells[cell].content.amount)
        other.statutoryTables[index].rows[row].cells[cell].content = .amount(amount + Amount(fen: 1))
        let differing = StatutoryProofs(of: other).all.filter { $0.outcome == .differs }
        #expect(!differing.isEmpty, "\(table.title): \(table.rows[row].cells[cell].source)")
        changed += 1
      }
    }
    #expect(changed > 100)
  }

  @Test func aBrokenIdentityIsAnErrorThatNamesBothSides() throws {
    var budget = try Self.budget.get()
    let table = try #require(budget.statutoryTables.firstIndex { $0.kind == .basicExpenditure })
    budget.statutoryTables[table].rows[0].cells[2].content = .amount(Amount(fen: 0))
    let findings = Review(of: budget).findings.map(\.finding).filter { $0.rule == "statutory-tables-differ" }
    #expect(findings.map(\.message) == [
      "公开表“表 6　2024年一般公共预算基本支出表”中“合计”的基本支出预算数 / 合计是 0.00 万元，"
        + "“表 5　2024年一般公共预算支出表”中“合计”的“基本支出 / 小计”是 6,216.57 万元，相差 -6,216.57 万元"
    ])
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.source.description == "tables/预算公开表.xlsx:基本支出表!C5")
  }

  @Test func personalDataInCellsIsMasked() throws {
    var budget = try Self.budget.get()
    let place = budget.statutoryTables[0].source
    budget.statutoryTables[0].notes = ["经办人电话13800001234。"]
    budget.statutoryTables[0].rows[0].cells[0].content = .text("慰问王强同志")
    budget.statutoryTables[1].emptyNote = "补助王强。"
    let review = Review(of: budget)
    #expect(review.isBlocked)
    #expect(review.findings.contains { $0.finding.rule == "personal-name" && $0.finding.source.file == place.file })
    let masked = budget.masked(by: review.mask)
    #expect(masked.statutoryTables[0].notes == ["经办人电话138××××××××。"])
    #expect(masked.statutoryTables[0].rows[0].cells[0].content == .text("慰问王×同志"))
    #expect(masked.statutoryTables[1].emptyNote == "补助王×。")
    #expect(throws: LeakAudit.Leak.self) { try LeakAudit(review.mask).check("慰问王强同志", place: "表") }
  }
}
