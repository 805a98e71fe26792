/// Which of the header's source columns each row's sources belong to.
///
/// A row that lost a column does not say which, nor does one with a blank column too many say which that is. The rows
/// of a page that have equally many sources are taken to have the same columns. For each such group the possible
/// columns are tried; the choice with which the table's sums (合计 = units, unit = its projects) come closest to
/// closing is taken, and proven when they close. See `ColumnSearch`.
struct SourceColumns {
  let count: Int
  private let groups: [Int?]
  /// For each group the header's column of each source.
  private let choices: [[Int?]]
  /// Whether every sum closes with the choice, or no row needs one.
  let isProven: Bool
  /// Two columns, when all sums close as well with the second's amounts in the first, and nothing else speaks against it.
  let rivals: (taken: Int, other: Int)?
  /// Which rows have which columns because the sums close so, and with another choice would not.
  let proofs: [(rows: [Int], columns: [Int?])]

  /// `rows` are the 合计 row and then the table's, as in `sums`.
  init(count: Int, rows: [TableRow], sums: TableSums) {
    self.count = count
    var search = ColumnSearch(count: count, rows: rows, sums: sums)
    search.run()
    groups = search.groups.groupOfRow
    choices = search.choices
    isProven = search.isProven
    proofs = search.isClosed ? search.proofs : []
    rivals = search.isClosed ? search.rivals : nil
  }

  /// The header's column for each of a row's sources.
  func columns(of row: TableRow, at index: Int) -> [Int?] {
    let sources = row.sources.count
    guard let group = groups[index] else { return [] }
    return Array(choices[group].prefix(sources))
  }

  /// The row's source in a column of the header; -1 is the total's and stays so.
  func cell(_ column: Int, of row: TableRow, at index: Int) -> Int? {
    column < 0 ? column : columns(of: row, at: index).firstIndex { $0 == column }
  }
}
