import BudgetModel
import ParallelWork

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

  mutating func build(_ body: consuming TableBody) -> Budget {
    let count = body.rows.count
    let division = UnitDivider(
      rows: inParallel(body.rows, inRunsOf: 64) {
        UnitDivider.Row(name: $0.name.text.unwrapped, isBare: $0.isBare, amount: $0.sum)
      },
      total: body.total?.total.likely
    ).divide()
    let hasTotal = body.total != nil
    var rows = rows(of: &body, division)
    noteDoubts(rows, hasTotal: hasTotal, division)
    noteProofs(rows)
    if hasTotal {
      var fields = fields(of: 0, in: rows)
      for cell in [rows[0].goal, rows[0].indicators].compactMap({ $0 }) { fields.leave(cell, in: file) }
      budget.total = fields.funding
      budget.unparsed += fields.unparsed
      budget.findings += fields.findings
      budget.totalSource = rows[0].name.place(in: file)
    }
    let first = count > 0 ? rows[1].name : nil
    let projects = takeProjects(of: &rows, Set(division.units))
    if let first { addImplicitUnit(division, first, projects) }
    for unit in zip(division.units, division.units.dropFirst() + [count]) {
      addUnit(unit.0 + 1, projects[(unit.0 + 2)..<(unit.1 + 1)], of: rows)
    }
    addStrays(body.strays, division)
    return budget
  }

  /// The table's rows, proven by its sums as far as they go; the 合计 row, or a blank one, is the first.
  private func rows(of body: inout TableBody, _ division: UnitDivision) -> ProvenRows {
    let blank = AmountCell(cell: TextCell(text: "", line: header.line, column: 1), reading: .blank)
    let total =
      body.total
      ?? TableRow(
        texts: TableRow.Texts(name: blank.cell), total: blank, sources: header.sources.map { _ in blank })
    let sums = TableSums(rows: body.rows.count, units: division.units, hasTotal: body.total != nil)
    let rows = body.takeRows(behind: total)
    let (count, file) = (header.sources.count, file)
    // Texts take longer: what is left of them is read by both cores.
    let ((proven, columns), texts) = together(
      {
        let columns = SourceColumns(count: count, rows: rows, sums: sums)
        return (SumProof(sums, columns).confirmed(rows), columns)
      }, {
        inParallel(rows, inRunsOf: 32, with: { IndicatorReader(file: file, taxonomy: IndicatorTaxonomy()) }) {
          row, reader in RowTexts(row, reader)
        }
      })
    return ProvenRows(rows: proven, columns: columns, texts: texts)
  }

  /// What a row's texts say, in a project's row.
  private struct RowTexts {
    let goal: (goal: String?, state: GoalState)
    let indicators: IndicatorCell?

    init(_ row: TableRow, _ reader: IndicatorReader) {
      goal = GoalReader.read(row.goal)
      indicators = row.indicators.map { reader.read($0) }
    }
  }

  private struct ProvenRows {
    var rows: [TableRow]
    let columns: SourceColumns
    var texts: [RowTexts]

    subscript(_ index: Int) -> TableRow { rows[index] }
  }

  private mutating func addUnit(_ unit: Int, _ projects: ArraySlice<RowProject?>, of rows: ProvenRows) {
    let row = rows[unit]
    let fields = fields(of: unit, in: rows)
    budget.findings += fields.findings
    budget.units.append(
      BudgetUnit(
        name: row.name.text.unwrapped, funding: fields.funding, projects: take(projects), unparsed: fields.unparsed,
        source: row.name.place(in: file)))
  }

  /// Projects above every unit row, of which the first one's name is given: when there is no unit row at all, the 合计 row
  /// is their unit's own.
  private mutating func addImplicitUnit(_ division: UnitDivision, _ first: TextCell, _ projects: [RowProject?]) {
    let above = 1..<(division.units.first ?? projects.count - 1) + 1
    guard !above.isEmpty else { return }
    let name = implicitUnit ?? "未列明单位"
    warn("unit-row-missing", "“\(first.text.unwrapped)”等 \(above.count) 个项目前没有单位行，归入“\(name)”", first)
    var blank = budget.total
    blank.total = .blank
    for index in blank.sources.indices { blank.sources[index].cell = .blank }
    budget.units.append(
      BudgetUnit(
        name: name, funding: division.units.isEmpty ? budget.total : blank, projects: take(projects[above]),
        unparsed: [], source: first.place(in: file)))
  }

  /// The projects of a unit's rows; their findings come into the budget.
  private mutating func take(_ rows: ArraySlice<RowProject?>) -> [Project] {
    rows.compactMap { row in
      budget.findings += row?.findings ?? []
      return row?.project
    }
  }

  /// A project with what was doubtful in its row: kept apart, since rows are read on every core.
  private struct RowProject {
    let project: Project
    let findings: [Finding]
  }

  /// The projects of all rows but the first and the units', which alone keep what they hold.
  private func takeProjects(of rows: inout ProvenRows, _ units: Set<Int>) -> [RowProject?] {
    let (columns, texts) = (rows.columns, rows.texts)
    rows.texts = []
    return inParallel(changing: &rows.rows, inRunsOf: 64) { [self] index, row in
      if index == 0 || units.contains(index - 1) { return nil }
      defer { row.letGo() }
      return project(row, texts[index], columns: columns.columns(of: row, at: index))
    }
  }

  private func project(_ row: TableRow, _ texts: RowTexts, columns: [Int?]) -> RowProject {
    var fields = fields(of: row, columns: columns)
    let (goal, state) = texts.goal
    let cell = texts.indicators ?? IndicatorCell()
    fields.findings += cell.findings
    if row.name.isBlank { fields.warn("name-missing", "这一行有金额，没有项目名称", row.name, in: file) }
    let project = Project(
      name: row.name.text.unwrapped, funding: fields.funding, goal: goal, goalState: state, indicators: cell.indicators,
      unparsed: fields.unparsed + cell.unparsed, source: row.name.place(in: file))
    return RowProject(project: project, findings: fields.findings)
  }

  /// The row's funding, with all text without a column.
  private func fields(of index: Int, in rows: ProvenRows) -> FundingReader.Result {
    fields(of: rows[index], columns: rows.columns.columns(of: rows[index], at: index))
  }

  private func fields(of row: TableRow, columns: [Int?]) -> FundingReader.Result {
    var fields = FundingReader(file: file, names: header.sources).read(row, columns: columns)
    for cell in row.extra { fields.leave(cell, in: file) }
    return fields
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

  private mutating func noteDoubts(_ rows: ProvenRows, hasTotal: Bool, _ division: UnitDivision) {
    let columns = rows.columns
    let place = TextCell(text: "", line: header.line, column: 1)
    if !hasTotal { warn("total-row-missing", "没有找到合计行", place) }
    if !division.isProven, !division.units.isEmpty {
      let names = division.units.map { "“\(rows[$0 + 1].name.text.unwrapped)”" }
      warn("units-unproven", "金额不能证明哪些行是单位，按名称和小计认定 \(names.count) 个：\(names.joined(separator: "、"))", place)
    }
    if !columns.isProven {
      warn("columns-unproven", "有的行资金来源的列数与表头不同，各级合计不全相符，不能证明缺的或多的是哪一列，按最相符的读取", place)
    }
    if let rivals = columns.rivals {
      let names = (header.sources[rivals.taken], header.sources[rivals.other])
      warn("columns-unproven", "有的行资金来源的列数与表头不同，读作“\(names.0)”的金额读作“\(names.1)”时各级合计同样相符，不能证明是哪一列", place)
    }
  }

  private mutating func noteProofs(_ rows: ProvenRows) {
    for proof in rows.columns.proofs {
      guard let first = proof.rows.min() else { continue }
      let names = proof.columns.map { $0.map { "“\(header.sources[$0])”" } ?? "空列" }.joined(separator: "、")
      budget.findings.append(
        Finding(
          rule: "columns-by-sums", severity: .note,
          message: "有 \(proof.rows.count) 行资金来源的列数或位置与表头不同，按各级合计都相符的读法，依次读作\(names)", hint: "核对原件",
          source: rows[first].name.place(in: file)))
    }
  }

  private mutating func warn(_ rule: String, _ message: String, _ cell: TextCell) {
    budget.findings.append(
      Finding(rule: rule, severity: .warning, message: message, hint: "核对原件", source: cell.place(in: file)))
  }
}

extension FundingReader.Result {
  /// Keeps the text of a cell that belongs to no field.
  fileprivate mutating func leave(_ cell: TextCell, in file: String) {
    unparsed.append(cell.text.trimmingWrapSpaces())
    warn("cell-unparsed", "这一格的文字不属于表头的任何一列：“\(cell.text.trimmingWrapSpaces())”", cell, in: file)
  }

  fileprivate mutating func warn(_ rule: String, _ message: String, _ cell: TextCell, in file: String) {
    findings.append(
      Finding(rule: rule, severity: .warning, message: message, hint: "核对原件", source: cell.place(in: file)))
  }
}
