import BudgetModel

/// Which rows of a statutory table are sums of which others, within one part of it.
struct StatutoryRowSums {
  /// A row with the rows that add up to it, as indices into the table's rows.
  struct Group: Hashable {
    var whole: Int
    var parts: [Int]
    /// 合计 and the like, which must have parts; a row with rows below it may give them in some columns only.
    var isTotal: Bool
  }

  typealias Entry = StatutoryTable.Entry

  private let table: StatutoryTable
  private let entries: [Entry]
  private let columns: [Int]
  /// Of the uppermost rows.
  private let topLevel: Int

  init(_ table: StatutoryTable, part: Int) {
    self.table = table
    entries = table.entries(ofPart: part)
    columns = table.amountColumns(ofPart: part)
    topLevel = entries.filter { !$0.isTotal }.map(\.level).min() ?? 0
  }

  var groups: [Group] { totals + levels }

  // MARK: Totals

  /// A total that comes first is the sum of all top rows; another of what came since the start, the last total included:
  /// 收入总计 = 本年收入合计 + 上年结转. A 小计 is the sum of the rows since the one before, or until the next.
  private var totals: [Group] {
    var groups: [Group] = []
    var (top, lead): (Int?, Int?) = (nil, nil)
    var open: [Int] = []
    /// Where in `open` the rows since the last 小计 begin.
    var since = 0
    func closeLead() {
      guard let row = lead else { return }
      if since < open.count { groups.append(Group(whole: row, parts: Array(open[since...]), isTotal: true)) }
      open.removeSubrange(since...)
      open.append(row)
      (lead, since) = (nil, open.count)
    }
    for (index, entry) in entries.enumerated() {
      if !entry.isTotal {
        if entry.level == topLevel, !entry.isPart { open += terms(at: index) }
      } else if entry.isSubtotal {
        if lead != nil || since == open.count {
          closeLead()
          lead = entry.row
        } else {
          groups.append(Group(whole: entry.row, parts: Array(open[since...]), isTotal: true))
          open.removeSubrange(since...)
          open.append(entry.row)
          since = open.count
        }
      } else if index == 0 {
        top = entry.row
      } else {
        closeLead()
        if !open.isEmpty { groups.append(Group(whole: entry.row, parts: open, isTotal: true)) }
        (open, since) = ([entry.row], 1)
      }
    }
    closeLead()
    if let top, !open.isEmpty { groups.append(Group(whole: top, parts: open, isTotal: true)) }
    return groups
  }

  /// The row itself, or what is below it when it is a heading without figures.
  private func terms(at index: Int) -> [Int] {
    let row = entries[index].row
    let isHeading = columns.allSatisfy { table.figure(row, $0) == .blank }
    let children = isHeading ? directChildren(of: index) : []
    return children.isEmpty ? [row] : children.flatMap(terms)
  }

  // MARK: Levels

  private var levels: [Group] {
    entries.indices.compactMap { index in
      let children = directChildren(of: index)
      guard !entries[index].isTotal, !children.isEmpty, !children.contains(where: { entries[$0].isPart }) else {
        return nil
      }
      let row = entries[index].row
      if columns.allSatisfy({ table.figure(row, $0) == .blank }) { return nil }
      return Group(whole: row, parts: children.map { entries[$0].row }, isTotal: false)
    }
  }

  /// Indices of the uppermost entries below one.
  private func directChildren(of index: Int) -> [Int] {
    let level = entries[index].level
    let below = entries.indices.dropFirst(index + 1).prefix { entries[$0].level > level && !entries[$0].isTotal }
    let next = below.map { entries[$0].level }.min()
    return below.filter { entries[$0].level == next }
  }
}
