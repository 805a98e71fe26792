import BudgetModel

extension ReportFile {
  /// What report.yaml says of tables that are not there: a title, a sheet or a file that none of the tables has.
  ///
  /// `file` is report.yaml, relative to the input.
  func unusedSettings(_ explanations: [TableExplanation], file: String) -> [Finding] {
    var findings = sheetsNotFound(table.sheets, in: explanations, of: nil, line: 1, file: file)
    findings += columnsNotFound(table.columns, in: explanations, of: nil, file: file)
    for (name, line, settings) in tables {
      let own = explanations.filter { table in
        table.file == name || table.sheet.map { Self.names(name, file: table.file, sheet: $0) } ?? false
      }
      if own.isEmpty {
        let known = explanations.map { table in
          "\(table.file)\(table.sheet.map { "/\($0.trimmingWrapSpaces())" } ?? "")"
        }
        findings.append(
          Self.finding(
            "report-table-unknown", "report.yaml 的 tables 写了“\(name)”，输入中没有这个表",
            "可写的名称：\(Self.list(known))", file, line))
      } else {
        findings += sheetsNotFound(settings.sheets, in: own, of: name, line: line, file: file)
        findings += columnsNotFound(settings.columns, in: own, of: name, file: file)
      }
    }
    return findings
  }

  private func columnsNotFound(
    _ columns: [TableSettings.Column], in tables: [TableExplanation], of name: String?, file: String
  ) -> [Finding] {
    let titles = tables.flatMap { $0.columns.map { SheetTitle($0.title.split(separator: "/").map(String.init)) } }
    return columns.filter { column in !titles.contains { column.names($0) } }.map { column in
      var seen: Set<String> = []
      let known = titles.map(\.leaf).filter { !$0.isEmpty && seen.insert($0).inserted }
      return Self.finding(
        "report-column-unknown", "report.yaml 的 columns 写了“\(column.title)”，\(name.map { "“\($0)”" } ?? "各表")中没有这个表头",
        known.isEmpty ? "表中没有找到表头；可用 headerRow 写明表头在哪一行" : "表中的表头：\(Self.list(known))", file, column.line)
    }
  }

  private func sheetsNotFound(
    _ sheets: [String], in tables: [TableExplanation], of name: String?, line: Int, file: String
  ) -> [Finding] {
    let known = tables.compactMap { $0.sheet?.trimmingWrapSpaces() }
    return sheets.filter { !known.contains($0) }.map { sheet in
      Self.finding(
        "report-sheet-unknown", "report.yaml 的 sheet 写了“\(sheet)”，\(name.map { "“\($0)”" } ?? "各文件")中没有这个工作表",
        known.isEmpty ? "输入中没有电子表格" : "已有的工作表：\(Self.list(known))", file, line)
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).map { "“\($0)”" }.joined(separator: "、") + (names.count > 20 ? "等 \(names.count) 个" : "")
  }

  private static func finding(
    _ rule: String, _ message: String, _ hint: String, _ file: String, _ line: Int
  ) -> Finding {
    Finding(
      rule: rule, severity: .warning, message: message, hint: hint,
      source: SourceLocation(file: file, line: line, column: 1))
  }
}

extension TableSettings.Column {
  /// Whether it speaks of a column with that title: of the whole title, or of its lowest row.
  func names(_ title: SheetTitle) -> Bool {
    let stated = self.title.squeezed
    return stated == title.leaf || stated == title.joined.squeezed
      || (!title.leaf.isEmpty && SheetTitle.key(stated) == SheetTitle.key(title.leaf))
  }
}
