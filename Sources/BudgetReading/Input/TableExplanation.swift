/// How a table was understood: what `budgetpress parse --explain` prints.
public struct TableExplanation: Hashable, Sendable {
  /// A column with what it was taken for.
  public struct Column: Hashable, Sendable {
    /// `B` in a spreadsheet, `第2列` in a text.
    public var position: String
    /// As found, rows of a header joined with ` / `; empty where there is none.
    public var title: String
    /// The Chinese name of the field, e.g. `项目名称`, `资金来源“财政拨款”`; nil when the column was not used.
    public var field: String?
    /// Why, in Chinese: `表头与“项目名称”相同`, `report.yaml 指定`, `各行总计等于各来源之和`.
    public var reason: String

    public init(position: String, title: String, field: String?, reason: String) {
      self.position = position
      self.title = title
      self.field = field
      self.reason = reason
    }
  }

  /// Relative to the input.
  public var file: String
  public var sheet: String?
  /// What the table was taken for, in Chinese: `项目支出绩效目标表（文本）`, `预算表`, `绩效指标表`; why it was passed over.
  public var kind: String
  /// Rows or lines of the header, from 1; nil when none was found.
  public var header: ClosedRange<Int>?
  public var columns: [Column]
  /// Money unit, hierarchy, rows passed over and the like, each with its reason, in Chinese without a full stop.
  public var remarks: [String]

  public init(
    file: String, sheet: String?, kind: String, header: ClosedRange<Int>?, columns: [Column], remarks: [String]
  ) {
    self.file = file
    self.sheet = sheet
    self.kind = kind
    self.header = header
    self.columns = columns
    self.remarks = remarks
  }
}
