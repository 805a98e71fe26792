import BudgetModel

/// What a report.yaml states.
///
/// ```yaml
/// department: 某某局
/// moneyUnit: 元                 # of every table that report.yaml does not speak of below
/// sheet: [预算, 绩效]           # read only these sheets, hidden ones too
/// columns:                      # a header's title: the field it is
///   用款处室: 单位名称
///   省补: 资金来源              # a funding source, named 省补
///   内部编号: 忽略
/// tables:                       # what holds for one file, or one sheet of it
///   明细.xlsx/预算:
///     headerRow: 4-5            # rows as the spreadsheet numbers them; one row: 4
///     skipRows: [6, 8-9]
///     moneyUnit: 万元
///     columns:
///       金额: 忽略
/// ```
struct ReportFile {
  var settings = ReportSettings()
  /// The disclosure's sections; nil where it names none.
  var sections: [DocumentSection]?
  /// What holds for every table.
  var table = TableSettings()
  /// What holds for one file (`明细.xlsx`) or one sheet (`明细.xlsx/预算`), in the order written.
  var tables: [(name: String, line: Int, settings: TableSettings)] = []

  /// 法定预算公开表, in the order of publication.
  var statutoryTables: [StatutoryTableSettings] = []

  var moneyUnit: MoneyUnit? {
    get { table.moneyUnit }
    set { table.moneyUnit = newValue }
  }

  /// What holds for a table: a sheet's own settings before its file's, these before the general ones.
  func settings(file: String, sheet: String?) -> TableSettings {
    var result = table
    for entry in tables where entry.name == file { result.take(entry.settings) }
    guard let sheet else { return result }
    for entry in tables where Self.names(entry.name, file: file, sheet: sheet) { result.take(entry.settings) }
    return result
  }

  /// A sheet's name counts without the spaces at its ends.
  static func names(_ entry: String, file: String, sheet: String) -> Bool {
    entry.hasPrefix(file + "/") && entry.dropFirst(file.count + 1) == sheet.trimmingWrapSpaces()
  }
}

/// What report.yaml states of how a table is to be read.
struct TableSettings {
  /// A header's title with the field it is.
  struct Column {
    var title: String
    var field: SheetField
    /// In report.yaml.
    var line: Int
  }

  var moneyUnit: MoneyUnit?
  /// Sheets to be read, others not; hidden ones count as well. Empty: all that are not hidden.
  var sheets: [String] = []
  var headerRows: ClosedRange<Int>?
  var skippedRows: [ClosedRange<Int>] = []
  var columns: [Column] = []

  mutating func take(_ other: TableSettings) {
    moneyUnit = other.moneyUnit ?? moneyUnit
    if !other.sheets.isEmpty { sheets = other.sheets }
    headerRows = other.headerRows ?? headerRows
    skippedRows += other.skippedRows
    columns = other.columns + columns
  }
}
