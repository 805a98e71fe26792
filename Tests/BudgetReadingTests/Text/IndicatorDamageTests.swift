import BudgetModel
import Foundation
import TestSupport
import Testing

@testable import BudgetReading

/// The indicator reader judged on the cells of damaged tables alone, whatever became of the table around them.
@Suite struct IndicatorDamageTests {
  /// For development: `BUDGETPRESS_INDICATORS="all 1 0 200 3" swift test --filter IndicatorDamageTests` writes
  /// examples.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BUDGETPRESS_INDICATORS"] != nil))
  func report() throws {
    let words = (ProcessInfo.processInfo.environment["BUDGETPRESS_INDICATORS"] ?? "").split(separator: " ").map(
      String.init)
    try #require(words.count == 5, "group rate first-seed count examples")
    let group = try #require(TableDamageKind.Group(rawValue: words[0]))
    let rate = try #require(Double(words[1]))
    let first = try #require(UInt64(words[2]))
    let count = try #require(UInt64(words[3]))
    let judged = IndicatorCellJudge(group: group, rate: rate, seeds: first..<(first + count))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-indicators.txt")
    try Data(judged.details(examples: Int(words[4]) ?? 2).utf8).write(to: file)
    print(judged.summary, file.path)
    #expect(judged.all > 0)
  }
}

/// Cells are found by the text of their indicators; those torn or merged are left to the tests of whole tables.
struct IndicatorCellJudge {
  private(set) var (right, all, skipped) = (0, 0, 0)
  private(set) var wrong: [(seed: UInt64, verdict: IndicatorComparison.Verdict)] = []
  private(set) var byKind: [TableDamageKind: (right: Int, all: Int)] = [:]
  private(set) var findings: [String: Int] = [:]

  /// What tears a cell apart, or is beside it.
  private static let ofTables: Set<TableDamageKind> = [
    .rowSplit, .rowSplitBare, .cellBroken, .rowSplitByPage, .cellsMerged, .pipes,
  ]

  init(group: TableDamageKind.Group, rate: Double, seeds: Range<UInt64>) {
    for seed in seeds {
      let table = DamagedTableMaker.table(seed: seed, rates: TableDamageRates(group: group, rate: rate))
      add(table, seed)
    }
  }

  private mutating func add(_ table: DamagedTable, _ seed: UInt64) {
    let projects = table.expected.units.flatMap(\.projects).filter { !$0.indicators.isEmpty }
    let lines = TextLine.lines(of: TextPieces(of: Array(table.text.utf8)[...])) ?? []
    let cells = lines.flatMap(\.cells).filter {
      IndicatorReader.looksLikeIndicators($0.text) && $0.text.unicodeScalars.count > 12
    }
    guard !table.damage.contains(.pipes) else {
      skipped += projects.count
      return
    }
    let texts = cells.map { Self.plain($0.text) }
    for project in projects {
      let printed = project.indicators.map { Self.plain($0.text) }
      let candidates = texts.indices.filter { index in printed.count { texts[index].contains($0) } * 2 > printed.count }
      guard project.damage.isDisjoint(with: Self.ofTables), candidates.count == 1 else {
        skipped += 1
        continue
      }
      let cell = cells[candidates[0]]
      let result = IndicatorReader(file: "a").read(cell)
      for finding in result.findings { findings[finding.rule, default: 0] += 1 }
      let comparison = IndicatorComparison(expected: project.indicators, actual: result.indicators)
      for verdict in comparison.verdicts {
        all += 1
        if verdict.isRight { right += 1 } else { wrong.append((seed, verdict)) }
        for kind in verdict.expected?.damage ?? [] {
          byKind[kind, default: (0, 0)].all += 1
          if verdict.isRight { byKind[kind, default: (0, 0)].right += 1 }
        }
      }
    }
  }

  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { !TextFolding.isSpace($0) })
  }

  var summary: String {
    String(
      format: "indicator cells: %.2f %% (%d/%d), %d cells skipped", 100 * Double(right) / Double(max(all, 1)),
      right, all, skipped)
  }

  func details(examples limit: Int) -> String {
    var lines = [summary]
    for (rule, count) in findings.sorted(by: { $0.key < $1.key }) { lines.append("  \(rule) \(count)") }
    for (kind, tally) in byKind.sorted(by: { $0.key < $1.key }) where tally.right < tally.all {
      lines.append("  \(kind.rawValue) \(tally.right)/\(tally.all)")
    }
    let groups = Dictionary(grouping: wrong) {
      ($0.verdict.expected?.damage ?? []).sorted().map(\.rawValue).joined(separator: " ")
    }
    for (kinds, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      lines.append("\(group.count) wrong with \(kinds)")
      for (seed, verdict) in group.prefix(limit) {
        lines.append("  seed \(seed) printed: \(verdict.expected?.text ?? "nothing")")
        lines.append("    expected \(verdict.expected.map(Self.text) ?? "-")")
        lines.append("    got      \(verdict.actual.map(Self.text) ?? "-")")
        lines.append("    raw      \(verdict.actual?.raw ?? "-")")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ indicator: Indicator) -> String {
    [
      indicator.number.map(String.init), indicator.level1.map { $0.code + $0.name },
      indicator.level2.map { $0.code + $0.name }, indicator.name, indicator.cycleValue, indicator.annualValue,
    ].map { $0 ?? "-" }.joined(separator: " | ")
  }

  private static func text(_ item: ExpectedTable.Indicator) -> String {
    func list<T>(_ readings: [T?], _ text: (T) -> String) -> String {
      readings.map { $0.map(text) ?? "-" }.joined(separator: " or ")
    }
    return [
      list(item.number, String.init), list(item.level1) { $0.code + $0.name }, list(item.level2) { $0.code + $0.name },
      list(item.name) { $0 }, list(item.cycleValue) { $0 }, list(item.annualValue) { $0 },
    ].joined(separator: " | ") + (item.mayBeMissing ? " (may be missing)" : "")
  }
}
