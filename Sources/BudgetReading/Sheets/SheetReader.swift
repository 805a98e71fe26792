import BudgetModel
import Spreadsheets

/// Reads one sheet: finds its header, decides what kind of table it is and reads that.
struct SheetReader {
  let grid: SheetGrid
  let settings: TableSettings
  /// From report.yaml.
  let department: String?

  /// Titles that score less are chance.
  private static let leastScore = 8

  func read() -> TableReading {
    guard !grid.sheet.rows.allSatisfy({ $0.texts.isEmpty }) else { return nothing("空表", nil) }
    guard let header = SheetHeaderFinder(grid: grid, settings: settings).find(), header.columns.score >= Self.leastScore
    else {
      return nothing("没有读取：前 \(SheetHeaderFinder.searched) 行中没有已知的列名", nil)
    }
    let columns = header.columns
    guard columns.isBudget || columns.isPerformance else { return nothing(SheetRefusal.reason(columns), header) }
    let heading = SheetHeading(grid.sheet.rows[..<header.range.lowerBound], in: grid)
    let body = SheetBody(grid, header: header, settings: settings)
    return columns.isBudget ? budget(header, heading, body) : performance(header, heading, body)
  }

  // MARK: Budget

  private func budget(_ header: SheetHeader, _ heading: SheetHeading, _ body: SheetBody) -> TableReading {
    let unit = SheetMoneyUnit(
      grid: grid, header: header, heading: heading, stated: settings.moneyUnit, records: body.records)
    let amounts = SheetAmounts(
      grid: grid, columns: header.columns, unit: unit.unit, isStated: settings.moneyUnit != nil)
    let columns = header.columns
    let rows: SheetArrangement
    if columns.isHierarchy {
      var arranger = LevelArranger(columns: columns)
      rows = arranger.arrange(body.records)
    } else if columns.column(.unit) != nil {
      var arranger = UnitColumnArranger(columns: columns)
      rows = arranger.arrange(body.records)
    } else {
      var arranger = UnitRowArranger(columns: columns, amounts: amounts)
      rows = arranger.arrange(body.records)
    }
    var builder = SheetBudgetBuilder(
      grid: grid, header: header, amounts: amounts, implicitUnit: department ?? heading.unit ?? heading.department)
    var budget = builder.build(rows, of: body.records)
    budget.findings = heading.findings + unit.findings + budget.findings
    budget.unparsed = heading.unparsed + budget.unparsed
    budget.department = heading.department
    budget.year = heading.year
    var remarks = heading.titles.map { "标题：\($0)" } + [unit.reason] + rows.remarks + builder.remarks + body.remarks
    SheetConstants(grid: grid, header: header).complete(&budget, remarks: &remarks)
    let count = budget.units.reduce(0) { $0 + $1.projects.count }
    remarks.append(count == 0 ? "表里没有项目" : "\(budget.units.count) 个单位，\(count) 个项目")
    let isEmpty = budget.units.isEmpty && rows.total == nil && budget.unparsed.isEmpty
    return TableReading(
      content: isEmpty ? .nothing : .budget(budget),
      explanation: explanation(isEmpty ? "预算表（空表，没有项目）" : "预算表", header, remarks))
  }

  // MARK: Performance

  private func performance(_ header: SheetHeader, _ heading: SheetHeading, _ body: SheetBody) -> TableReading {
    var reader = SheetPerformanceReader(grid: grid, header: header, heading: heading)
    let (table, remarks) = reader.read(body.records)
    let count = table.entries.reduce(0) { $0 + $1.indicators.count }
    let isEmpty = table.entries.isEmpty && table.unparsed.isEmpty
    let found = isEmpty ? "表里没有指标" : "\(table.entries.count) 个项目，\(count) 个指标"
    return TableReading(
      content: isEmpty ? .nothing : .performance(table),
      explanation: explanation(
        isEmpty ? "绩效指标表（空表，没有指标）" : "绩效指标表", header,
        heading.titles.map { "标题：\($0)" } + body.remarks + remarks + [found]))
  }

  // MARK: Explanation

  private func nothing(_ kind: String, _ header: SheetHeader?) -> TableReading {
    TableReading(content: .nothing, explanation: explanation(kind, header, []))
  }

  private func explanation(_ kind: String, _ header: SheetHeader?, _ remarks: [String]) -> TableExplanation {
    let columns = header?.columns.all.map { column in
      TableExplanation.Column(
        position: grid.position(column.column), title: column.title.joined, field: Self.field(column),
        reason: column.reason)
    }
    let rows = header.map { header in
      let rows = header.rows
      return
        "表头是第 \(rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)") 行：\(header.reason)"
    }
    return TableExplanation(
      file: grid.file, sheet: grid.sheet.name, kind: kind, header: header?.rows, columns: columns ?? [],
      remarks: (rows.map { [$0] } ?? []) + remarks)
  }

  private static func field(_ column: SheetColumn) -> String? {
    switch column.field {
    case .attribute: nil
    case .source: "资金来源“\(column.name)”"
    default: column.field.rawValue
    }
  }
}
