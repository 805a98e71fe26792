/// How far a table's sums are from closing, column by column, with the columns chosen for groups of rows.
struct ColumnFit {
  private let count: Int
  var groups: [[Int]]
  /// For each row its amounts, by their place among its sources, and the sums it takes part in.
  private let amounts: [[(place: Int, amount: Int64)]]
  private let parts: [[(sum: Int, sign: Int64)]]
  /// What each sum lacks, sum by sum and in it column by column.
  private var differences: [Int64]

  init(count: Int, rows: [TableRow], sums: TableSums, groups: [[Int]]) {
    self.count = count
    self.groups = groups
    parts = sums.parts
    amounts = rows.map { row in
      row.sources.enumerated().compactMap { place, source in source.likely.map { (place, $0) } }
    }
    differences = Array(repeating: 0, count: count * sums.count)
  }

  var isClosed: Bool { differences.allSatisfy { $0 == 0 } }

  /// Of all sums, in 分.
  var size: UInt64 { size(of: differences[...]) }

  /// Of some sums, in 分.
  func size(of sums: [Int]) -> UInt64 {
    sums.reduce(0) { Self.sum($0, size(of: differences[($1 * count)..<(($1 + 1) * count)])) }
  }

  /// The sums that some groups take part in, in order.
  func sums(of some: [Int]) -> [Int] {
    var sums: Set<Int> = []
    for group in some { for row in groups[group] { for part in parts[row] { sums.insert(part.sum) } } }
    return sums.sorted()
  }

  /// Takes a row's amounts in, as `columns` has them.
  mutating func add(_ row: Int, _ columns: [Int?], times: Int64 = 1) {
    for (place, amount) in amounts[row] {
      guard place < columns.count, let column = columns[place] else { continue }
      for part in parts[row] { differences[part.sum * count + column] &+= times &* part.sign &* amount }
    }
  }

  /// Takes all groups in.
  mutating func add(_ choices: [[Int?]], times: Int64) {
    for group in groups.indices { add(group: group, choices[group], times: times) }
  }

  mutating func add(group: Int, _ columns: [Int?], times: Int64) {
    for row in groups[group] { add(row, columns, times: times) }
  }

  private func size(of values: ArraySlice<Int64>) -> UInt64 { values.reduce(0) { Self.sum($0, $1.magnitude) } }

  private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
