import BudgetModel
import Spreadsheets

/// Decides what a statutory table's columns hold, from titles and cells, and which tables stand side by side.
struct StatutoryColumns {
  private static let codes = ["编码", "代码", "序号", "行次", "类", "款", "项", "科目编码"]
  private static let names = ["项目", "名称", "科目", "单位", "部门", "收入", "支出", "内容"]
  private static let texts = ["备注", "说明", "依据", "人数", "数量", "辆", "占比", "比例", "%", "日期"]

  /// - Parameters:
  ///   - titles: each column's, from the top.
  ///   - cells: each column's texts below the header.
  static func columns(titles: [[String]], cells: [[SheetCell]]) -> [StatutoryTable.Column] {
    let roles = zip(titles, cells).map { role($0.last ?? "", $1) }
    var part = 0
    var hasAmounts = false
    return zip(titles, roles).enumerated().map { index, column in
      // Names or codes after amounts begin the next table, when amounts follow them.
      if [.name, .code].contains(column.1), hasAmounts, roles[index...].contains(.amount) {
        part += 1
        hasAmounts = false
      }
      if column.1 == .amount { hasAmounts = true }
      let role = hasAmounts && column.1 == .name ? .text : column.1
      return StatutoryTable.Column(titles: column.0, role: role, part: part)
    }
  }

  private static func role(_ title: String, _ cells: [SheetCell]) -> StatutoryTable.Role {
    let title = SheetTitle.key(title)
    if codes.contains(where: { title == $0 || $0.count > 1 && title.hasSuffix($0) }) { return .code }
    if texts.contains(where: title.contains) { return .text }
    let reader = AmountReader(unit: .yi)
    let readings = cells.map { reader.read($0.text.trimmingWrapSpaces()) }
    let amounts = readings.count { if case .amount = $0 { true } else { false } }
    let others = readings.count { if case .unreadable = $0 { true } else { false } }
    let isName = names.contains { title == $0 || title.hasSuffix($0) && $0.count > 1 }
    if amounts + others == 0 { return isName && !isOfMoney(title) ? .name : .amount }
    if amounts >= others { return isName && !isOfMoney(title) && isAllCodes(cells) ? .code : .amount }
    return .name
  }

  /// Titles that end like a name and are of money: 基本支出, 本年收入.
  private static func isOfMoney(_ title: String) -> Bool {
    title.count > 2 && (title.hasSuffix("收入") || title.hasSuffix("支出"))
  }

  /// Numbers as functional and economic codes are written: 201, 20103, 2010301.
  private static func isAllCodes(_ cells: [SheetCell]) -> Bool {
    cells.allSatisfy { cell in
      let text = cell.text.squeezed
      return [3, 5, 7].contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}
