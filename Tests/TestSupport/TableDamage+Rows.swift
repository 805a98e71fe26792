/// One row's cells on their way to being lines of text.
struct DamagedRow {
  var name: String
  /// 总计 and the sources.
  var amounts: [String]
  var goal = ""
  var indicators = ""
  /// Columns of `amounts` that this row's page dropped.
  var dropped: Set<Int> = []
  /// Where the row's page has a blank column too many, counted over all cells.
  var blankColumn: Int?
  var hasGoalCell = true
  /// Neighbours that came out as one cell, counted over all cells before anything is added.
  var merged: Int?

  var cells: [String] {
    var cells = [name] + amounts.indices.filter { !dropped.contains($0) }.map { amounts[$0] }
    if hasGoalCell { cells.append(goal) }
    cells.append(indicators)
    if let merged, merged + 1 < cells.count, !cells[merged].isEmpty, !cells[merged + 1].isEmpty {
      cells[merged] += " " + cells.remove(at: merged + 1)
    }
    if let blankColumn, blankColumn <= cells.count { cells.insert("", at: blankColumn) }
    return cells
  }
}

/// How a row becomes lines.
extension TableDamage {
  /// `next` is what the next page does to its columns, when the row may be divided by the page's end.
  mutating func lines(_ row: DamagedRow, next: DamagedRow? = nil, damage: inout Set<TableDamageKind>) -> [[String]] {
    if let next, happens(.rowSplitByPage), let lines = splitOverLines(row, next: next) {
      damage.insert(.rowSplitByPage)
      return lines
    }
    if happens(.cellBroken), let lines = brokenInACell(row) {
      damage.insert(.cellBroken)
      return lines
    }
    if !row.indicators.isEmpty || !row.goal.isEmpty {
      if happens(.rowSplit), let lines = splitOverLines(row) {
        damage.insert(.rowSplit)
        return lines
      }
      if happens(.rowSplitBare), let (first, second) = broken(row.indicators) {
        damage.insert(.rowSplitBare)
        var row = row
        row.indicators = first
        return [row.cells, [second]]
      }
    }
    var cells = row.cells
    if cells.last?.isEmpty == true, happens(.tabsDropped) {
      while cells.last?.isEmpty == true { cells.removeLast() }
      damage.insert(.tabsDropped)
    }
    return [cells]
  }

  /// What did not fit the page stands in the next line, each column below itself.
  private mutating func splitOverLines(_ row: DamagedRow, next: DamagedRow? = nil) -> [[String]]? {
    var (first, second) = (row, row)
    second.merged = nil
    if let next { (second.dropped, second.blankColumn) = (next.dropped, next.blankColumn) }
    second.amounts = row.amounts.map { _ in "" }
    second.name = ""
    if random.chance(0.3), let parts = broken(row.name) { (first.name, second.name) = parts }
    if random.chance(0.7), let parts = broken(row.goal) { (first.goal, second.goal) = parts } else { second.goal = "" }
    if let parts = broken(row.indicators) {
      (first.indicators, second.indicators) = parts
    } else {
      second.indicators = ""
    }
    guard second.goal + second.indicators != "" else { return nil }
    return [first.cells, second.cells]
  }

  /// A line break within one cell, the rest of the row behind it.
  private mutating func brokenInACell(_ row: DamagedRow) -> [[String]]? {
    let cells = row.cells
    let places = cells.indices.filter { cells[$0].count > 8 && !row.amounts.contains(cells[$0]) }
    guard let place = places.randomElement(using: &random), let (first, second) = broken(cells[place])
    else { return nil }
    return [Array(cells[..<place]) + [first], [second] + cells[(place + 1)...]]
  }

  /// Two parts, cut where neither a number nor an ASCII word is divided.
  mutating func broken(_ text: String) -> (String, String)? {
    let characters = Array(text)
    guard characters.count > 8 else { return nil }
    let places = (3..<(characters.count - 3)).filter {
      !(Self.isWord(characters[$0 - 1]) && Self.isWord(characters[$0]))
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    return (String(characters[..<place]), String(characters[place...]))
  }
}
