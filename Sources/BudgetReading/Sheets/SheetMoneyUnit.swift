import BudgetModel
import Spreadsheets

/// The unit in which a sheet prints its money, with the reason.
struct SheetMoneyUnit {
  let unit: MoneyUnit
  let reason: String
  private(set) var findings: [Finding] = []

  init(grid: SheetGrid, header: SheetHeader, heading: SheetHeading, stated: MoneyUnit?, records: [SheetRecord]) {
    let place = grid.place(grid.sheet.rows[header.range.lowerBound])
    let titled = header.columns.all.filter { $0.field.isMoney }.compactMap(\.moneyUnit)
    let printed = heading.moneyUnit ?? titled.first
    if let stated {
      unit = stated
      reason = "金额单位：\(stated.rawValue)，report.yaml 指定"
      if let printed, printed != stated {
        findings = [
          Finding(
            rule: "money-unit-differs", severity: .warning,
            message:
              "表中写明金额单位是\(printed.rawValue)，report.yaml 写的是\(stated.rawValue)，按 report.yaml 的\(stated.rawValue)读取",
            hint: "核对原件，并改正 report.yaml", source: place)
        ]
      }
    } else if let printed {
      unit = printed
      reason = "金额单位：\(printed.rawValue)，\(heading.moneyUnit == nil ? "列名中写明" : "表头上方写明")"
    } else if let cell = Self.tooLargeForWan(records, header.columns) {
      unit = .yuan
      reason = "金额单位：没有写明；“\(cell.text.trimmingWrapSpaces())”若是万元就超过 10 万亿元，按元读取"
      findings = [
        Finding(
          rule: "money-unit-inferred", severity: .note,
          message: "表中没有写明金额单位；“\(cell.text.trimmingWrapSpaces())”若是万元就超过 10 万亿元，按元读取",
          hint: "核对原件；可在 report.yaml 中写明 moneyUnit: 元", source: grid.place(cell, inRow: cell.place.line))
      ]
    } else {
      unit = .wan
      reason = "金额单位：没有写明，按万元读取"
      findings = [
        Finding(
          rule: "money-unit-assumed", severity: .note, message: "表中没有可辨认的金额单位，按万元读取",
          hint: "核对原件；可在 report.yaml 中写明 moneyUnit: 万元 或 moneyUnit: 元", source: place)
      ]
    }
  }

  /// A whole number that no budget reaches in 万元.
  private static func tooLargeForWan(_ records: [SheetRecord], _ columns: SheetColumns) -> SheetCell? {
    let money = columns.all.filter(\.field.isMoney).map(\.column)
    for record in records {
      for column in money {
        guard let cell = record.own(column) else { continue }
        if cell.isNumeric, MoneyUnit.isTooLargeForWan(cell.text) { return cell }
      }
    }
    return nil
  }
}
