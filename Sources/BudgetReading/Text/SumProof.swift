/// Confirms doubtful amounts by the sums of units and total: a sum in which all amounts can be read, and which closes
/// with the doubtful ones, proves them.
struct SumProof {
  private let sums: TableSums
  private let columns: SourceColumns

  init(_ sums: TableSums, _ columns: SourceColumns) {
    self.sums = sums
    self.columns = columns
  }

  /// The rows with what is proven; the first is the 合计 row.
  func confirmed(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    guard rows.contains(where: \.isInDoubt) else { return rows }
    // One amount proven may prove the next; each round proves one at least.
    for _ in 0..<Self.mostRounds where confirmOnce(&rows) {}
    return rows
  }

  private static let mostRounds = 8

  /// Whether anything was proven.
  private func confirmOnce(_ rows: inout [TableRow]) -> Bool {
    var isChanged = false
    for column in -1..<columns.count {
      let closing = closingSums(rows, column)
      guard closing.contains(true) else { continue }
      for row in rows.indices where sums.parts[row].contains(where: { closing[$0.sum] }) {
        if rows[row].confirmByColumn(columns.cell(column, of: rows[row], at: row)) { isChanged = true }
      }
    }
    for row in rows.indices where rows[row].confirm() { isChanged = true }
    return isChanged
  }

  /// For each sum, whether it has a doubtful amount and closes with all that is printed.
  private func closingSums(_ rows: [TableRow], _ column: Int) -> [Bool] {
    var differences = [Int64](repeating: 0, count: sums.count)
    var isReadable = [Bool](repeating: true, count: sums.count)
    var isOpen = [Bool](repeating: false, count: sums.count)
    for (index, row) in rows.enumerated() {
      guard let cell = row.money(columns.cell(column, of: row, at: index)), cell.reading != .blank else { continue }
      for part in sums.parts[index] {
        differences[part.sum] &+= part.sign &* (cell.likely ?? 0)
        if cell.likely == nil { isReadable[part.sum] = false }
        if cell.isOpen { isOpen[part.sum] = true }
      }
    }
    return differences.indices.map { differences[$0] == 0 && isReadable[$0] && isOpen[$0] }
  }
}

extension TableRow {
  /// Whether an amount is printed that is not read beyond doubt.
  var isInDoubt: Bool { total.isOpen || sources.contains(where: \.isOpen) }

  /// The total at -1, else a source's cell.
  fileprivate func money(_ place: Int?) -> AmountCell? {
    guard let place else { return nil }
    return place < 0 ? total : sources[place]
  }

  fileprivate mutating func confirmByColumn(_ place: Int?) -> Bool {
    guard let place, money(place)?.isOpen == true else { return false }
    if place < 0 { total.confirm(by: .column) } else { sources[place].confirm(by: .column) }
    return money(place)?.isOpen == false
  }
}
