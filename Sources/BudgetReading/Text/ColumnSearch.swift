/// Looks for the columns of each group of rows with which the sums come closest to closing.
///
/// First what fits best when all groups choose alike, then group by group, then two neighbouring groups together: a
/// unit's row may stand on one page and its projects on the next. The rows below the header, when they are as wide as
/// it, were recognised with it: another reading of theirs is tried only when nothing else closes. What is left open
/// may lie at single rows, see `ColumnSearch+Rows`.
struct ColumnSearch {
  let count: Int
  let rows: [TableRow]
  let sums: TableSums
  var groups: RowGroups
  var options: [ColumnOptions]
  var choices: [[Int?]]
  var fit: ColumnFit
  /// Whether every sum closes with the choice, or no row needs one.
  private(set) var isProven = true

  init(count: Int, rows: [TableRow], sums: TableSums) {
    (self.count, self.rows, self.sums) = (count, rows, sums)
    let groups = RowGroups(rows, count: count)
    self.groups = groups
    options = zip(groups.groups, groups.widths).map { group, width in
      ColumnOptions(of: group.map { rows[$0] }, width: width, count: count)
    }
    fit = ColumnFit(count: count, rows: rows, sums: sums, groups: groups.groups)
    choices = options.map { $0.all[0] }
  }

  var isClosed: Bool { fit.isClosed }

  mutating func run() {
    let first = uniform()
    start(first)
    improve(options.indices.filter { !isBelowHeader($0) })
    if !isClosed, options.indices.contains(where: isBelowHeader) {
      let kept = self
      fit.add(choices, times: -1)
      start(first)
      improve(Array(options.indices))
      if fit.size >= kept.fit.size { self = kept }
    }
    let isFull = options.allSatisfy(\.isFull) && choices == first
    if !isClosed { settleRows() }
    isProven = isClosed || isFull
  }

  private mutating func start(_ choice: [[Int?]]) {
    choices = choice
    fit.add(choices, times: 1)
  }

  /// Whether a group has its rows on the header's page, and as many sources as the header.
  private func isBelowHeader(_ group: Int) -> Bool {
    guard options[group].isFull, let first = groups.groups[group].first else { return false }
    return rows[first].page == rows.first?.page
  }

  private static let mostRounds = 4
  /// How many groups further the other of two is looked for.
  private static let reach = 2
  private static let mostPairs = 100
  private static let mostUniform = 128

  private mutating func improve(_ some: [Int]) {
    for _ in 0..<Self.mostRounds where !isClosed {
      let before = choices
      for group in some { improveTogether([group]) }
      for reach in 1...Self.reach where !isClosed && reach < some.count {
        for place in some.indices.dropLast(reach) { improveTogether([some[place], some[place + reach]]) }
      }
      if choices == before { break }
    }
  }

  /// The choice that all groups with as many sources make alike and that fits best. Of several the first, in which a
  /// blank column too many stands as far to the left as can be: sums cannot tell where a table's columns all shift.
  private func uniform() -> [[Int?]] {
    func ways(_ width: (Int) -> Bool) -> Int {
      options.filter { width($0.width) }.map(\.all.count).max() ?? 1
    }
    var fit = fit
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

  /// Takes the options with which the sums of these groups come closest to closing.
  private mutating func improveTogether(_ some: [Int]) {
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
