import BudgetModel

extension TextTableReader {
  /// What may be a text.
  enum Found {
    case table(TableReading)
    /// No table of the known form.
    case noTable
    /// Bytes that are not UTF-8.
    case noText
  }

  /// The table with how it was understood; throws as `read` does, or where the text is too large.
  ///
  /// - Parameter text: in UTF-8, as far as anyone has looked.
  func find(in text: ArraySlice<UInt8>) throws -> Found {
    switch TextLine.first(of: text, where: { TableHeader($0.partedAtPipes()) != nil }) {
    case .noText: return .noText
    case .notFound: return .noTable
    case .found(let line):
      let pieces = TextPieces(of: text)
      try TextBounds.check(pieces, path: path)
      guard let lines = TextLine.lines(of: pieces) else { return .noText }
      let budget = try read(consume lines)
      let explanation = explanation(of: budget, TableHeader(line.partedAtPipes()))
      return .table(TableReading(content: .budget(budget), explanation: explanation))
    }
  }

  private func explanation(of budget: Budget, _ header: TableHeader?) -> TableExplanation {
    typealias Column = TableExplanation.Column
    var columns: [Column] = []
    if let header {
      func add(_ offset: Int, _ title: String, _ field: String, _ reason: String) {
        columns.append(Column(position: "第 \(offset + 1) 列", title: title, field: field, reason: reason))
      }
      let last = header.totalColumn + header.sources.count
      add(header.nameColumn, TableHeader.nameTitle, "单位名称和项目名称", "表头的列名；单位和项目由金额的合计区分")
      add(header.totalColumn, TableHeader.totalTitle, "总计", "表头的列名")
      for (offset, source) in header.sources.enumerated() {
        add(header.totalColumn + 1 + offset, source, "资金来源“\(source)”", "表头中总计与绩效目标之间的列")
      }
      add(last + 1, TableHeader.goalTitle, "绩效目标", "表头的列名")
      add(last + 2, TableHeader.indicatorsTitle, "绩效指标", "表头的列名")
    }
    let doubts = ["units-unproven", "columns-unproven"].compactMap { rule in
      budget.findings.first { $0.rule == rule }?.message
    }
    let inferred = [
      "department-inferred", "year-inferred", "money-unit-inferred", "money-unit-assumed", "money-unit-differs",
      "columns-by-sums",
    ]
    let reasons = budget.findings.filter { inferred.contains($0.rule) }.map(\.message)
    let units = "\(budget.units.count) 个单位，\(budget.units.map(\.projects.count).reduce(0, +)) 个项目"
    return TableExplanation(
      file: file, sheet: nil, kind: "项目支出绩效目标表（文本）", header: header.map { $0.line...$0.line }, columns: columns,
      remarks: [units + (doubts.isEmpty ? "，各级合计证实了这样划分" : "")] + reasons + doubts)
  }
}
