import BudgetModel
import Foundation
import Spreadsheets

/// Reads one file of tables, told by its content: JSON of our own, a spreadsheet, or text.
struct TableFileReader {
  let stated: ReportFile

  /// What a file gives.
  struct Result {
    var tables: [TableReading]
    /// Only JSON tells them.
    var title: String?
    var date: CalendarDate?
  }

  func read(_ file: InputFile) throws -> Result {
    if Self.isJSON(file.bytes) { return try readJSON(file) }
    let text = try TextDecoder(path: file.location).decode(file.bytes)
    let settings = stated.settings(file: file.path, sheet: nil)
    let reader = TextTableReader(
      file: file.path, path: file.location, statedUnit: settings.moneyUnit,
      statedDepartment: stated.settings.department)
    if TextTableReader.holdsTable(text) { return Result(tables: [try reader.reading(text)]) }
    return try readSheets(Workbook(sheets: [Sheet(delimited: text)]), of: file)
  }

  private func readSheets(_ workbook: Workbook, of file: InputFile) throws -> Result {
    Result(tables: try SheetsReader(file: file.path, path: file.location, stated: stated).read(workbook))
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
  }

  private func readJSON(_ file: InputFile) throws -> Result {
    do {
      let budget = try BudgetFile(json: Data(file.bytes))
      let explanation = TableExplanation(
        file: file.path, sheet: nil, kind: "\(Budget.schema) 预算（JSON）", header: nil, columns: [], remarks: [])
      return Result(
        tables: [TableReading(content: .budget(budget.budget), explanation: explanation)], title: budget.title,
        date: budget.date)
    } catch let error as BudgetFileError {
      let place = error.place.isEmpty ? "" : "\(error.place) "
      throw ReadingError(
        path: file.location, message: "不是 \(Budget.schema) 的 JSON：\(place)\(error.message)",
        remedy: "请用 budgetpress parse 重新生成")
    }
  }
}
