/// What the sums prove of the columns, once they close.
extension ColumnSearch {
  /// Which rows have which columns because with another choice the sums would not close.
  var proofs: [(rows: [Int], columns: [Int?])] {
    var fit = fit
    var proofs: [(rows: [Int], columns: [Int?])] = []
    for group in options.indices where !options[group].isFull || choices[group] != options[group].all[0] {
      fit.add(group: group, choices[group], times: -1)
      let isDecisive = options[group].all.contains { choice in
        fit.add(group: group, choice, times: 1)
        defer { fit.add(group: group, choice, times: -1) }
        return !fit.isClosed
      }
      fit.add(group: group, choices[group], times: 1)
      guard isDecisive else { continue }
      if let same = proofs.firstIndex(where: { $0.columns == choices[group] }) {
        proofs[same].rows += groups.groups[group]
      } else {
        proofs.append((groups.groups[group], choices[group]))
      }
    }
    return proofs
  }

  /// A column with amounts and a blank one, with nothing but blank ones between them, of which all rows' options allow
  /// to take either for the other: then all sums close both ways.
  ///
  /// A reading that needs more rows as wide as the header to have lost one column and got another is no rival.
  var rivals: (taken: Int, other: Int)? {
    let used = usedPlaces()
    let isUsed = (0..<count).map { column in
      zip(used, choices).contains { places, choice in places.contains { choice[$0] == column } }
    }
    for taken in 0..<count where isUsed[taken] {
      for step in [1, -1] {
        var other = taken + step
        while (0..<count).contains(other), !isUsed[other] {
          if isRival(other, of: taken, used) { return (taken, other) }
          other += step
        }
      }
    }
    return nil
  }

  /// For each group the places of its sources that hold an amount.
  private func usedPlaces() -> [[Int]] {
    zip(groups.groups, choices).map { members, choice in
      choice.indices.filter { place in
        members.contains { rows[$0].sources.indices.contains(place) && rows[$0].sources[place].reading != .blank }
      }
    }
  }

  private func isRival(_ other: Int, of taken: Int, _ used: [[Int]]) -> Bool {
    var exchanged = 0
    for group in options.indices {
      let wanted = used[group].map { ($0, choices[group][$0] == taken ? other : choices[group][$0]) }
      let ways = options[group].all.filter { way in wanted.allSatisfy { way[$0] == $1 } }
      guard let way = ways.first else { return false }
      guard options[group].isFull else { continue }
      exchanged += (way == options[group].all[0] ? 0 : 1) - (choices[group] == options[group].all[0] ? 0 : 1)
    }
    return exchanged <= 0
  }
}
