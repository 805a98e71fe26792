import BudgetModel

/// Builds the budget from the table's rows, with what was doubtful.
struct BudgetBuilder {
  private let file: String
  private let header: TableHeader
  /// The name of a unit that has no row of its own.
  private let implicitUnit: String?
  var budget: Budget

  init(file: String, header: TableHeader, implicitUnit: String?) {
    self.file = file
    self.header = header
    self.implicitUnit = implicitUnit
    let blank = Funding(total: .blank, sources: header.sources.map { Funding.Source(name: $0, cell: .blank) })
    budget = Budget(
      department: nil, year: nil, fundingSources: header.sources, total: blank,
      totalSource: SourceLocation(file: file, line: header.line, column: 1), units: [], unparsed: [], findings: [])
  }

  mutating func build(_ body: TableBody) -> Budget {
    let division = UnitDivider(
      rows: body.rows.map { .init(name: $0.name.text.unwrapped, isBare: $0.isBare, amount: $0.sum) },
      total: body.total?.total.amount
    ).divide()
    let groups = groups(of: body.rows, division)
    let columns = SourceColumns(count: header.sources.count, total: body.total, groups: groups)
    noteDoubts(body, division, columns)
    if let total = body.total {
      var unparsed: [String] = []
      budget.total = funding(of: total, columns, &unparsed)
      budget.unparsed += unparsed
      budget.totalSource = total.name.place(in: file)
    }
    addImplicitUnit(body, division, columns)
    for group in groups { addUnit(group, columns) }
    addStrays(body.strays, division)
    return budget
  }

  /// Each unit row with its projects; rows before the first unit row are in none.
  private func groups(of rows: [TableRow], _ division: UnitDivision) -> [[TableRow]] {
    zip(division.units, division.units.dropFirst() + [rows.count]).map { Array(rows[$0..<$1]) }
  }

  private mutating func addUnit(_ group: [TableRow], _ columns: SourceColumns) {
    guard let row = group.first else { return }
    var unparsed: [String] = []
    let funding = funding(of: row, columns, &unparsed)
    let projects = group.dropFirst().map { project($0, columns) }
    budget.units.append(
      BudgetUnit(
        name: row.name.text.unwrapped, funding: funding, projects: projects, unparsed: unparsed,
        source: row.name.place(in: file)))
  }

  /// Projects above every unit row: when there is no unit row at all, the 合计 row is their unit's own.
  private mutating func addImplicitUnit(_ body: TableBody, _ division: UnitDivision, _ columns: SourceColumns) {
    let rows = body.rows[..<(division.units.first ?? body.rows.count)]
    guard let first = rows.first else { return }
    let name = implicitUnit ?? "未列明单位"
    warn(
      "unit-row-missing", "“\(first.name.text.unwrapped)”等 \(rows.count) 个项目前没有单位行，归入“\(name)”", first.name)
    var blank = budget.total
    blank.total = .blank
    for index in blank.sources.indices { blank.sources[index].cell = .blank }
    budget.units.append(
      BudgetUnit(
        name: name, funding: division.units.isEmpty ? budget.total : blank, projects: rows.map { project($0, columns) },
        unparsed: [], source: first.name.place(in: file)))
  }

  private mutating func project(_ row: TableRow, _ columns: SourceColumns) -> Project {
    var unparsed: [String] = []
    let funding = funding(of: row, columns, &unparsed)
    let (goal, state) = GoalReader.read(row.goal)
    let cell = row.indicators.map { IndicatorReader(file: file).read($0) } ?? IndicatorCell()
    budget.findings += cell.findings
    if row.name.isBlank { warn("name-missing", "这一行有金额，没有项目名称", row.name) }
    return Project(
      name: row.name.text.unwrapped, funding: funding, goal: goal, goalState: state, indicators: cell.indicators,
      unparsed: unparsed + cell.unparsed, source: row.name.place(in: file))
  }

  /// The row's funding; its findings and all text without a column are kept.
  private mutating func funding(of row: TableRow, _ columns: SourceColumns, _ unparsed: inout [String]) -> Funding {
    let result = FundingReader(file: file, names: header.sources).read(row, columns: columns.columns(of: row))
    budget.findings += result.findings
    unparsed += result.unparsed
    for cell in row.extra {
      unparsed.append(cell.text.trimmingWrapSpaces())
      warn("cell-unparsed", "这一格的文字不属于表头的任何一列：“\(cell.text.trimmingWrapSpaces())”", cell)
    }
    return result.funding
  }

  private mutating func addStrays(_ strays: [(rowsBefore: Int, line: TextLine)], _ division: UnitDivision) {
    let hasImplicit = division.units.first.map { $0 > 0 } ?? true
    var unit = -1
    for stray in strays {
      // The unit of the row before: strays come in order, so the search goes on from the last one.
      while unit + 1 < division.units.count, division.units[unit + 1] < stray.rowsBefore { unit += 1 }
      let cells = stray.line.cells.filter { !$0.isBlank }
      guard let first = cells.first else { continue }
      let texts = cells.map { $0.text.trimmingWrapSpaces() }
      warn("row-unparsed", "这一行不是表格的行：\(texts.map { "“\($0)”" }.joined(separator: "、"))", first)
      let index = unit + (hasImplicit ? 1 : 0)
      if stray.rowsBefore > 0, budget.units.indices.contains(index) {
        budget.units[index].unparsed += texts
      } else {
        budget.unparsed += texts
      }
    }
  }

  private mutating func noteDoubts(_ body: TableBody, _ division: UnitDivision, _ columns: SourceColumns) {
    let place = TextCell(text: "", line: header.line, column: 1)
    if body.total == nil { warn("total-row-missing", "没有找到合计行", place) }
    if !division.isProven, !division.units.isEmpty {
      let names = division.units.map { "“\(body.rows[$0].name.text.unwrapped)”" }
      warn("units-unproven", "金额不能证明哪些行是单位，按名称和小计认定 \(names.count) 个：\(names.joined(separator: "、"))", place)
    }
    if !columns.isProven {
      warn("columns-unproven", "有的行缺少一个资金来源列，各级合计不全相符，不能证明缺的是哪一列，按最相符的读取", place)
    }
  }

  private mutating func warn(_ rule: String, _ message: String, _ cell: TextCell) {
    budget.findings.append(
      Finding(rule: rule, severity: .warning, message: message, hint: "核对原件", source: cell.place(in: file)))
  }
}
