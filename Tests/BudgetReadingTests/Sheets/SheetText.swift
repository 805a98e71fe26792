import BudgetModel
import Foundation
import Spreadsheets

@testable import BudgetReading

extension Sheet {
  /// A sheet from lines of cells parted by `|`; a blank line is a row without cells, `^` a cell merged with the one
  /// above it, `<` with the one before it.
  init(_ name: String? = "表", _ text: String, isHidden: Bool = false) {
    let grid = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    var rows: [SheetRow] = []
    var merges: [CellArea] = []
    for (index, cells) in grid.enumerated() {
      let found = cells.enumerated().compactMap { column, text -> SheetCell? in
        guard !["", "^", "<"].contains(text) else { return nil }
        let right = cells[(column + 1)...].prefix { $0 == "<" }.count
        let below = grid[(index + 1)...].prefix { $0.count > column && $0[column] == "^" }.count
        if right + below > 0 {
          merges.append(CellArea(rows: (index + 1)...(index + 1 + below), columns: (column + 1)...(column + 1 + right)))
        }
        return SheetCell(
          column: column + 1, text: text, isNumber: Double(text) != nil,
          place: TextPlace(line: index + 1, column: column + 1))
      }
      if !found.isEmpty { rows.append(SheetRow(number: index + 1, cells: found)) }
    }
    self.init(name: name, isHidden: isHidden, rows: rows, merges: merges)
  }
}

/// What a text's sheet is read as.
func reading(_ text: String, _ report: ReportFile = ReportFile(), named name: String? = "表") throws -> TableReading {
  let readings = try SheetsReader(file: "a.xlsx", path: "a.xlsx", stated: report).read(
    Workbook(sheets: [Sheet(name, text)]))
  return readings[0]
}

func sheetBudget(_ text: String, _ report: ReportFile = ReportFile()) throws -> Budget {
  guard case .budget(let budget) = try reading(text, report).content else { throw NoTable() }
  return budget
}

func sheetPerformance(_ text: String, _ report: ReportFile = ReportFile()) throws -> PerformanceTable {
  guard case .performance(let table) = try reading(text, report).content else { throw NoTable() }
  return table
}

struct NoTable: Error {}

extension Budget {
  /// Each unit's name with its projects: `甲局 10.00: 项目一 6.00, 项目二 4.00`.
  var outline: [String] {
    units.map { unit in
      "\(unit.name) \(unit.funding.total.text)\(unit.funding.isComputed ? "*" : ""): "
        + unit.projects.map { "\($0.name) \($0.funding.total.text)" }.joined(separator: ", ")
    }
  }
  var rules: [String] { findings.map(\.rule) }
}

extension FundingCell {
  var text: String {
    switch self {
    case .amount(let amount): amount.wan
    case .blank: "—"
    case .unreadable(let text): "?\(text)"
    }
  }
}
