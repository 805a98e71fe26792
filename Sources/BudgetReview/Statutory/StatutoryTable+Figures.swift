import BudgetModel

extension StatutoryTable {
  /// One printed figure of a table, for comparing.
  struct Figure {
    var row: String
    var column: String
    var cell: FundingCell
    var source: SourceLocation
  }

  /// A row that says what it is about, within one part.
  struct Entry {
    var row: Int
    var label: String
    var level: Int

    var isTotal: Bool { StatutoryTotal.isTotal(label) }
    var isSubtotal: Bool { StatutoryTotal.isSubtotal(label) }
    /// One of the parts of the row above it, perhaps not all of them.
    var isPart: Bool { label.hasPrefix("其中") || label.hasPrefix("#") }
  }

  func entries(ofPart part: Int) -> [Entry] {
    if isOfAmountsAlone(part: part) {
      return rows.indices.map { Entry(row: $0, label: rows.count == 1 ? "本表" : "第 \($0 + 1) 行", level: 0) }
    }
    return rows.indices.compactMap { index in
      guard let cell = label(of: rows[index], part: part), let text = cell.content.text else { return nil }
      return Entry(row: index, label: text, level: cell.level)
    }
  }

  func amountColumns(ofPart part: Int) -> [Int] {
    columns.indices.filter { columns[$0].part == part && columns[$0].role == .amount }
  }

  func figure(_ row: Int, _ column: Int) -> FundingCell { rows[row].cell(column)?.content.funding ?? .blank }

  func place(_ row: Int, _ column: Int) -> SourceLocation { rows[row].cell(column)?.source ?? rows[row].source }

  /// A column's title for messages: 本年支出 / 合计.
  func name(ofColumn column: Int) -> String { columns[column].titles.joined(separator: " / ") }

  // MARK: Figures that other tables repeat

  /// The figure in the first row whose label holds one of the words, the words in order of preference.
  func figure(rowWith words: [String], column word: String? = nil) -> Figure? {
    for text in words {
      for part in 0..<partCount {
        guard let entry = entries(ofPart: part).last(where: { $0.label.contains(text) }) else { continue }
        guard let column = column(ofPart: part, named: word) else { continue }
        return figure(of: entry, column)
      }
    }
    return nil
  }

  /// The total of the whole table in its column of totals, or in the column of that name; blank for a table without rows.
  func total(column word: String? = nil) -> Figure? {
    guard let column = column(ofPart: 0, named: word) else { return nil }
    let entries = entries(ofPart: 0)
    let totals = entries.filter { $0.isTotal && !$0.isSubtotal }
    if let total = entries.first?.isTotal == true ? totals.first : totals.last { return figure(of: total, column) }
    guard isEmpty else { return nil }
    return Figure(row: "合计", column: name(ofColumn: column), cell: .blank, source: source)
  }

  private func figure(of entry: Entry, _ column: Int) -> Figure {
    Figure(
      row: entry.label, column: name(ofColumn: column), cell: figure(entry.row, column),
      source: place(entry.row, column))
  }

  /// The column of totals, or without a name the only or first one; with a name, its own or its subtotal's.
  private func column(ofPart part: Int, named word: String?) -> Int? {
    let amounts = amountColumns(ofPart: part).filter { !columns[$0].isOtherYear }
    guard let word else { return amounts.first { StatutoryTotal.isTotal(columns[$0].title) } ?? amounts.first }
    return amounts.first { column in
      columns[column].title.contains(word)
        || columns[column].titles.contains { $0.contains(word) } && StatutoryTotal.isTotal(columns[column].title)
    }
  }
}

extension StatutoryTable.Column {
  /// Figures of another year, or changes: no part of this year's sum.
  var isOtherYear: Bool {
    titles.contains { title in
      title.contains("上年") && !title.contains("结转") || ["增减", "比上", "执行", "决算"].contains(where: title.contains)
    }
  }
}
