import BudgetModel

/// A whole document beside last year's budget.
struct ComparisonContext: TemplateContext {
  let figures: Figures
  private let previous: PreviousYear

  init?(_ figures: Figures) {
    guard let previous = figures.previous else { return nil }
    self.figures = figures
    self.previous = previous
  }

  private var label: String { figures.previousLabel }

  /// This year's projects, in the order of the source.
  private var current: [ProjectChangeContext] {
    previous.comparison.units.enumerated().flatMap { unit, content in
      content.projects.enumerated().map { index, row in
        ProjectChangeContext(
          ProjectContext(figures: figures, unit: unit, index: index), change: ChangeContext(row, label: label))
      }
    }
  }

  private func current(where isWanted: (Comparison.Row) -> Bool) -> [ProjectChangeContext] {
    current.filter { isWanted($0.change.row) }
  }

  /// Those of this year's units first, then those of units that are no more.
  private var ended: [ProjectChangeContext] {
    let comparison = previous.comparison
    return zip(figures.budget.units, comparison.units).flatMap { unit, content in
      content.ended.map { ProjectChangeContext($0, unit: unit.name, label: label) }
    } + endedUnits.flatMap(\.endedProjects)
  }

  private var endedUnits: [UnitChangeContext] {
    previous.comparison.endedUnits.map { entry in
      UnitChangeContext(
        name: entry.unit.name, change: ChangeContext(entry.unit.change, label: label),
        endedProjects: entry.projects.map { .init($0, unit: entry.unit.name, label: label) })
    }
  }

  private static let chartLength = 6

  /// The largest increases, then the largest decreases, in the order of the difference.
  private var largest: [ProjectChangeContext] {
    let all = current + ended
    let up = Figures.largest(Self.chartLength, of: all) { $0.difference.flatMap { $0.fen > 0 ? $0 : nil } }
    let down = Figures.largest(Self.chartLength, of: all) { change in
      change.difference.flatMap { $0.fen < 0 ? .zero - $0 : nil }
    }
    let longest = [up.first, down.first].compactMap { $0?.difference }.map { Amount(fen: Int64(clamping: $0.fen.magnitude)) }
    return (up + down.reversed()).map { entry in
      var entry = entry
      entry.bar = Self.bar(entry.difference, longest.max())
      return entry
    }
  }

  private static func bar(_ difference: Amount?, _ longest: Amount?) -> Int {
    guard let difference, let longest else { return 0 }
    return Int(clamping: Share(of: difference, in: longest)?.basisPoints ?? 0)
  }

  private func sum(_ changes: [ProjectChangeContext]) -> AmountContext {
    AmountContext(changes.compactMap(\.difference).sum())
  }

  private func count(_ isWanted: (Int64) -> Bool) -> Int {
    current { $0.change.previous != nil }.count { $0.difference.map { isWanted($0.fen) } ?? false }
  }

  static let contextName = "comparison"
  static let fields = TemplateFields<Self>([
    .init("year", "上年预算的年度：2023，没有写明则为空") { .optional($0.previous.comparison.year) },
    .init("label", "上年的叫法：上年；隔年则是 2022 年") { .text($0.label) },
    .init("total", "总计，change") { .object(ChangeContext($0.previous.comparison.total, label: $0.label)) },
    .init("files", "上年的原件，file 的列表") { .list(FileContext.list($0.previous.files)) },
    .init("newProjects", "上年没有的项目，projectChange 的列表") { .list($0.current { $0.status == .new }) },
    .init("newCount", "这样的项目数") { .number($0.current { $0.status == .new }.count) },
    .init("hasNewProjects", "有这样的项目") { .flag(!$0.current { $0.status == .new }.isEmpty) },
    .init("newAmount", "这样的项目的本年数之和，amount") { comparison in
      .object(comparison.sum(comparison.current { $0.status == .new }))
    },
    .init("endedProjects", "本年没有的项目，projectChange 的列表") { .list($0.ended) },
    .init("endedCount", "这样的项目数") { .number($0.ended.count) },
    .init("hasEndedProjects", "有这样的项目") { .flag(!$0.ended.isEmpty) },
    .init("endedAmount", "这样的项目的增减额之和，即上年数的相反数，amount") { .object($0.sum($0.ended)) },
    .init("renamedProjects", "更名的项目，projectChange 的列表") { .list($0.current { $0.formerName != nil }) },
    .init("renamedCount", "这样的项目数") { .number($0.current { $0.formerName != nil }.count) },
    .init("hasRenamedProjects", "有这样的项目") { .flag(!$0.current { $0.formerName != nil }.isEmpty) },
    .init("movedProjects", "由别的单位转来的项目，projectChange 的列表") { .list($0.current { $0.formerUnit != nil }) },
    .init("movedCount", "这样的项目数") { .number($0.current { $0.formerUnit != nil }.count) },
    .init("hasMovedProjects", "有这样的项目") { .flag(!$0.current { $0.formerUnit != nil }.isEmpty) },
    .init("continuedAmount", "两年都有的项目的增减额之和，amount") { comparison in
      .object(comparison.sum(comparison.current { $0.change.previous != nil }))
    },
    .init("continuedCount", "两年都有的项目数") { .number($0.current { $0.change.previous != nil }.count) },
    .init("increasedCount", "两年都有而增加的项目数") { .number($0.count { $0 > 0 }) },
    .init("decreasedCount", "两年都有而减少的项目数") { .number($0.count { $0 < 0 }) },
    .init("unchangedCount", "两年都有而持平的项目数") { .number($0.count { $0 == 0 }) },
    .init("endedUnits", "本年没有的单位，unitChange 的列表") { .list($0.endedUnits) },
    .init("hasEndedUnits", "有这样的单位") { .flag(!$0.previous.comparison.endedUnits.isEmpty) },
    .init("largestChanges", "增加和减少最多的项目，各至多六个，从增加最多到减少最多，projectChange 的列表") {
      .list($0.largest)
    },
    .init("hasLargestChanges", "有这样的项目") { .flag(!$0.largest.isEmpty) },
  ])
}
