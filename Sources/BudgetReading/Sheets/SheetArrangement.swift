import Spreadsheets

/// A budget sheet's rows sorted into units and their projects.
struct SheetArrangement {
  /// A project's row, and rows below that hold more of its indicators.
  struct ProjectRows {
    var name: String
    var first: SheetRecord
    var more: [SheetRecord] = []
    /// Beside the row's own, e.g. the levels above it.
    var attributes: [(name: String, value: String)] = []
  }

  struct UnitRows {
    /// Nil: the table does not say whose projects they are.
    var name: String?
    /// The row that prints the unit's figures.
    var printed: SheetRecord?
    var projects: [ProjectRows] = []
    /// The row at which the unit is first named.
    var first: SheetRecord
  }

  var total: SheetRecord?
  var units: [UnitRows] = []
  /// Notes to the table: 注：…
  var notes: [SheetRecord] = []
  /// Rows that are no rows of the table.
  var strays: [SheetRecord] = []
  /// Rows of levels that are neither units nor projects.
  var levels: [SheetRecord] = []
  /// Rows that went on from the row above, their texts in it.
  var absorbed: [SheetRecord] = []
  var remarks: [String] = []
  /// Whether sums prove which rows are units; nil when there was nothing to prove.
  var isProven: Bool?

  static let totalNames: Set<String> = ["合计", "总计", "共计", "总额", "总合计", "合计数", "总计数", "全部合计", "本表合计"]
  static let subtotalNames: Set<String> = ["小计", "单位小计", "单位合计", "分计"]
  private static let noteOpenings = [
    "注:", "注1", "备注", "说明:", "附注", "填表说明", "填报说明", "填表人", "制表人", "审核", "联系电话", "联系人", "单位负责人", "填报人", "经办人", "注意",
    "数据来源", "本页小计", "本页合计", "第", "打印日期", "制表日期", "填报日期",
  ]

  /// A text as names of totals are compared.
  static func key(_ cell: SheetCell?) -> String {
    guard let cell, cell.text.utf8.count < 200 else { return "" }
    return SheetTitle.key(cell.text)
  }

  static func isNote(_ record: SheetRecord) -> Bool {
    let texts = record.row.texts
    guard let first = texts.first else { return false }
    let key = String(first.text.prefix(12).unicodeScalars.filter { !$0.isSpace }.map(SheetTitle.plain))
    return noteOpenings.contains(where: key.hasPrefix) && !texts.contains { $0.isNumber }
  }

  mutating func leave(_ record: SheetRecord) {
    if Self.isNote(record) { notes.append(record) } else { strays.append(record) }
  }

  /// The first 合计 row counts; another one that says the same is passed over.
  mutating func take(total record: SheetRecord) {
    guard let total else {
      self.total = record
      return
    }
    let (first, second) = (total.row.texts.map(\.text), record.row.texts.map(\.text))
    if first.dropFirst() == second.dropFirst() {
      remarks.append("第 \(record.number) 行的合计与第 \(total.number) 行相同")
    } else {
      strays.append(record)
    }
  }
}
