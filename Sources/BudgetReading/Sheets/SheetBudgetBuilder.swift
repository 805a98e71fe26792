import BudgetModel
import Spreadsheets

/// Builds a budget from a sheet's arranged rows, with what was doubtful.
struct SheetBudgetBuilder {
  let grid: SheetGrid
  let header: SheetHeader
  let amounts: SheetAmounts
  /// Whose projects they are when the table does not say.
  let implicitUnit: String?
  var budget: Budget
  private var indicators: SheetIndicators
  private var ledger = SheetLedger()
  private let sources: [SheetColumn]
  private let fields: [Int: SheetColumn]
  private let indicatorReader: IndicatorReader
  private(set) var remarks: [String] = []

  init(grid: SheetGrid, header: SheetHeader, amounts: SheetAmounts, implicitUnit: String?) {
    self.grid = grid
    self.header = header
    self.amounts = amounts
    self.implicitUnit = implicitUnit
    sources = header.columns.all(.source)
    fields = Dictionary(header.columns.all.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    indicators = SheetIndicators(grid: grid, columns: header.columns)
    indicatorReader = IndicatorReader(file: grid.file)
    let blank = Funding(total: .blank, sources: sources.map { Funding.Source(name: $0.name, cell: .blank) })
    budget = Budget(
      department: nil, year: nil, fundingSources: sources.map(\.name), total: blank,
      totalSource: grid.place(grid.sheet.rows[header.range.lowerBound]), units: [], unparsed: [], findings: [])
  }

  /// `records` are all rows of the body.
  mutating func build(_ rows: SheetArrangement, of records: [SheetRecord]) -> Budget {
    for record in rows.absorbed {
      for cell in record.row.texts where fields[cell.column]?.field != .level { ledger.use(record, cell.column) }
    }
    if let total = rows.total {
      (budget.total, budget.unparsed) = funding(of: total, named: "合计")
      budget.unparsed += extras(of: total, named: "合计")
      budget.totalSource = grid.place(total.row)
    }
    for unit in rows.units { add(unit, isOnly: rows.units.count == 1, hasTotal: rows.total != nil) }
    if rows.total == nil, !rows.units.isEmpty {
      budget.total = sum(of: budget.units.map(\.funding), named: "合计", at: budget.totalSource)
      remarks.append("表中没有合计行，合计由各单位相加得出")
    }
    if rows.isProven == false {
      let names = rows.units.compactMap(\.name).prefix(5).map { "“\($0)”" }.joined(separator: "、")
      find("units-unproven", .warning, "金额不能证明哪些行是单位，按名称和小计认定 \(rows.units.count) 个：\(names)", budget.totalSource)
    }
    for record in rows.notes { leave(record, "table-note", .note, "表后的说明没有作为数据读取") }
    for record in rows.strays { leave(record, "row-unparsed", .warning, "这一行不是表格的行") }
    for record in rows.levels { leave(record, "row-text-kept", .note, "中间一级的合计没有作为数据读取") }
    for record in records { leaveRest(of: record) }
    budget.findings += indicators.findings
    if indicators.filledRows > 0 { remarks.append("\(indicators.filledRows) 行的指标分类空着，沿用上一行") }
    return budget
  }

  private mutating func add(_ unit: SheetArrangement.UnitRows, isOnly: Bool, hasTotal: Bool) {
    let name = unit.name ?? implicitUnit ?? "未列明单位"
    let source = grid.place(unit.first.row)
    if unit.name == nil {
      find(
        "unit-row-missing", implicitUnit == nil ? .warning : .note, "表中没有写明 \(unit.projects.count) 个项目的单位，归入“\(name)”",
        source)
    }
    for row in unit.projects {
      for record in [row.first] + row.more { useNames(of: record, unit: unit.name ?? "", project: row.name) }
    }
    useNames(of: unit.first, unit: name, project: name)
    let projects = unit.projects.map { project($0) }
    var (funding, unparsed): (Funding, [String]) = (budget.total, [])
    if let printed = unit.printed {
      (funding, unparsed) = self.funding(of: printed, named: name)
      useNames(of: printed, unit: name, project: name)
      unparsed += extras(of: printed, named: name)
    } else if !(unit.name == nil && isOnly && hasTotal) {
      funding = sum(of: projects.map(\.funding), named: name, at: source)
      if budget.units.isEmpty { remarks.append("没有印出小计的单位，金额由各项目相加得出") }
    }
    budget.units.append(
      BudgetUnit(name: name, funding: funding, projects: projects, unparsed: unparsed, source: source))
  }

  private mutating func project(_ rows: SheetArrangement.ProjectRows) -> Project {
    let record = rows.first
    var (funding, unparsed) = funding(of: record, named: rows.name)
    indicators.beginProject()
    let (goal, state) = goal(of: [record] + rows.more)
    var items: [Indicator] = []
    for row in [record] + rows.more {
      ledger.use(row, header.columns.column(.goal))
      ledger.use(row, header.columns.column(.indicators))
      if let cell = row.own(header.columns.column(.indicators)) {
        let read = microLanguage(cell, inRow: row.number)
        items += read.indicators
        unparsed += read.unparsed
      }
      if indicators.firstColumn != nil, let indicator = indicators.read(row) {
        items.append(indicator)
        for cell in indicators.cells(of: row) { ledger.use(row, cell.column) }
      }
    }
    for row in rows.more { unparsed += rest(of: row, beside: record) }
    return Project(
      name: rows.name, funding: funding, goal: goal, goalState: state, indicators: items,
      attributes: rows.attributes.map { ProjectAttribute(name: $0.name, value: $0.value) } + attributes(of: record),
      unparsed: unparsed, source: namePlace(record))
  }

  private mutating func useNames(of record: SheetRecord, unit: String, project: String) {
    ledger.use(record, header.columns.column(.unit), saying: unit)
    ledger.use(record, header.columns.column(.project), saying: project)
    // A name of levels may have gone on in the row below.
    if header.columns.isHierarchy {
      ledger.use(record, header.columns.column(.unitAndProject))
    } else {
      ledger.use(record, header.columns.column(.unitAndProject), saying: project)
    }
  }

  private func namePlace(_ record: SheetRecord) -> SourceLocation {
    let column = header.columns.column(.project) ?? header.columns.column(.unitAndProject)
    return record.own(column).map { grid.place($0, inRow: record.number) } ?? grid.place(record.row)
  }

  private func goal(of records: [SheetRecord]) -> (goal: String?, state: GoalState) {
    let cells = records.compactMap { $0.own(header.columns.column(.goal)) }
    guard let first = cells.first else { return GoalReader.read(nil) }
    let text = ([first] + cells.dropFirst().filter { $0.text != first.text }).map(\.text).joined(separator: "\n")
    return GoalReader.read(TextCell(text: text, line: first.place.line, column: first.place.column))
  }

  private mutating func microLanguage(_ cell: SheetCell, inRow row: Int) -> IndicatorCell {
    let place = grid.place(cell, inRow: row)
    var read = indicatorReader.read(TextCell(text: cell.text, line: place.line, column: place.column))
    // Within a spreadsheet's cell there is no finer place; lines within a quoted cell are not told apart either.
    if grid.sheet.name != nil || cell.text.contains(where: \.isNewline) {
      for index in read.indicators.indices { read.indicators[index].source = place }
      for index in read.findings.indices { read.findings[index].source = place }
    }
    budget.findings += read.findings
    return read
  }

  // MARK: Money

  private mutating func funding(of record: SheetRecord, named name: String) -> (Funding, [String]) {
    var unparsed: [String] = []
    func take(_ column: Int?, _ findings: inout [Finding]) -> FundingCell {
      let result = amounts.read(record.own(column), inRow: record.number, of: name)
      ledger.use(record, column)
      unparsed += result.unparsed
      findings += result.findings
      return result.cell
    }
    var funding = budget.total
    funding.isComputed = false
    funding.total = take(header.columns.column(.total), &budget.findings)
    for (index, source) in sources.enumerated() { funding.sources[index].cell = take(source.column, &budget.findings) }
    if header.columns.column(.total) == nil {
      funding.total = SheetSum.cell(funding.sources.map(\.cell)) ?? .blank
      funding.isComputed = true
    }
    return (funding, unparsed)
  }

  private mutating func sum(of parts: [Funding], named name: String, at place: SourceLocation) -> Funding {
    guard let funding = SheetSum.funding(parts, names: sources.map(\.name)) else {
      find("sum-not-computed", .warning, "“\(name)”的金额没有印出，各项目中又有无法识别的金额，不能相加", place)
      return Funding(
        total: .blank, sources: sources.map { Funding.Source(name: $0.name, cell: .blank) }, isComputed: true)
    }
    return funding
  }

  // MARK: Texts that are no fields

  private mutating func attributes(of record: SheetRecord) -> [ProjectAttribute] {
    let own = record.row.texts
    let lent = record.lent.filter { entry in record.own(entry.key) == nil }.map(\.value)
    for cell in own where isProjectAttribute(cell) { ledger.use(record, cell.column) }
    return (own + lent).sorted { $0.column < $1.column }.filter(isProjectAttribute).map { cell in
      let name = fields[cell.column]?.name ?? grid.columnName(cell.column)
      return ProjectAttribute(name: name, value: cell.text.trimmingWrapSpaces())
    }
  }

  private func isProjectAttribute(_ cell: SheetCell) -> Bool {
    if let first = indicators.firstColumn, cell.column >= first, fields[cell.column]?.field == .attribute {
      return false
    }
    guard let column = fields[cell.column] else { return true }
    return column.field == .attribute || column.field == .serial && !SheetSerial.isPlain(cell.text)
  }

  /// What a total's or unit's row says beside its name and money.
  private mutating func extras(of record: SheetRecord, named name: String) -> [String] {
    let texts = record.row.texts.filter { cell in
      let field = fields[cell.column]?.field
      return field == nil || field == .attribute || field == .goal || field == .indicators
    }.filter { !["合计", "总计", "小计"].contains(SheetArrangement.key($0)) }
    guard let first = texts.first else { return [] }
    for cell in texts { ledger.use(record, cell.column) }
    let values = texts.map {
      "\(fields[$0.column]?.name ?? grid.columnName($0.column))：\($0.text.trimmingWrapSpaces())"
    }
    find(
      "row-text-kept", .note, "“\(name)”一行还有\(values.map { "“\($0)”" }.joined(separator: "、"))",
      grid.place(first, inRow: record.number))
    return values
  }

  /// What a project's further row says that its first row does not.
  private mutating func rest(of record: SheetRecord, beside first: SheetRecord) -> [String] {
    let texts = record.row.texts.filter { isProjectAttribute($0) && first.own($0.column)?.text != $0.text }
    for cell in record.row.texts where isProjectAttribute(cell) { ledger.use(record, cell.column) }
    for cell in texts {
      find(
        "cell-unparsed", .warning, "项目的后续行中有一格没有用到：“\(cell.text.trimmingWrapSpaces())”",
        grid.place(cell, inRow: record.number))
    }
    return texts.map { $0.text.trimmingWrapSpaces() }
  }

  /// Keeps cells that are in no value.
  private mutating func leaveRest(of record: SheetRecord) {
    for cell in ledger.rest(of: record, fields) {
      let text = cell.text.trimmingWrapSpaces()
      budget.unparsed.append(text)
      find("cell-unparsed", .warning, "这一格没有用到：“\(text)”", grid.place(cell, inRow: record.number))
    }
  }

  private mutating func leave(_ record: SheetRecord, _ rule: String, _ severity: Finding.Severity, _ message: String) {
    ledger.use(record)
    let texts = record.row.texts.map { $0.text.trimmingWrapSpaces() }
    budget.unparsed += texts
    find(rule, severity, "\(message)：\(texts.map { "“\($0)”" }.joined(separator: "、"))", grid.place(record.row))
  }

  private mutating func find(_ rule: String, _ severity: Finding.Severity, _ message: String, _ place: SourceLocation) {
    budget.findings.append(Finding(rule: rule, severity: severity, message: message, hint: "核对原件", source: place))
  }
}
