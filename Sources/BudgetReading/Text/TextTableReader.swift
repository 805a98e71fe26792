import BudgetModel

/// Reads 项目支出绩效目标表 from tab-separated text, as OCR or a spreadsheet leaves it.
struct TextTableReader {
  /// The file, relative to the input.
  let file: String
  /// As the user named it, for errors.
  let path: String
  /// What report.yaml states, for what the text does not tell.
  let statedUnit: MoneyUnit?
  let statedDepartment: String?

  /// Throws a `ReadingError` when the text holds no table of the known form.
  func read(_ text: String) throws -> Budget {
    let lines = TextLine.lines(of: text).map { $0.partedAtPipes() }
    guard let position = lines.firstIndex(where: { TableHeader($0) != nil }), let header = TableHeader(lines[position])
    else {
      throw ReadingError(
        path: path, message: "没有找到项目支出绩效目标表的表头", remedy: "表头应依次是：\(TableHeader.expected)，以制表符分隔")
    }
    if let repeated = Dictionary(grouping: header.sources, by: { $0 }).filter({ $1.count > 1 }).keys.min() {
      throw ReadingError(
        path: path, line: header.line, message: "表头有两列都叫“\(repeated)”", remedy: "请改正表头，各资金来源列的名称应互不相同")
    }
    let heading = TableHeading(lines[..<position], in: file)
    var findings = heading.findings
    let unit = moneyUnit(heading, header, &findings)
    let body = TableBody(
      lines[(position + 1)...], rows: TableRowReader(header: header, amounts: AmountReader(unit: unit)))
    var builder = BudgetBuilder(file: file, header: header, implicitUnit: statedDepartment ?? heading.department)
    builder.budget.department = heading.department
    builder.budget.unparsed = heading.unparsed
    builder.budget.findings = findings
    return builder.build(body)
  }

  /// What report.yaml states wins over what the table prints.
  private func moneyUnit(_ heading: TableHeading, _ header: TableHeader, _ findings: inout [Finding]) -> MoneyUnit {
    let place = SourceLocation(file: file, line: header.line, column: 1)
    if let statedUnit {
      if let printed = heading.moneyUnit, printed != statedUnit {
        findings.append(
          Finding(
            rule: "money-unit-differs", severity: .warning,
            message: "表中写明金额单位是\(printed.rawValue)，report.yaml 写的是\(statedUnit.rawValue)，按 report.yaml 读取",
            hint: "核对原件；report.yaml 写错时请改正", source: place))
      }
      return statedUnit
    }
    if let printed = heading.moneyUnit { return printed }
    findings.append(
      Finding(
        rule: "money-unit-assumed", severity: .note, message: "表中没有可辨认的金额单位，按万元读取",
        hint: "核对原件；可在 report.yaml 中写明 moneyUnit: 万元 或 moneyUnit: 元", source: place))
    return .wan
  }
}
