/// Which rows are units' and which projects each unit has.
struct UnitDivision: Equatable {
  /// Indices of the unit rows, in order; each unit reaches to the next.
  var units: [Int]
  /// Whether the sums prove it: every unit is the sum of its projects, or the total is the sum of the units.
  var isProven: Bool
}

/// Finds the unit rows among a table's rows.
///
/// Only a bare row (neither goal nor indicators) can be a unit's, but it can also be a project's that lost both. So
/// sums decide: first a division in which every unit equals the sum of its projects; failing that, the likeliest, see
/// `LikelyUnits`, proven when its units add up to the table's total.
struct UnitDivider {
  struct Row {
    var name: String
    var isBare: Bool
    /// In 分; nil when blank or not readable.
    var amount: Int64?
  }

  let rows: [Row]
  /// The 合计 row's, in 分.
  let total: Int64?

  func divide() -> UnitDivision {
    if let units = completeDivision() { return UnitDivision(units: units, isProven: true) }
    let units = LikelyUnits(rows).units
    return UnitDivision(units: units, isProven: total != nil && sum(of: units) == total)
  }

  /// The division with the fewest units in which every unit is followed by projects that add up to it.
  ///
  /// Works backwards: `best[p]` is, among the rows at which a valid rest begins and before which amounts add up to `p`,
  /// the one whose rest has the fewest units. One look-up a row, so the work is linear.
  private func completeDivision() -> [Int]? {
    guard let before = prefixSums(), rows.first?.isBare == true else { return nil }
    struct Rest {
      var start: Int
      var units: Int
    }
    var best: [Int64: Rest] = [before[rows.count]: Rest(start: rows.count, units: 0)]
    var next = [Int?](repeating: nil, count: rows.count)
    for index in rows.indices.reversed() where rows[index].isBare {
      guard let amount = rows[index].amount, let rest = best[before[index + 1] &+ amount], rest.start > index + 1 else {
        continue
      }
      next[index] = rest.start
      let known = best[before[index]]
      if known.map({ $0.units > rest.units + 1 }) ?? true {
        best[before[index]] = Rest(start: index, units: rest.units + 1)
      }
    }
    var units = [0]
    guard var end = next[0] else { return nil }
    while end < rows.count, let after = next[end] {
      units.append(end)
      end = after
    }
    return units
  }

  /// Sums of the rows before each; nil when an amount is missing that a sum would need.
  private func prefixSums() -> [Int64]? {
    var sums: [Int64] = [0]
    sums.reserveCapacity(rows.count + 1)
    for row in rows {
      let (sum, overflow) = sums[sums.count - 1].addingReportingOverflow(row.amount ?? 0)
      guard !overflow else { return nil }
      sums.append(sum)
    }
    return sums
  }

  private func sum(of units: [Int]) -> Int64? {
    units.reduce(Int64?(0)) { sum, index in
      guard let sum, let amount = rows[index].amount else { return nil }
      return sum &+ amount
    }
  }
}
