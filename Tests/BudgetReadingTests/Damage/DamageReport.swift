import BudgetModel
import BudgetReading
import Foundation
import TestSupport

/// How well the reader does on damaged tables: shares, and examples of what came out wrong.
struct DamageReport {
  let rates: TableDamageRates
  let seeds: Range<UInt64>
  private(set) var tables = 0
  /// Tables that the reader refused, with its message.
  private(set) var refused: [(seed: UInt64, message: String)] = []
  private(set) var indicators = Tally()
  private(set) var names = Tally()
  private(set) var amounts = Tally()
  private(set) var goals = Tally()
  private(set) var goalStates = Tally()
  /// Indicators by what hit them; one is counted for each kind, or as undamaged.
  private(set) var byKind: [TableDamageKind: Tally] = [:]
  private(set) var undamaged = Tally()
  private var examples: [(seed: UInt64, damage: Set<TableDamageKind>, verdict: IndicatorComparison.Verdict)] = []
  private var misreads: [(seed: UInt64, misread: Misread)] = []

  init(group: TableDamageKind.Group, rate: Double, seeds: Range<UInt64>) throws {
    rates = TableDamageRates(group: group, rate: rate)
    self.seeds = seeds
    let folder = try TemporaryFolder()
    for seed in seeds { try add(seed, folder) }
  }

  private mutating func add(_ seed: UInt64, _ folder: TemporaryFolder) throws {
    let table = DamagedTableMaker.table(seed: seed, rates: rates)
    tables += 1
    let path = try folder.write(table.text, as: "budget.txt")
    var budget: Budget?
    do {
      budget = try BudgetReader.read([path]).budget
    } catch {
      refused.append((seed, "\(error)"))
    }
    let comparison = TableComparison(table, budget)
    names.add(comparison.names)
    amounts.add(comparison.amounts)
    goals.add(comparison.goals)
    goalStates.add(comparison.goalStates)
    misreads += comparison.misreads.map { (seed, $0) }
    for (damage, verdict) in comparison.indicators {
      indicators.count(verdict.isRight)
      for kind in damage { byKind[kind, default: Tally()].count(verdict.isRight) }
      if damage.isEmpty { undamaged.count(verdict.isRight) }
      if !verdict.isRight { examples.append((seed, damage, verdict)) }
    }
  }

  var summary: String {
    """
    \(rates.group.rawValue), rate \(rates.rate), seeds \(seeds): \(tables) tables, \(refused.count) refused
      indicators \(indicators)   names \(names)   amounts \(amounts)   goals \(goals), state \(goalStates)
    """
  }

  /// Accuracy by kind of damage, then for names, amounts, goals and indicators what came out wrong, most frequent
  /// damage first, with up to so many examples; only those that the kind hit, when one is given.
  func details(examples limit: Int, only kind: TableDamageKind? = nil) -> String {
    var lines = refused.prefix(limit).map { "  seed \($0.seed) refused: \($0.message)" }
    lines.append("  indicators by kind of damage: undamaged \(undamaged)")
    for (kind, tally) in byKind.sorted(by: { ($0.value.share, $0.key) < ($1.value.share, $1.key) }) {
      lines.append("    \(kind.rawValue) \(tally)")
    }
    for what in Misread.What.allCases {
      let ofThis = misreads.filter { $0.misread.what == what && (kind.map($0.misread.damage.contains) ?? true) }
      for (kinds, group) in Self.groups(ofThis, by: \.misread.damage) {
        lines.append("  \(group.count) wrong: \(what), with \(kinds)")
        lines += group.prefix(limit).map { seed, misread in
          "    seed \(seed) expected \(misread.expected)\n      got \(misread.got)"
        }
      }
    }
    let ofIndicators = examples.filter { kind.map($0.damage.contains) ?? true }
    for (kinds, group) in Self.groups(ofIndicators, by: \.damage) {
      lines.append("  \(group.count) wrong: indicator, with \(kinds)")
      lines += group.prefix(limit).map(Self.describe)
    }
    return lines.joined(separator: "\n")
  }

  /// By the damage that may matter, the greatest group first.
  private static func groups<Item>(_ items: [Item], by damage: (Item) -> Set<TableDamageKind>) -> [(String, [Item])] {
    Dictionary(grouping: items) { list(damage($0).subtracting(harmless)) }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// So frequent and so seldom the cause that they would only split the groups.
  private static let harmless: Set<TableDamageKind> = [
    .wrapSpaces, .goalStartCut, .goalEndCut, .carriageReturn, .byteOrderMark, .headingGarbled, .markdownRule,
  ]

  private static func list(_ damage: Set<TableDamageKind>) -> String {
    damage.isEmpty ? "no damage" : damage.sorted().map(\.rawValue).joined(separator: " ")
  }

  private static func describe(
    _ example: (seed: UInt64, damage: Set<TableDamageKind>, verdict: IndicatorComparison.Verdict)
  ) -> String {
    var lines = ["    seed \(example.seed) printed: \(example.verdict.expected?.text ?? "nothing")"]
    if let expected = example.verdict.expected {
      lines.append(
        "      expected \(expected.number.text) | \(expected.level2.text) | \(expected.name.text) | "
          + "\(expected.cycleValue.text) | \(expected.annualValue.text)\(expected.mayBeMissing ? " or nothing" : "")")
    }
    let got = example.verdict.actual.map {
      "\([$0.number].text) | \([$0.level2].text) | \($0.name) | \([$0.cycleValue].text) | \([$0.annualValue].text)"
    }
    return (lines + ["      got      \(got ?? "nothing")"]).joined(separator: "\n")
  }
}

extension Tally: CustomStringConvertible {
  mutating func add(_ other: Tally) {
    right += other.right
    all += other.all
  }

  /// `97.50 % (39/40)`
  var description: String { String(format: "%.2f %% (%d/%d)", share * 100, right, all) }
}

extension Array {
  /// The readings of a field, for people.
  fileprivate var text: String {
    map { item -> String in
      switch item {
      case let level as IndicatorClass?: level.map { $0.code + "-" + $0.name } ?? "-"
      case let level as TableTruth.Class?: level.map { $0.code + "-" + $0.name } ?? "-"
      case let text as String?: text ?? "-"
      case let number as Int?: number.map(String.init) ?? "-"
      default: "\(item)"
      }
    }.joined(separator: " or ")
  }
}
