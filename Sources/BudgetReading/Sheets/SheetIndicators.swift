import BudgetModel
import Spreadsheets

/// Makes indicators of rows that hold one each: 一级指标, 二级指标, 三级指标, 指标值 …
struct SheetIndicators {
  let grid: SheetGrid
  let columns: SheetColumns
  /// The first column that is part of an indicator; texts from there on belong to it, not to the project.
  let firstColumn: Int?
  /// Columns whose texts are the project's wherever they stand.
  private let others: Set<Int>
  /// Rows whose class stands in a row above, without being merged.
  private(set) var filledRows = 0
  /// Classes that the taxonomy does not know, each with its first place.
  private(set) var unknown: [(name: String, place: SourceLocation)] = []
  private var levels: (first: String?, second: String?) = (nil, nil)

  init(grid: SheetGrid, columns: SheetColumns) {
    self.grid = grid
    self.columns = columns
    firstColumn = columns.all.first { $0.field.isIndicatorPart }?.column
    let fields: [SheetField] = [.project, .unit, .unitAndProject, .goal, .indicators]
    others = Set(columns.all.filter { $0.field.isMoney || fields.contains($0.field) }.map(\.column))
  }

  /// Another project's rows begin: its classes are its own.
  mutating func beginProject() { levels = (nil, nil) }

  /// Nil when the row names no indicator.
  mutating func read(_ record: SheetRecord) -> Indicator? {
    let first = record.cell(columns.column(.level1))?.text.unwrapped
    let second = record.cell(columns.column(.level2))?.text.unwrapped
    let name = record.cell(columns.column(.indicatorName))?.text.unwrapped
    let values = [SheetField.annualValue, .cycleValue].map { value($0, of: record) }
    if first != nil { levels = (first, second) } else if second != nil { levels.second = second }
    guard name != nil || values.contains(where: { $0 != nil }) else { return nil }
    if (first ?? levels.first) != first || (second ?? levels.second) != second { filledRows += 1 }
    let place = record.own(columns.column(.indicatorName)).map { grid.place($0, inRow: record.number) }
    let source = place ?? grid.place(record.row)
    let classes = self.classes(at: source)
    return Indicator(
      number: nil, level1: classes.0, level2: classes.1, name: name ?? "", cycleValue: values[1],
      annualValue: values[0], raw: raw(record), source: source)
  }

  /// The texts from the first column of the indicator on.
  private func raw(_ record: SheetRecord) -> String {
    cells(of: record).map { $0.text.trimmingWrapSpaces() }.joined(separator: "\t")
  }

  /// The cells that belong to the row's indicator.
  func cells(of record: SheetRecord) -> [SheetCell] {
    record.row.texts.filter { $0.column >= firstColumn ?? 1 && !others.contains($0.column) }
  }

  // MARK: Values

  private func value(_ field: SheetField, of record: SheetRecord) -> String? {
    guard let text = record.cell(columns.column(field))?.text.unwrapped, !text.isEmpty else { return nil }
    let sign = record.cell(columns.column(.sign)).map { SheetTitle.key($0.text) } ?? ""
    let measure = record.cell(columns.column(.measure))?.text.unwrapped ?? ""
    let ending = Self.endsInFigure(text) && !Self.noMeasures.contains(measure) ? measure : ""
    return (Self.signs[sign] ?? "").withoutRepeating(in: text) + text + ending
  }

  private static let noMeasures = ["/", "-", "—", "无"]
  private static let signs = [
    "≥": "≥", ">=": "≥", "大于等于": "≥", "不小于": "≥", "不低于": "≥", "≤": "≤", "<=": "≤", "小于等于": "≤", "不大于": "≤", "不高于": "≤",
    ">": "＞", "大于": "＞", "<": "＜", "小于": "＜",
  ]

  private static func endsInFigure(_ text: String) -> Bool {
    text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  }

  // MARK: Classes

  private mutating func classes(at place: SourceLocation) -> (IndicatorClass?, IndicatorClass?) {
    var first = levels.first.map { IndicatorTaxonomy.shared.class(named: $0, digits: 1) }
    let second = levels.second.map { IndicatorTaxonomy.shared.class(named: $0, digits: 2) }
    if columns.column(.level1) == nil, let code = second?.code.first {
      first = IndicatorTaxonomy.shared.first(code: code)
    }
    for case let known? in [first, second]
    where known.code.isEmpty && !unknown.contains(where: { $0.name == known.name }) {
      if unknown.count < 50 { unknown.append((known.name, place)) }
    }
    return (first, second)
  }

  /// What is doubtful of all rows read.
  var findings: [Finding] {
    unknown.map { name, place in
      Finding(
        rule: "indicator-class-unknown", severity: .warning, message: "指标分类“\(name)”不在已知的分类中",
        hint: "核对原件：是否写错了一级或二级指标",
        source: place)
    }
  }
}

extension String {
  /// Empty when the text begins with a sign already.
  fileprivate func withoutRepeating(in text: String) -> String {
    text.first.map { "≥≤＞＜><≧≦=".contains($0) } ?? false ? "" : self
  }
}
