import BudgetModel
import Foundation
import Spreadsheets

/// Reads a sheet's amounts, each column in its unit of money.
struct SheetAmounts {
  let grid: SheetGrid
  private let readers: [Int: AmountReader]

  init(grid: SheetGrid, columns: SheetColumns, unit: MoneyUnit, isStated: Bool) {
    self.grid = grid
    readers = Dictionary(
      columns.all.filter(\.field.isMoney).map {
        ($0.column, AmountReader(unit: isStated ? unit : $0.moneyUnit ?? unit))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads columns of a unit each.
  init(grid: SheetGrid, units: [Int: MoneyUnit]) {
    self.grid = grid
    readers = units.mapValues { AmountReader(unit: $0) }
  }

  struct Result {
    var cell: FundingCell
    var unparsed: [String] = []
    var findings: [Finding] = []
  }

  /// `name` is the row's, for findings.
  func read(_ cell: SheetCell?, inRow row: Int, of name: String) -> Result {
    guard let cell, let reader = readers[cell.column] else { return Result(cell: .blank) }
    let text = cell.text.trimmingWrapSpaces()
    func unreadable(_ reason: String) -> Result {
      Result(
        cell: .unreadable(text), unparsed: [text],
        findings: [
          Finding(
            rule: "amount-unreadable", severity: .error, message: "“\(name)”的金额“\(text)”无法识别：\(reason)", hint: "核对原件",
            source: grid.place(cell, inRow: row))
        ])
    }
    switch reader.read(Self.plain(cell, decimals: reader.unit.decimals)) {
    case .blank: return Result(cell: .blank)
    case .amount(let amount): return Result(cell: .amount(amount))
    case .doubtful: return unreadable("数字旁有多余的字或空格")
    case .unreadable(let reason): return unreadable(reason)
    }
  }

  /// With a minus for `(1)` and `△1`; a stored number as a spreadsheet shows it at most, with 15 digits.
  private static func plain(_ cell: SheetCell, decimals: Int) -> String {
    let text = cell.text.trimmingWrapSpaces()
    if cell.isNumber {
      let isFine = text.split(separator: ".").dropFirst().first.map { $0.utf8.count > decimals } ?? false
      guard isFine || text.contains(where: { "eE".contains($0) }), let number = Double(text), abs(number) < 1e15 else {
        return text
      }
      let short = String(format: "%.15g", number)
      return short.contains("e") ? String(format: "%.\(decimals)f", number) : short
    }
    for mark in ["△", "▲", "-△"] where text.hasPrefix(mark) { return "-" + text.dropFirst(mark.count) }
    if let first = text.first, let last = text.last, "(（".contains(first), ")）".contains(last) {
      let inner = text.dropFirst().dropLast()
      return inner.contains { $0 == "-" } ? text : "-" + inner
    }
    return text.first == "¥" || text.first == "￥" ? String(text.dropFirst()) : text
  }
}
