import BudgetModel

/// A name in a list.
public struct NameContext: TemplateContext, TextContext {
  let name: String
  let isFirst: Bool
  let isLast: Bool

  /// The name itself, for `{{.}}`.
  public var renderText: String { name }

  public static func list(_ names: [String]) -> [NameContext] {
    names.enumerated().map { NameContext(name: $1, isFirst: $0 == 0, isLast: $0 == names.count - 1) }
  }

  public static let contextName = "name"
  public static let fields = TemplateFields<Self>([
    .init("name", "名称或文字") { .text($0.name) },
    .init("isFirst", "是第一个") { .flag($0.isFirst) },
    .init("isLast", "是最后一个") { .flag($0.isLast) },
  ])
}

/// A day.
public struct DateContext: TemplateContext, TextContext {
  let date: CalendarDate

  public init(date: CalendarDate) { self.date = date }

  /// `2024年2月5日`.
  public var renderText: String { "\(date.year)年\(date.month)月\(date.day)日" }

  public static let contextName = "date"
  public static let fields = TemplateFields<Self>([
    .init("iso", "2024-02-05") { .text($0.date.iso8601) },
    .init("year", "年：2024") { .number($0.date.year) },
    .init("month", "月：2") { .number($0.date.month) },
    .init("day", "日：5") { .number($0.date.day) },
  ])
}

/// A class of the indicator taxonomy.
struct IndicatorClassContext: TemplateContext {
  let value: IndicatorClass

  init?(_ value: IndicatorClass?) {
    guard let value else { return nil }
    self.value = value
  }

  static let contextName = "indicatorClass"
  static let fields = TemplateFields<Self>([
    .init("code", "代码：11") { .text($0.value.code) },
    .init("name", "名称：数量指标") { .text($0.value.name) },
  ])
}

/// Where a value was read.
struct SourceContext: TemplateContext {
  let source: SourceLocation

  private var isCell: Bool { source.sheet != nil && source.cell != nil }

  static let contextName = "source"
  static let fields = TemplateFields<Self>([
    .init("file", "文件：budget.txt") { .text($0.source.file) },
    .init("line", "行，从 1 起") { .number($0.source.line) },
    .init("column", "列，从 1 起") { .number($0.source.column) },
    .init("isCell", "来自电子表格，有 sheet 和 cell") { .flag($0.isCell) },
    .init("sheet", "工作表") { .optional($0.source.sheet) },
    .init("cell", "单元格：B7") { .optional($0.source.cell) },
    .init("place", "完整位置：budget.txt:7:12 或 budget.xlsx:项目支出!B7") { .text($0.source.description) },
  ])
}

/// A file that the budget was read from.
struct FileContext: TemplateContext {
  let file: SourceFile
  let isLast: Bool

  static func list(_ files: [SourceFile]) -> [FileContext] {
    files.enumerated().map { FileContext(file: $1, isLast: $0 == files.count - 1) }
  }

  static let contextName = "file"
  static let fields = TemplateFields<Self>([
    .init("path", "文件") { .text($0.file.path) },
    .init("isLast", "是最后一个") { .flag($0.isLast) },
    .init("sha256", "SHA-256，十六进制") { .text($0.file.sha256) },
  ])
}
