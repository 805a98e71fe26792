import BudgetModel
import Spreadsheets

/// Reads the statutory tables that report.yaml names.
struct StatutoryFiles {
  let stated: ReportFile
  let inputs: InputSet

  struct Result {
    var tables: [StatutoryTable] = []
    var findings: [Finding] = []
    var explanations: [TableExplanation] = []
    /// Each once, in the order in which they are first named.
    var files: [InputFile] = []
  }

  /// Throws a `ReadingError` for a file or sheet that is not there or holds no table.
  func read() throws -> Result {
    var result = Result()
    var workbooks: [String: Workbook] = [:]
    for settings in stated.statutoryTables {
      let (file, isNew) = try self.file(of: settings, among: result.files)
      if isNew {
        result.files.append(file)
        workbooks[file.path] = try TableFileReader(stated: stated).workbook(file)
      }
      let reading = try table(settings, in: workbooks[file.path] ?? Workbook(sheets: []), of: file)
      result.tables.append(reading.table)
      result.findings += reading.findings
      result.explanations.append(reading.explanation)
    }
    return result
  }

  private func file(
    of settings: StatutoryTableSettings, among known: [InputFile]
  ) throws -> (file: InputFile, isNew: Bool) {
    guard let folder = inputs.reportFolder, let report = inputs.report else {
      throw ReadingError(path: settings.file, message: "没有 report.yaml 所在的文件夹", remedy: "请给出含 report.yaml 的文件夹")
    }
    let path = inputs.path(of: settings.file, in: folder)
    if let file = known.first(where: { $0.path == path }) { return (file, false) }
    do {
      var file = try InputFile(reading: settings.file, inside: folder)
      file.path = path
      return (file, true)
    } catch let error as ReadingError {
      throw ReadingError(
        path: report.location, line: settings.line, message: "公开表的文件 \(error.path)：\(error.message)", remedy: error.remedy)
    }
  }

  private func table(
    _ settings: StatutoryTableSettings, in workbook: Workbook, of file: InputFile
  ) throws -> StatutoryTableReader.Result {
    let sheet = try sheet(settings, in: workbook, of: file)
    do throws(StatutoryRefusal) {
      return try StatutoryTableReader(grid: SheetGrid(file: file.path, sheet: sheet), settings: settings).read()
    } catch {
      let name = sheet.name.map { "，工作表“\($0)”" } ?? ""
      throw ReadingError(path: file.location, message: "公开表\(name)：\(error.message)", remedy: error.remedy)
    }
  }

  private func sheet(_ settings: StatutoryTableSettings, in workbook: Workbook, of file: InputFile) throws -> Sheet {
    func refusal(_ message: String) -> ReadingError {
      let names = workbook.sheets.prefix(20).compactMap { $0.name?.trimmingWrapSpaces() }
      return ReadingError(
        path: inputs.report?.location ?? file.location, line: settings.line, message: "公开表的文件 \(file.location)：\(message)",
        remedy: names.isEmpty ? "请删去 sheet" : "可用的工作表：\(names.joined(separator: "、"))")
    }
    guard let name = settings.sheet else {
      let shown = workbook.sheets.filter { !$0.isHidden }
      guard shown.count == 1 else { throw refusal("有 \(shown.count) 个工作表，没有写明是哪一个") }
      return shown[0]
    }
    guard let sheet = workbook.sheets.first(where: { $0.name?.trimmingWrapSpaces() == name }) else {
      throw refusal("没有工作表“\(name)”")
    }
    return sheet
  }
}
