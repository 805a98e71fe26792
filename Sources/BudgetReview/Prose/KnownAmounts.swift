import BudgetModel

/// Every sum of money of a budget, to be looked up by its size.
struct KnownAmounts {
  /// Without signs, ascending, with whose they are.
  private let entries: [Entry]
  /// What the largest projects of each unit that has chapters come to.
  private let unitEntries: [Int: [Entry]]

  private typealias Entry = (magnitude: UInt64, owner: String)

  init(of subject: ReviewSubject) {
    let budget = subject.budget
    var entries: [(UInt64, String)] = []
    func add(_ funding: Funding, _ owner: String) {
      if let total = funding.total.amount { entries.append((total.fen.magnitude, owner)) }
      for source in funding.sources {
        if let amount = source.cell.amount { entries.append((amount.fen.magnitude, "\(owner)的\(source.name)")) }
      }
    }
    add(budget.total, "总计")
    for unit in budget.units {
      add(unit.funding, "单位“\(unit.name)”")
      for project in unit.projects { add(project.funding, "项目“\(project.name)”") }
    }
    entries += Self.sums(of: budget.units)
    if let comparison = subject.comparison { entries += Self.changes(comparison, of: budget) }
    self.entries = Self.sorted(entries)
    let units = Set(subject.chapters.compactMap(\.unit))
    unitEntries = Dictionary(uniqueKeysWithValues: units.map { ($0, Self.sorted(Self.sums(of: [budget.units[$0]]))) })
  }

  private static func sorted(_ entries: [(UInt64, String)]) -> [Entry] {
    entries.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
  }

  /// What the largest projects come to, as running text likes to say: 前三、前五、前十 and the fewest that make 80 %.
  private static func sums(of units: [BudgetUnit]) -> [(UInt64, String)] {
    let amounts = units.flatMap { $0.projects.compactMap(\.funding.total.amount) }.sorted(by: >)
    var sum = Amount.zero
    return amounts.prefix(longestSum).enumerated().map { index, amount in
      sum = sum + amount
      return (sum.fen.magnitude, "金额最大的 \(index + 1) 个项目")
    }
  }

  /// Last year's figures, and what has changed since.
  private static func changes(_ comparison: Comparison, of budget: Budget) -> [(UInt64, String)] {
    func both(_ change: Change, _ owner: String) -> [(UInt64, String)] {
      let sums = [(change.previous?.amount, "上年数"), (change.difference, "增减额")]
      return sums.compactMap { amount, kind in amount.map { ($0.fen.magnitude, "\(owner)的\(kind)") } }
    }
    return both(comparison.total, "总计")
      + zip(budget.units, comparison.units).flatMap { unit, compared in
        both(compared.row.change, "单位“\(unit.name)”")
          + zip(unit.projects, compared.projects).flatMap { both($1.change, "项目“\($0.name)”") }
          + compared.ended.flatMap { both($0.change, "项目“\($0.name)”") }
      }
  }

  private static let longestSum = 100

  /// Whose sum it is; nil when it is nobody's.
  ///
  /// - Parameter unit: the unit whose chapter says it; nil: the department's.
  func owner(in range: ClosedRange<UInt64>, unit: Int?) -> String? {
    Self.owner(in: range, among: entries) ?? unit.flatMap { unitEntries[$0] }.flatMap { Self.owner(in: range, among: $0) }
  }

  private static func owner(in range: ClosedRange<UInt64>, among entries: [Entry]) -> String? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].magnitude < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].magnitude <= range.upperBound else { return nil }
    return entries[low].owner
  }

  /// Whose sum was typed, and the unit in which it would be one: the typed unit first.
  func meaning(of amount: TypedAmount, in chapter: Chapter) -> (owner: String, unit: ProseUnit)? {
    for unit in [amount.unit] + ProseUnit.allCases where unit == amount.unit || amount.isTelling {
      if let owner = amount.magnitudes(in: unit).flatMap({ owner(in: $0, unit: chapter.unit) }) { return (owner, unit) }
    }
    return nil
  }
}

extension TypedAmount {
  /// Whether its digits are enough to know a figure by, whatever the unit.
  fileprivate var isTelling: Bool { String(digits).utf8.count >= 4 }
}
