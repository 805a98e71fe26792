import BudgetModel
import ReportTemplates

/// The columns that a project has beside last year's; none without last year's file.
extension CSVTable {
  static func comparisonColumns(of document: DocumentContext) -> [Column] {
    guard document.comparison != nil else { return [] }
    return ["状态", "上年名称", "上年单位"].map { Column(title: $0) }
      + ["上年总计（万元）", "上年总计（元）", "增减额（万元）", "增减（%）"].map { Column(title: $0, kind: .number) }
  }

  static func comparisonCells(of row: Comparison.Row?) -> [Cell] {
    guard let row else { return [] }
    return cells(row.change, row.status, formerName: row.formerName, formerUnit: row.formerUnit)
  }

  /// Last year's projects that are no more: the columns before and between are theirs as far as they have any.
  ///
  /// - Parameter width: how many columns stand before those of the comparison.
  mutating func appendEnded(of document: DocumentContext, width: Int) {
    guard let comparison = document.comparison else { return }
    for (unit, content) in zip(document.units, comparison.units) {
      for ended in content.ended { append(ended, in: .text(unit.unit.name), code: .code(unit.code), width: width) }
    }
    for unit in comparison.endedUnits {
      for ended in unit.projects { append(ended, in: .text(unit.unit.name), code: .empty, width: width) }
    }
  }

  private mutating func append(_ ended: Comparison.Ended, in unit: Cell, code: Cell, width: Int) {
    let key: [Cell] = [code, unit, .empty, .text(ended.name)]
    append(key + Array(repeating: .empty, count: width - key.count) + Self.cells(ended.change, .ended))
  }

  private static func cells(
    _ change: Change, _ status: Comparison.Status, formerName: String? = nil, formerUnit: String? = nil
  ) -> [Cell] {
    [.plain(status.rawValue), .optional(formerName), .optional(formerUnit)]
      + amounts(change.previous ?? .blank)
      + [change.difference?.wan, change.percent?.percentNumber].map { $0.map(Cell.plain) ?? .empty }
  }
}
