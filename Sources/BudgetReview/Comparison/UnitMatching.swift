import BudgetModel

/// Which of last year's units each unit goes on from.
struct UnitMatching {
  /// By this year's unit: last year's.
  private(set) var previous: [Int: Int] = [:]
  /// This year's units that were matched by likeness alone, in order.
  private(set) var likely: [Int] = []
  /// Statements that name no unit, or one twice, each with why.
  private(set) var wrong: [(ComparisonSettings.Pair, String)] = []

  init(_ current: ComparedBudget, _ former: ComparedBudget, stated: [ComparisonSettings.Pair]) {
    for pair in stated { take(pair, current, former) }
    takeEqual(current.unitNames, former.unitNames)
    let left = current.unitNames.indices.filter { previous[$0] == nil }
    let taken = Set(previous.values)
    let right = former.unitNames.indices.filter { !taken.contains($0) }
    let names = right.map { Set(former.entries[$0].map(\.name.undated)) }
    let pairs = LikelyPairs(left.map { current.unitNames[$0] }, right.map { former.unitNames[$0] }, allows: { _, _ in
      true
    }) { one, other in
      let own = Set(current.entries[left[one]].map(\.name.undated))
      let fewer = min(own.count, names[other].count)
      return fewer == 0 ? 0 : own.intersection(names[other]).count * 100 / fewer
    }
    for pair in pairs.settled {
      previous[left[pair.left]] = right[pair.right]
      likely.append(left[pair.left])
    }
  }

  private mutating func take(_ pair: ComparisonSettings.Pair, _ current: ComparedBudget, _ former: ComparedBudget) {
    let to = ComparedName(pair.to).folded
    let from = ComparedName(pair.from).folded
    let ones = current.unitNames.indices.filter { current.unitNames[$0].folded == to }
    let others = former.unitNames.indices.filter { former.unitNames[$0].folded == from }
    guard let one = ones.first else { return wrong.append((pair, "本年没有单位“\(pair.to)”")) }
    guard let other = others.first else { return wrong.append((pair, "上年没有单位“\(pair.from)”")) }
    guard previous[one] == nil, !previous.values.contains(other) else {
      return wrong.append((pair, "“\(pair.from)”或“\(pair.to)”已与别的单位对应"))
    }
    previous[one] = other
  }

  /// Names that only one unit of each year has.
  private mutating func takeEqual(_ current: [ComparedName], _ former: [ComparedName]) {
    let taken = Set(previous.values)
    let ones = Dictionary(grouping: current.indices.filter { previous[$0] == nil }) { current[$0].folded }
    let others = Dictionary(grouping: former.indices.filter { !taken.contains($0) }) { former[$0].folded }
    for (name, places) in ones where places.count == 1 {
      if let other = others[name], other.count == 1 { previous[places[0]] = other[0] }
    }
  }
}
