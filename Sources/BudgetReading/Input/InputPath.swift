import Foundation

/// Where an input's table and its report.yaml lie.
struct InputPath {
  /// As the user named it.
  let path: String
  let isFolder: Bool
  /// The table relative to the input: a name inside the folder, or the file's own name.
  let table: String
  /// `report.yaml`, when the input is a folder that holds one.
  let report: String?

  static let reportName = "report.yaml"
  static let tableEndings = ["txt", "tsv"]

  init(_ path: String) throws {
    self.path = path
    switch try FileStatus(of: path).kind {
    case .file:
      isFolder = false
      table = (path as NSString).lastPathComponent
      report = nil
    case .folder:
      isFolder = true
      let names = try Self.names(in: path)
      table = try Self.onlyTable(among: names, in: path)
      report = names.contains(Self.reportName) ? Self.reportName : nil
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

  private static func onlyTable(among names: [String], in folder: String) throws -> String {
    let tables = names.filter { name in
      !name.hasPrefix(".") && !name.hasPrefix("~$")
        && tableEndings.contains((name as NSString).pathExtension.lowercased())
    }
    guard let table = tables.first else {
      throw ReadingError(path: folder, message: "文件夹里没有表格", remedy: "请放入一个 .txt 或 .tsv 表格")
    }
    guard tables.count == 1 else {
      throw ReadingError(
        path: folder, message: "文件夹里有 \(tables.count) 个表格：\(tables.joined(separator: "、"))",
        remedy: "目前一次只能读取一个表格；请只留一个，或直接给出要读取的文件")
    }
    return table
  }
}
