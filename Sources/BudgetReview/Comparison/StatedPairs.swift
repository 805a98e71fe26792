import BudgetModel

/// Finds the projects that report.yaml speaks of.
struct StatedPairs {
  typealias Place = ComparedBudget.Place

  let current: ComparedBudget
  let former: ComparedBudget
  let units: [Int: Int]
  private let ones: [String: [Place]]
  private let others: [String: [Place]]

  init(_ current: ComparedBudget, _ former: ComparedBudget, units: [Int: Int]) {
    self.current = current
    self.former = former
    self.units = units
    ones = Self.places(current)
    others = Self.places(former)
  }

  /// What the statement names, or why it names nothing.
  struct Wrong: Error { var reason: String }

  /// This year's place and last year's.
  func places(of pair: ComparisonSettings.Pair) throws(Wrong) -> (Place, Place) {
    let one = try only(
      ones[ComparedName(pair.to).folded] ?? [], in: pair.unit, of: current, year: "本年", name: pair.to, key: "unit")
    let all = others[ComparedName(pair.from).folded] ?? []
    if pair.fromUnit == nil, let unit = units[one.unit], let other = all.first(where: { $0.unit == unit }) {
      return (one, other)
    }
    return (one, try only(all, in: pair.fromUnit, of: former, year: "上年", name: pair.from, key: "fromUnit"))
  }

  private func only(
    _ places: [Place], in unit: String?, of budget: ComparedBudget, year: String, name: String, key: String
  ) throws(Wrong) -> Place {
    let wanted = unit.map { ComparedName($0).folded }
    let found = places.filter { wanted == nil || budget.unitNames[$0.unit].folded == wanted }
    let owner = unit.map { "“\($0)”" } ?? ""
    guard let place = found.first else { throw Wrong(reason: "\(year)\(owner)没有项目“\(name)”") }
    if found.count > 1 {
      throw Wrong(reason: "\(year)\(owner)有 \(found.count) 个项目“\(name)”\(unit == nil ? "，请用 \(key) 写明单位" : "")")
    }
    return place
  }

  private static func places(_ budget: ComparedBudget) -> [String: [Place]] {
    Dictionary(grouping: budget.all, by: \.name.folded).mapValues { $0.map(\.place) }
  }
}
