/// Which of the header's source columns each row's sources belong to.
///
/// A row that lost a column does not say which, nor does one with a blank column too many say which that is. The rows
/// of a page that have equally many sources are taken to have the same columns. For each such group the possible
/// columns are tried; the choice with which the table's sums (合计 = units, unit = its projects) come closest to
/// closing is taken, and proven when they close.
struct SourceColumns {
  let count: Int
  private var groups: [Int?] = []
  /// For each group the header's column of each source.
  private var choices: [[Int?]] = []
  /// Whether every sum closes with the choice, or no row needs one.
  private(set) var isProven = true
  /// Which rows have which columns because the sums close so, and with another choice would not.
  private(set) var proofs: [(rows: [Int], columns: [Int?])] = []

  private static let mostRounds = 4

  /// `rows` are the 合计 row and then the table's, as in `sums`.
  init(count: Int, rows: [TableRow], sums: TableSums) {
    self.count = count
    let found = RowGroups(rows, count: count)
    groups = found.groupOfRow
    choose(rows, sums, found)
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

  /// Takes for all groups alike what fits best, then mends group by group, then two neighbouring groups together: a
  /// unit's row may stand on one page and its projects on the next.
  private mutating func choose(_ rows: [TableRow], _ sums: TableSums, _ found: RowGroups) {
    let options = zip(found.groups, found.widths).map { group, width in
      ColumnOptions(of: group.map { rows[$0] }, width: width, count: count)
    }
    var fit = ColumnFit(count: count, rows: rows, sums: sums, groups: found.groups)
    let first = uniform(options, &fit)
    choices = first
    fit.add(choices, times: 1)
    for _ in 0..<Self.mostRounds where !fit.isClosed {
      let before = choices
      for group in options.indices { improve([group], options, &fit) }
      for reach in 1...Self.reach where !fit.isClosed {
        for group in options.indices.dropLast(reach) { improve([group, group + reach], options, &fit) }
      }
      if choices == before { break }
    }
    isProven = fit.isClosed || options.allSatisfy(\.isFull) && choices == first
    if fit.isClosed { noteProofs(found.groups, options, fit) }
  }

  private mutating func noteProofs(_ rows: [[Int]], _ options: [ColumnOptions], _ fit: ColumnFit) {
    var fit = fit
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
        proofs[same].rows += rows[group]
      } else {
        proofs.append((rows[group], choices[group]))
      }
    }
  }

  /// The choice that all groups with as many sources make alike and that fits best. Of several the first, in which a
  /// blank column too many stands as far to the left as can be: sums cannot tell where a table's columns all shift.
  private func uniform(_ options: [ColumnOptions], _ fit: inout ColumnFit) -> [[Int?]] {
    func ways(_ width: (Int) -> Bool) -> Int {
      options.filter { width($0.width) }.map(\.all.count).max() ?? 1
    }
    let (wider, narrower) = (ways { $0 > count }, ways { $0 < count })
    var best = (choice: options.map { $0.all[0] }, size: UInt64.max)
    for way in 0..<min(Self.mostUniform, wider * narrower) where best.size > 0 {
      let choice = options.map { option in
        let number = option.isFull ? 0 : option.width > count ? way / narrower : way % narrower
        return option.all[min(number, option.all.count - 1)]
      }
      fit.add(choice, times: 1)
      if fit.size < best.size { best = (choice, fit.size) }
      fit.add(choice, times: -1)
    }
    return best.choice
  }

  private static let mostUniform = 128

  /// How many groups further the other of two is looked for.
  private static let reach = 2
  private static let mostPairs = 100

  /// Takes the options with which the sums of these groups come closest to closing.
  private mutating func improve(_ some: [Int], _ options: [ColumnOptions], _ fit: inout ColumnFit) {
    let ways = some.reduce(1) { $0 * options[$1].all.count }
    guard ways > 1, some.count == 1 || ways <= Self.mostPairs else { return }
    let touched = fit.sums(of: some)
    let before = some.map { choices[$0] }
    var best = (choice: before, size: fit.size(of: touched))
    guard best.size > 0 else { return }
    for (group, choice) in zip(some, before) { fit.add(group: group, choice, times: -1) }
    for way in 0..<ways {
      var rest = way
      let choice = some.map { group in
        defer { rest /= options[group].all.count }
        return options[group].all[rest % options[group].all.count]
      }
      for (group, columns) in zip(some, choice) { fit.add(group: group, columns, times: 1) }
      let size = fit.size(of: touched)
      for (group, columns) in zip(some, choice) { fit.add(group: group, columns, times: -1) }
      let isBold = zip(some, choice).contains { options[$0].isFull && $1 != options[$0].all[0] }
      if size < best.size, !isBold || size == 0 { best = (choice, size) }
    }
    for (group, choice) in zip(some, best.choice) {
      choices[group] = choice
      fit.add(group: group, choice, times: 1)
    }
  }
}
