import Foundation

/// Where an input's tables and its report.yaml lie.
struct InputPath {
  /// As the user named it.
  let path: String
  let isFolder: Bool
  /// The tables relative to the input, by name: names inside the folder, or the file's own name.
  let tables: [String]
  /// `report.yaml`, when the input is a folder that holds one.
  let report: String?
  /// The office's prose in the folder `chapters`, relative to the input, by name; then that of its folders, each by name.
  let chapters: [String]

  static let reportName = "report.yaml"
  private static let chapterFolder = "chapters"
  static let tableEndings = ["txt", "tsv", "csv", "xlsx", "xlsm", "xls", "ods", "et"]
  /// Only read from a folder that has no table.
  private static let jsonEnding = "json"

  init(_ path: String) throws {
    self.path = path
    switch try FileStatus(of: path).kind {
    case .file:
      isFolder = false
      tables = [(path as NSString).lastPathComponent]
      report = nil
      chapters = []
    case .folder:
      isFolder = true
      let names = try Self.names(in: path)
      tables = try Self.tables(among: names, in: path)
      report = names.contains(Self.reportName) ? Self.reportName : nil
      chapters = try names.contains(Self.chapterFolder) ? Self.chapters(in: path) : []
    case .other:
      throw ReadingError(path: path, message: "既不是普通文件也不是文件夹", remedy: "请给出一个表格文件，或一个含表格的文件夹")
    }
  }

  /// The path as the user would type it, of a file relative to the input.
  func path(of file: String) -> String {
    isFolder ? (path as NSString).appendingPathComponent(file) : path
  }

  /// The folder's name, or the file's without its extension; `budget` where there is none, as for `/`.
  var name: String {
    let last = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    let name = isFolder ? last : (last as NSString).deletingPathExtension
    return ["", "/", ".", ".."].contains(name) ? "budget" : name
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw ReadingError(path: folder, message: "不能列出文件夹的内容", remedy: "请检查文件夹的读取权限")
    }
  }

  /// A folder's; a file of that name is no concern of ours.
  private static func chapters(in folder: String) throws -> [String] {
    let path = (folder as NSString).appendingPathComponent(chapterFolder)
    guard try FileStatus(of: path).kind == .folder else { return [] }
    let shown = try names(in: path).filter { !$0.hasPrefix(".") }
    let folders = try shown.filter { name in
      try !isChapter(name) && FileStatus(of: (path as NSString).appendingPathComponent(name)).kind == .folder
    }
    return try shown.filter(isChapter).map { "\(chapterFolder)/\($0)" } + folders.flatMap { unit in
      try names(in: (path as NSString).appendingPathComponent(unit)).filter { isChapter($0) && !$0.hasPrefix(".") }
        .map { "\(chapterFolder)/\(unit)/\($0)" }
    }
  }

  private static func isChapter(_ name: String) -> Bool { name.lowercased().hasSuffix(".md") }

  private static func tables(among names: [String], in folder: String) throws -> [String] {
    func ending(_ name: String) -> String { (name as NSString).pathExtension.lowercased() }
    let shown = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
    let tables = shown.filter { tableEndings.contains(ending($0)) }
    if !tables.isEmpty { return tables }
    let budgets = shown.filter { ending($0) == jsonEnding }
    guard !budgets.isEmpty else {
      let endings = tableEndings.map { ".\($0)" }.joined(separator: "、")
      throw ReadingError(path: folder, message: "文件夹里没有表格", remedy: "请放入表格，可读的文件：\(endings)")
    }
    return budgets
  }
}
