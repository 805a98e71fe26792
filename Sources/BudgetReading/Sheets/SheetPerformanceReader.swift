import BudgetModel
import Spreadsheets

/// Reads goals and indicators from a sheet without money: a row an indicator, or a row a project.
struct SheetPerformanceReader {
  let grid: SheetGrid
  let header: SheetHeader
  let heading: SheetHeading
  private var table = PerformanceTable(entries: [], unparsed: [], findings: [])
  private var indicators: SheetIndicators
  private var current: (unit: String?, project: String)?
  private var known: [String: Int] = [:]
  private var filledRows = 0
  private var ledger = SheetLedger()
  private let fields: [Int: SheetColumn]

  init(grid: SheetGrid, header: SheetHeader, heading: SheetHeading) {
    self.grid = grid
    self.header = header
    self.heading = heading
    indicators = SheetIndicators(grid: grid, columns: header.columns)
    fields = Dictionary(header.columns.all.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ records: [SheetRecord]) -> (table: PerformanceTable, remarks: [String]) {
    table.unparsed = heading.unparsed
    table.findings = heading.findings
    for record in records {
      take(record)
      leaveRest(of: record)
    }
    table.findings += indicators.findings
    var remarks: [String] = []
    if filledRows > 0 { remarks.append("\(filledRows) 行的项目名称空着，沿用上一行的项目") }
    if indicators.filledRows > 0 { remarks.append("\(indicators.filledRows) 行的指标分类空着，沿用上一行") }
    return (table, remarks)
  }

  private mutating func take(_ record: SheetRecord) {
    guard !SheetArrangement.isNote(record), let entry = entry(of: record) else { return leave(record) }
    var isUsed = false
    if let goal = record.own(header.columns.column(.goal)) {
      take(goal: goal.text, into: entry, record)
      ledger.use(record, goal.column)
      isUsed = true
    }
    if let cell = record.own(header.columns.column(.indicators)) {
      let place = grid.place(cell, inRow: record.number)
      let read = IndicatorReader(file: grid.file).read(
        TextCell(text: cell.text, line: place.line, column: place.column))
      ledger.use(record, cell.column)
      table.entries[entry].indicators += read.indicators.map { indicator in
        var indicator = indicator
        if grid.sheet.name != nil { indicator.source = place }
        return indicator
      }
      table.entries[entry].unparsed += read.unparsed
      table.findings += read.findings.map { finding in
        var finding = finding
        if grid.sheet.name != nil { finding.source = place }
        return finding
      }
      isUsed = true
    }
    if indicators.firstColumn != nil, let indicator = indicators.read(record) {
      table.entries[entry].indicators.append(indicator)
      for cell in indicators.cells(of: record) { ledger.use(record, cell.column) }
      keepRest(of: record, from: indicators.firstColumn, in: entry)
    } else if isUsed {
      keepRest(of: record, from: nil, in: entry)
    } else {
      leave(record)
    }
  }

  private mutating func take(goal: String, into entry: Int, _ record: SheetRecord) {
    let known = table.entries[entry].goal
    if known?.contains(goal) == true { return }
    table.entries[entry].goal = known.map { $0 + "\n" + goal } ?? goal
  }

  /// The entry that the row belongs to; nil when no project is named.
  private mutating func entry(of record: SheetRecord) -> Int? {
    let column = header.columns.column(.project) ?? header.columns.column(.unitAndProject)
    let unit = record.cell(header.columns.column(.unit))?.text.unwrapped
    if let name = record.cell(column)?.text.unwrapped {
      let isOther = current?.project != name || unit != nil && current?.unit != unit
      if isOther { indicators.beginProject() }
      current = (unit ?? (column == nil ? heading.unit : current?.unit), name)
    } else if let unit, let current, unit != current.unit {
      return nil
    } else if current != nil {
      filledRows += 1
    } else if let project = heading.project {
      current = (unit ?? heading.unit, project)
    }
    guard let current else { return nil }
    ledger.use(record, header.columns.column(.unit), saying: current.unit ?? "")
    ledger.use(record, column, saying: current.project)
    let key = "\(current.unit?.squeezed ?? "")\u{1F}\(current.project.squeezed)"
    if let index = known[key] { return index }
    known[key] = table.entries.count
    let goal = current.project == heading.project ? heading.goal : nil
    table.entries.append(
      .init(
        unit: current.unit, project: current.project, goal: goal, indicators: [], unparsed: [],
        source: grid.place(record.row)))
    return table.entries.count - 1
  }

  /// Keeps the texts of a row in columns that are no field and not part of its indicator.
  private mutating func keepRest(of record: SheetRecord, from column: Int?, in entry: Int) {
    for cell in record.row.texts {
      guard let field = fields[cell.column], field.field == .attribute, column.map({ cell.column < $0 }) ?? true else { continue }
      ledger.use(record, cell.column)
      let attribute = ProjectAttribute(name: field.name, value: cell.text.trimmingWrapSpaces())
      if !table.entries[entry].attributes.contains(attribute) { table.entries[entry].attributes.append(attribute) }
    }
  }

  private mutating func leaveRest(of record: SheetRecord) {
    for cell in ledger.rest(of: record, fields) {
      let text = cell.text.trimmingWrapSpaces()
      table.unparsed.append(text)
      table.findings.append(
        Finding(
          rule: "cell-unparsed", severity: .warning, message: "这一格没有用到：“\(text)”", hint: "核对原件",
          source: grid.place(cell, inRow: record.number)))
    }
  }

  private mutating func leave(_ record: SheetRecord) {
    let texts = record.row.texts.map { $0.text.trimmingWrapSpaces() }
    ledger.use(record)
    let isNote = SheetArrangement.isNote(record)
    table.unparsed += texts
    table.findings.append(
      Finding(
        rule: isNote ? "table-note" : "row-unparsed", severity: isNote ? .note : .warning,
        message: "\(isNote ? "表后的说明没有作为数据读取" : "这一行不是绩效表的行")：\(texts.map { "“\($0)”" }.joined(separator: "、"))",
        hint: "核对原件", source: grid.place(record.row)))
  }
}
