/// The sums of a table: 合计 = units, unit = its projects, for the total and for each source.
///
/// Rows are numbered as the 合计 row (0, whether there is one or not), then the table's rows.
struct TableSums {
  /// For each row the sums it takes part in, with its sign: +1 as the sum, -1 as a part of it.
  let parts: [[(sum: Int, sign: Int64)]]
  /// How many sums there are.
  let count: Int

  /// `units` are the indices of the unit rows among `rows` rows.
  init(rows: Int, units: [Int], hasTotal: Bool) {
    var parts = [[(sum: Int, sign: Int64)]](repeating: [], count: rows + 1)
    if hasTotal { parts[0] = [(0, 1)] }
    var unit = 0
    for row in 0..<rows {
      if unit < units.count, units[unit] == row {
        unit += 1
        parts[row + 1] = [(unit, 1)] + (hasTotal ? [(0, -1)] : [])
      } else if unit > 0 {
        parts[row + 1] = [(unit, -1)]
      } else if hasTotal {
        parts[row + 1] = [(0, -1)]
      }
    }
    self.parts = parts
    count = units.count + 1
  }
}
