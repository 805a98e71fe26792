import BudgetModel

// Statutory tables in the examples of rules.
extension StatutoryTable {
  /// `收支总表: 项目 预算数 项目 预算数`; 项目 and 科目 hold names, the others amounts.
  init(example text: String, at place: SourceLocation) {
    let parts = text.split(separator: ":").map(String.init)
    var part = -1
    let columns = parts[1].split(separator: " ").map { title in
      let isName = ["项目", "科目"].contains(title)
      if isName { part += 1 }
      return Column(titles: [String(title)], role: isName ? .name : .amount, part: max(0, part))
    }
    self.init(
      title: parts[0], kind: StatutoryTableKind(title: parts[0]), columns: columns,
      header: [columns.indices.map { Cell(column: $0, content: .text(columns[$0].title), source: place) }], rows: [],
      notes: [], emptyNote: nil, source: place)
  }

  /// A row's cells; what is no amount stands as text.
  mutating func append(_ cells: [String], at place: SourceLocation) {
    rows.append(
      Row(
        cells: cells.enumerated().map { column, text in
          let content = text == "-" ? Content.blank : Amount(wan: text).map(Content.amount) ?? .text(text)
          return Cell(column: column, content: content, source: place)
        }, source: place))
  }
}
