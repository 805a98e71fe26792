/// The likeliest unit rows of a table whose sums do not all close, because an amount is missing or wrong.
///
/// Each bare row may be a unit's. A unit whose projects add up to it speaks for a division, so does a name like an
/// organisation's; sums that cannot be and organisations' names among the projects speak against it.
struct LikelyUnits {
  private let rows: [UnitDivider.Row]
  /// Sums of the amounts known before each row, and how many are not.
  private var before: [Int64] = [0]
  private var unknownBefore: [Int] = [0]
  private let candidates: [Int]
  private let isOrganisation: [Bool]

  /// So many bare rows are all tried; of more only those with an organisation's name or a sum that closes.
  private static let mostTried = 400
  /// How many candidates ahead a unit may end.
  private static let reach = 400

  init(_ rows: [UnitDivider.Row]) {
    self.rows = rows
    for row in rows {
      before.append(before[before.count - 1] &+ (row.amount ?? 0))
      unknownBefore.append(unknownBefore[unknownBefore.count - 1] + (row.amount == nil ? 1 : 0))
    }
    let bare = rows.indices.filter { rows[$0].isBare }
    isOrganisation = rows.map { $0.isBare && OrganisationNames.isOrganisation($0.name) }
    guard bare.count > Self.mostTried else {
      candidates = bare
      return
    }
    let ends = bare.dropFirst() + [rows.count]
    let (sums, organisations) = (before, isOrganisation)
    candidates = zip(bare, ends).filter { start, end in
      organisations[start] || end > start + 1 && rows[start].amount == sums[end] &- sums[start + 1]
    }.map(\.0)
  }

  /// Indices of the unit rows, in order; empty when no row is likely to be a unit's.
  var units: [Int] {
    /// The best score of a division that begins with a unit at each candidate, and its next unit among them.
    var scores = [Int](repeating: 0, count: candidates.count)
    var next = [Int](repeating: candidates.count, count: candidates.count)
    for first in candidates.indices.reversed() {
      var best = Int.min
      var skipped = 0
      for second in (first + 1)..<(min(candidates.count, first + Self.reach) + 1) {
        let end = candidates.indices.contains(second) ? candidates[second] : rows.count
        let rest = candidates.indices.contains(second) ? scores[second] : 0
        let score = self.score(of: candidates[first], to: end) + rest - skipped
        if score > best { (best, next[first]) = (score, second) }
        if candidates.indices.contains(second), isOrganisation[candidates[second]] { skipped += Self.clue }
      }
      scores[first] = best
    }
    // Rows above the first unit are in none, which is rare; that all are is rarer.
    var start: (index: Int, score: Int)?
    var skipped = 0
    for (index, candidate) in candidates.enumerated() {
      let score = scores[index] - skipped - (candidate > 0 ? Self.clue : 0)
      if score > (start?.score ?? Int.min) { start = (index, score) }
      if isOrganisation[candidate] { skipped += Self.clue }
    }
    if let score = start?.score, score < -skipped - Self.noUnits { start = nil }
    return Array(sequence(first: start?.index ?? candidates.count) { next[$0] }.prefix { $0 < candidates.count })
      .map { candidates[$0] }
  }

  /// What an organisation's name weighs; sums weigh more.
  private static let clue = 2
  /// What speaks against a table without units, though only bare rows can be theirs.
  private static let noUnits = 5

  private func score(of unit: Int, to end: Int) -> Int {
    let name = isOrganisation[unit] ? Self.clue : -Self.clue
    guard end > unit + 1 else { return name - 3 }
    guard let amount = rows[unit].amount else { return name }
    let sum = before[end] &- before[unit + 1]
    let isComplete = unknownBefore[end] == unknownBefore[unit + 1]
    if isComplete { return name + (sum == amount ? 3 : -2) }
    return name + (sum <= amount ? 1 : -2)
  }
}
