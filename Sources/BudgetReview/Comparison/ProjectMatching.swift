import BudgetModel

/// Which of last year's projects each project goes on from: one to one, whatever the order of the tables.
struct ProjectMatching {
  typealias Place = ComparedBudget.Place

  enum Reason: Hashable {
    /// The same name in the same unit; it may name another year.
    case name
    /// report.yaml says so.
    case stated
    /// The same name in another unit, which no other project of either year has.
    case moved
    /// A name this alike, in hundredths.
    case likely(Int)
  }

  struct Match: Hashable {
    var previous: Place
    var reason: Reason
  }

  /// By this year's project.
  private(set) var matches: [Place: Match] = [:]
  /// Projects that may go on from several, with those; none was taken.
  private(set) var doubtful: [(current: Place, previous: [Place])] = []
  /// Last year's projects that something goes on from.
  private(set) var taken: Set<Place> = []

  private struct Key: Hashable {
    var name: String
    var total: FundingCell?
  }

  private let current: ComparedBudget
  private let former: ComparedBudget
  private let units: [Int: Int]
  private let different: Set<[Place]>

  /// - Parameters:
  ///   - stated: pairs that are known, this year's first.
  ///   - different: pairs that are known not to be one project, this year's first.
  init(
    _ current: ComparedBudget, _ former: ComparedBudget, units: [Int: Int], stated: [(Place, Place)],
    different: [(Place, Place)]
  ) {
    self.current = current
    self.former = former
    self.units = units
    self.different = Set(different.map { [$0.0, $0.1] })
    for (one, other) in stated { take(one, other, .stated) }
    for unit in current.entries.indices {
      guard let other = units[unit] else { continue }
      let (ones, others) = (current.entries[unit], former.entries[other])
      pair(ones, others) { Key(name: $0.name.folded, total: $0.project.funding.total) }
      pair(ones, others) { Key(name: $0.name.folded) }
      pairUnique(ones.filter(\.name.isDated), others.filter(\.name.isDated))
      pairUnique(ones, others)
    }
    takeMoved()
    for unit in current.entries.indices {
      if let other = units[unit] { takeLikely(open(current.entries[unit]), rest(former.entries[other])) }
    }
  }

  private mutating func take(_ one: Place, _ other: Place, _ reason: Reason) {
    guard matches[one] == nil, !different.contains([one, other]), taken.insert(other).inserted else { return }
    matches[one] = Match(previous: other, reason: reason)
  }

  private func open(_ entries: [ComparedBudget.Entry]) -> [ComparedBudget.Entry] {
    entries.filter { matches[$0.place] == nil }
  }

  private func rest(_ entries: [ComparedBudget.Entry]) -> [ComparedBudget.Entry] {
    entries.filter { !taken.contains($0.place) }
  }

  /// Pairs what has the same key; several of one key in the order of what they are, not of where they stand.
  private mutating func pair(
    _ ones: [ComparedBudget.Entry], _ others: [ComparedBudget.Entry], by key: (ComparedBudget.Entry) -> Key
  ) {
    let formers = Dictionary(grouping: rest(others), by: key)
    for (key, group) in Dictionary(grouping: open(ones), by: key) {
      guard let partners = formers[key] else { continue }
      let sorted = (group.sorted { $0.tieBreaker < $1.tieBreaker }, partners.sorted { $0.tieBreaker < $1.tieBreaker })
      for (one, other) in zip(sorted.0, sorted.1) { take(one.place, other.place, .name) }
    }
  }

  /// Pairs what differs in its year alone, where only one project of each year may be meant.
  private mutating func pairUnique(_ ones: [ComparedBudget.Entry], _ others: [ComparedBudget.Entry]) {
    let formers = Dictionary(grouping: rest(others), by: \.name.undated)
    for (name, group) in Dictionary(grouping: open(ones), by: \.name.undated) where group.count == 1 {
      if let partners = formers[name], partners.count == 1 { take(group[0].place, partners[0].place, .name) }
    }
  }

  private mutating func takeMoved() {
    let ones = Dictionary(grouping: current.all, by: \.name.undated)
    let others = Dictionary(grouping: former.all, by: \.name.undated)
    for (name, group) in ones where group.count == 1 && matches[group[0].place] == nil {
      guard let partners = others[name], partners.count == 1 else { continue }
      take(group[0].place, partners[0].place, .moved)
    }
  }

  private mutating func takeLikely(_ ones: [ComparedBudget.Entry], _ others: [ComparedBudget.Entry]) {
    if ones.isEmpty || others.isEmpty { return }
    let goals = GoalLikeness(ones, others)
    let different = different
    let pairs = LikelyPairs(
      ones.map(\.name), others.map(\.name), allows: { !different.contains([ones[$0].place, others[$1].place]) },
      support: goals.likeness)
    for pair in pairs.settled { take(ones[pair.left].place, others[pair.right].place, .likely(pair.likeness)) }
    doubtful += pairs.doubtful.map { (ones[$0.left].place, $0.rights.map { others[$0].place }) }
  }
}
