/// Why a spreadsheet file cannot be read or written, in Chinese.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// What is wrong and where (the sheet, the cell or the file's part), without a full stop.
  public var message: String
  /// What to do about it, without a full stop.
  public var remedy: String

  public init(message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// The file breaks the rules of its format.
  static func damaged(_ message: String) -> SpreadsheetError {
    SpreadsheetError(message: message, remedy: "请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重试")
  }

  /// The file is larger than what is read.
  static func tooLarge(_ message: String) -> SpreadsheetError {
    SpreadsheetError(message: message, remedy: "请删去与预算无关的工作表或拆分文件后重试")
  }
}
