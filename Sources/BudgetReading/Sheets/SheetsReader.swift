import BudgetModel
import Spreadsheets

/// Reads budget and performance tables from the sheets of a workbook.
struct SheetsReader {
  /// The file, relative to the input.
  let file: String
  /// As the user named it, for errors.
  let path: String
  let stated: ReportFile

  /// One reading a sheet, in the order of the workbook, hidden ones and those without a table included.
  func read(_ workbook: Workbook) throws -> [TableReading] {
    workbook.sheets.map { sheet in
      let settings = stated.settings(file: file, sheet: sheet.name)
      return refusal(of: sheet, settings)
        ?? SheetReader(
          grid: SheetGrid(file: file, sheet: sheet), settings: settings, department: stated.settings.department
        ).read()
    }
  }

  /// Why a sheet is passed over, or nil.
  private func refusal(of sheet: Sheet, _ settings: TableSettings) -> TableReading? {
    guard let name = sheet.name?.trimmingWrapSpaces() else { return nil }
    let isNamed =
      settings.sheets.contains(name)
      || stated.tables.contains { ReportFile.names($0.name, file: file, sheet: name) }
    if !settings.sheets.isEmpty, !isNamed { return nothing(sheet, "没有读取：report.yaml 的 sheet 没有写这个工作表") }
    if sheet.isHidden, !isNamed { return nothing(sheet, "没有读取：隐藏的工作表，需要时请在 report.yaml 的 sheet 中写明") }
    return nil
  }

  private func nothing(_ sheet: Sheet, _ kind: String) -> TableReading {
    TableReading(
      content: .nothing,
      explanation: TableExplanation(file: file, sheet: sheet.name, kind: kind, header: nil, columns: [], remarks: []))
  }
}
