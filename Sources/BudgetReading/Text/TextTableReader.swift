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

  /// Throws a `ReadingError` when the lines hold no table of the known form.
  func read(_ lines: consuming [TextLine]) throws -> Budget {
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
    lines.removeFirst(position + 1)
    let unit = moneyUnit(heading, header, lines[...], &findings)
    let body = TableBody(consume lines, rows: TableRowReader(header: header, amounts: AmountReader(unit: unit)))
    var builder = BudgetBuilder(file: file, header: header, implicitUnit: statedDepartment ?? heading.department)
    builder.budget.department = heading.department
    builder.budget.year = heading.year
    builder.budget.unparsed = heading.unparsed
    builder.budget.findings = findings
    var budget = builder.build(consume body)
    infer(&budget, from: heading, SourceLocation(file: file, line: header.line, column: 1))
    return budget
  }

  /// Takes from the table's texts what its heading does not say.
  private func infer(_ budget: inout Budget, from heading: TableHeading, _ place: SourceLocation) {
    let inference = TableInference(budget: budget)
    func note(_ rule: String, _ message: String, _ setting: String, _ place: SourceLocation) {
      budget.findings.append(
        Finding(
          rule: rule, severity: .note, message: message, hint: "核对原件；可在 report.yaml 中写明 \(setting)", source: place))
    }
    if budget.department == nil, let found = inference.department(from: heading.unparsed) {
      budget.department = found.value
      note(
        "department-inferred", "\(found.reason)，部门名称按此推断", "department: \(found.value)",
        heading.unknown.first?.place(in: file) ?? place)
    }
    if budget.year == nil, let found = inference.year {
      budget.year = found.value
      note("year-inferred", "\(found.reason)，预算年度按 \(found.value) 年推断", "year: \(found.value)", place)
    }
  }

  /// What report.yaml states wins over what the table prints.
  private func moneyUnit(
    _ heading: TableHeading, _ header: TableHeader, _ body: ArraySlice<TextLine>, _ findings: inout [Finding]
  ) -> MoneyUnit {
    let place = SourceLocation(file: file, line: header.line, column: 1)
    if let statedUnit {
      findings.removeAll { $0.rule == "money-unit-inferred" }
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
    if let cell = Self.tooLargeForWan(body, header) {
      findings.append(
        Finding(
          rule: "money-unit-inferred", severity: .note,
          message: "表中没有写明金额单位；“\(cell.text.squeezed)”若是万元就超过 10 万亿元，按元读取",
          hint: "核对原件；可在 report.yaml 中写明 moneyUnit: 元", source: cell.place(in: file)))
      return .yuan
    }
    findings.append(
      Finding(
        rule: "money-unit-assumed", severity: .note, message: "表中没有可辨认的金额单位，按万元读取",
        hint: "核对原件；可在 report.yaml 中写明 moneyUnit: 万元 或 moneyUnit: 元", source: place))
    return .wan
  }

  private static func tooLargeForWan(_ lines: ArraySlice<TextLine>, _ header: TableHeader) -> TextCell? {
    for line in lines where line.cells.count > header.totalColumn {
      let cell = line.cells[header.totalColumn]
      if case .unreadable = AmountReader(unit: .wan).read(cell.text), case .amount = AmountReader(unit: .yuan).read(cell.text),
        MoneyUnit.isTooLargeForWan(cell.text)
      {
        return cell
      }
    }
    return nil
  }
}
