import BudgetModel

/// Which columns of a statutory table are sums of which others, by the header's titles.
struct StatutoryColumnSums {
  struct Group: Hashable {
    var whole: Int
    var parts: [Int]
  }

  private let columns: [StatutoryTable.Column]
  private let amounts: [Int]

  init(_ table: StatutoryTable, part: Int) {
    columns = table.columns
    amounts = table.amountColumns(ofPart: part).filter { !table.columns[$0].isOtherYear }
  }

  var groups: [Group] {
    amounts.filter { StatutoryTotal.isTotal(columns[$0].title) }.compactMap { whole in
      let path = columns[whole].titles.dropLast()
      let siblings = amounts.filter { column in
        column != whole && columns[column].titles.count > path.count && columns[column].titles.starts(with: path)
      }
      // A total stands before its parts, or behind them all.
      let after = siblings.filter { $0 > whole }
      let parts = self.parts(of: after.isEmpty ? siblings : after, below: path.count)
      return parts.isEmpty ? nil : Group(whole: whole, parts: parts)
    }
  }

  /// Of columns under one title, its own total alone where there is one; what is 其中 is no further part.
  private func parts(of siblings: [Int], below depth: Int) -> [Int] {
    var groups: [(title: String, columns: [Int])] = []
    for column in siblings {
      let title = columns[column].titles[depth]
      if groups.last?.title == title, columns[column].titles.count > depth + 1 {
        groups[groups.count - 1].columns.append(column)
      } else {
        groups.append((title, [column]))
      }
    }
    return groups.filter { !$0.title.hasPrefix("其中") }.flatMap { group -> [Int] in
      let totals = group.columns.filter {
        columns[$0].titles.count == depth + 2 && StatutoryTotal.isTotal(columns[$0].title)
      }
      let parts = totals.isEmpty ? group.columns : [totals[0]]
      return parts.filter { column in !columns[column].title.hasPrefix("其中") }
    }
  }
}
