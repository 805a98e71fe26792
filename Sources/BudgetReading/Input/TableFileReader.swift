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
    do {
      switch SpreadsheetFormat.detect(file.bytes) {
      case .xlsx, .zip: return try readSheets(Workbook(xlsx: file.bytes), of: file)
      case .text: return Self.isJSON(file.bytes) ? try readJSON(file) : try readText(file)
      case .ole, .ods, .xlsb, .html: return try readConverted(file)
      case let other: throw Self.refusal(of: other, path: file.location)
      }
    } catch let error as SpreadsheetError {
      throw ReadingError(path: file.location, message: error.message, remedy: error.remedy)
    }
  }

  /// The file as sheets, whatever it holds; JSON is no table.
  func workbook(_ file: InputFile) throws -> Workbook {
    do {
      switch SpreadsheetFormat.detect(file.bytes) {
      case .xlsx, .zip: return try Workbook(xlsx: file.bytes)
      case .text where !Self.isJSON(file.bytes): return Workbook(sheets: [try Sheet(delimited: text(of: file))])
      case .ole, .ods, .xlsb, .html:
        let format = SpreadsheetFormat.detect(file.bytes)
        return try Workbook(xlsx: OfficeConverter().xlsx(from: file.bytes, format: format))
      case let other: throw Self.refusal(of: other, path: file.location)
      }
    } catch let error as SpreadsheetError {
      throw ReadingError(path: file.location, message: error.message, remedy: error.remedy)
    }
  }

  /// A file that LibreOffice, where it is installed, turns into a workbook.
  private func readConverted(_ file: InputFile) throws -> Result {
    let format = SpreadsheetFormat.detect(file.bytes)
    return try readSheets(Workbook(xlsx: OfficeConverter().xlsx(from: file.bytes, format: format)), of: file)
  }

  private static func refusal(of format: SpreadsheetFormat, path: String) -> ReadingError {
    let name =
      switch format {
      case .otherOffice(let name): name
      case .pdf: " PDF 文档"
      default: "无法识别的文件"
      }
    return ReadingError(path: path, message: "这是\(name)，不是表格", remedy: "请换成 .xlsx 工作簿，或另存为文本表格（.txt、.csv）")
  }

  private func readText(_ file: InputFile) throws -> Result {
    try TextBounds.check(file.bytes, path: file.location)
    let settings = stated.settings(file: file.path, sheet: nil)
    let reader = TextTableReader(
      file: file.path, path: file.location, statedUnit: settings.moneyUnit,
      statedDepartment: stated.settings.department)
    // Most files are UTF-8, of which no text need be made before its lines are cut out.
    let found = try TextDecoder.utf8(file.bytes).map { try reader.find(in: $0) } ?? .noText
    if case .table(let table) = found { return Result(tables: [table]) }
    let text = try text(of: file)
    if case .noText = found, case .table(let table) = try reader.find(in: Array(text.utf8)[...]) {
      return Result(tables: [table])
    }
    return try readSheets(Workbook(sheets: [try Sheet(delimited: text)]), of: file)
  }

  private func text(of file: InputFile) throws -> String {
    try TextBounds.check(file.bytes, path: file.location)
    let text = try TextDecoder(path: file.location).decode(file.bytes)
    try TextBounds.check(TextPieces(of: Array(text.utf8)[...]), path: file.location)
    return text
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
