import BudgetModel
import Foundation

@testable import BudgetReading
@testable import Spreadsheets

/// Gives what libFuzzer makes up to one reader; `Benchmarks/fuzz` builds and runs it.
///
/// A reader reads its input or refuses it with a `ReadingError`. Anything else thrown, and a budget that its JSON does
/// not give back, ends the run as a crash does.
enum FuzzReaders {
  private static let environment = ProcessInfo.processInfo.environment
  private static let reader = environment["READER"] ?? "file"

  static func read(_ bytes: [UInt8]) {
    do {
      switch reader {
      case "report": _ = try ReportFileReader(path: "report.yaml").read(bytes)
      case "sheet":
        let workbook = try workbook(sheet: bytes)
        if let path = environment["WORKBOOK"] { try Data(workbook).write(to: URL(fileURLWithPath: path)) }
        try readFile(workbook)
      default: try readFile(bytes)
      }
    } catch is ReadingError {
    } catch {
      fatalError("\(error)")
    }
  }

  private static func readFile(_ bytes: [UInt8]) throws {
    if let error = InputFile.refusal(of: bytes, path: "a", mayBeEmpty: false) { throw error }
    // Those are LibreOffice's to read.
    if [.ole, .ods, .xlsb, .html].contains(SpreadsheetFormat.detect(bytes)) { return }
    let file = InputFile(path: "a", location: "a", bytes: bytes)
    let tables = try TableFileReader(stated: ReportFile()).read(file).tables
    guard let budget = BudgetJoiner.join(tables.map(\.content)) else { return }
    guard try BudgetFile(json: BudgetFile(budget: budget).json()).budget == budget else {
      fatalError("the JSON gives another budget")
    }
  }

  /// A workbook around a sheet's XML: in a zip file most damage only breaks a checksum.
  private static func workbook(sheet: [UInt8]) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let parts = [
      (
        "[Content_Types].xml",
        "<Types><Override ContentType=\"\(main)\"/></Types>"
      ),
      ("_rels/.rels", "<R><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"w.xml\"/></R>"),
      ("w.xml", "<w xmlns:r=\"\(office)\"><sheet name=\"s\" r:id=\"a\"/></w>"),
      ("_rels/w.xml.rels", "<R><Relationship Id=\"a\" Type=\"\(office)/worksheet\" Target=\"s.xml\"/></R>"),
    ]
    return try ZipArchive.make(parts.map { ($0.0, Array($0.1.utf8)) } + [("s.xml", sheet)])
  }
}

/// The name that libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzReaders.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
