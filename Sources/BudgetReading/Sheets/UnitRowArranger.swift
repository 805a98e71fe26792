import BudgetModel
import Spreadsheets

/// Arranges the rows of a sheet in which units and projects share a column: a unit's row, then its projects' rows.
struct UnitRowArranger {
  let columns: SheetColumns
  let amounts: SheetAmounts
  private let name: Int
  private let money: [Int]
  private let texts: [Int]
  private var result = SheetArrangement()
  private var rows: [SheetArrangement.ProjectRows] = []
  private var totalAmount: Int64?

  init(columns: SheetColumns, amounts: SheetAmounts) {
    self.columns = columns
    self.amounts = amounts
    name = columns.column(.unitAndProject) ?? columns.column(.project) ?? 1
    money = columns.all.filter(\.field.isMoney).map(\.column)
    texts = columns.all.filter { $0.field.isIndicatorPart || [.goal, .indicators].contains($0.field) }.map(\.column)
  }

  mutating func arrange(_ records: [SheetRecord]) -> SheetArrangement {
    for record in records { take(record) }
    let isCertain = columns.column(.unitAndProject) != nil
    let hasOrganisations = rows.contains { isBare($0) && OrganisationNames.isOrganisation($0.name) }
    let candidates = rows.map { row in
      isBare(row) && (isCertain || !texts.isEmpty || hasOrganisations && OrganisationNames.isOrganisation(row.name))
    }
    let headings = rows.indices.filter { rows[$0].first.row.texts.count == 1 }
    let division: UnitDivision
    if !headings.isEmpty, headings.first == 0 {
      division = UnitDivision(units: headings, isProven: true)
      result.remarks.append("只有名称的 \(headings.count) 行是单位，单位的金额由各项目相加得出")
    } else {
      division = UnitDivider(
        rows: zip(rows, candidates).map { .init(name: $0.name, isBare: $1, amount: amount($0.first)) },
        total: totalAmount
      ).divide()
    }
    group(division)
    return result
  }

  private mutating func group(_ division: UnitDivision) {
    let firsts = Set(division.units)
    for (index, row) in rows.enumerated() {
      if firsts.contains(index) {
        let isHeading = row.first.row.texts.count == 1
        result.units.append(.init(name: row.name, printed: isHeading ? nil : row.first, first: row.first))
      } else {
        if result.units.isEmpty { result.units.append(.init(name: nil, first: row.first)) }
        result.units[result.units.count - 1].projects.append(row)
      }
    }
    guard !division.units.isEmpty else { return }
    result.isProven = division.isProven
    result.remarks.append(
      "单位和项目在同一列，\(division.units.count) 行是单位：\(division.isProven ? "各级合计相符" : "按名称和小计认定，金额不能证明")")
  }

  private mutating func take(_ record: SheetRecord) {
    let cell = record.own(name)
    let first = SheetArrangement.key(record.row.texts.first)
    let key = SheetArrangement.key(cell)
    let hasMoney = money.contains { record.own($0) != nil }
    if SheetArrangement.totalNames.contains(key) || cell == nil && SheetArrangement.totalNames.contains(first) {
      if result.total == nil { totalAmount = amount(record) }
      result.take(total: record)
    } else if let cell, !SheetArrangement.isNote(record) {
      let isHeading = record.row.texts.count == 1
      if isHeading, !OrganisationNames.isOrganisation(cell.text.unwrapped) {
        result.leave(record)
      } else if isMore(cell, record) {
        rows[rows.count - 1].more.append(record)
      } else {
        rows.append(.init(name: cell.text.unwrapped, first: record))
      }
    } else if cell == nil, !hasMoney, !rows.isEmpty, texts.contains(where: { record.own($0) != nil }) {
      rows[rows.count - 1].more.append(record)
    } else {
      result.leave(record)
    }
  }

  /// Whether the row repeats the project above it for another of its indicators.
  private func isMore(_ cell: SheetCell, _ record: SheetRecord) -> Bool {
    guard columns.hasIndicatorParts, let last = rows.last,
      last.name == cell.text.unwrapped
    else { return false }
    return money.allSatisfy { record.own($0) == nil || record.own($0)?.text == last.first.own($0)?.text }
  }

  private func isBare(_ row: SheetArrangement.ProjectRows) -> Bool {
    row.more.isEmpty && texts.allSatisfy { row.first.cell($0) == nil }
  }

  private func amount(_ record: SheetRecord) -> Int64? {
    if let total = columns.column(.total) {
      return amounts.read(record.own(total), inRow: record.number, of: "").cell.amount?.fen
    }
    let cells = money.compactMap { amounts.read(record.own($0), inRow: record.number, of: "").cell.amount }
    return cells.isEmpty ? nil : cells.sum().fen
  }
}
