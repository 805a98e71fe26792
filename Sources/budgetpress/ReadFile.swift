import BudgetReading
import ReportRelease
import Spreadsheets

/// A file that was read, without its bytes, which nobody needs any more.
struct ReadFile: Sendable {
  /// Relative to the input.
  private(set) var path: String
  /// As the user would type it.
  let location: String
  /// Of what was read.
  let sha256: String
  /// Whether another program made a workbook of it first.
  let isConverted: Bool

  init(_ file: InputFile) {
    path = file.path
    location = file.location
    sha256 = sha256Hex(file.bytes)
    isConverted = ![.text, .xlsx].contains(SpreadsheetFormat.detect(file.bytes))
  }

  /// The same as a file of a folder, so that no other has its path.
  func below(_ folder: String) -> ReadFile {
    var file = self
    file.path = folder + path
    return file
  }
}
