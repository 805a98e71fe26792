import BudgetModel
import Foundation

/// The files of all inputs, read, with the report.yaml among them.
struct InputSet {
  /// In the order of the inputs; a folder's by name.
  var tables: [InputFile] = []
  /// Read, at most one.
  var report: InputFile?
  /// The office's prose, read: `chapters/*.md` of each folder, by name, and `chapters/*/*.md`.
  var chapters: [InputFile] = []
  /// The input that holds it.
  private(set) var reportFolder: InputPath?
  private let isAlone: Bool
  /// For the default output folder.
  let name: String

  init(_ paths: [String]) throws {
    let inputs = try paths.map(InputPath.init)
    guard let first = inputs.first else {
      throw ReadingError(path: "INPUT", message: "没有给出输入", remedy: "请给出表格文件，或含表格和 report.yaml 的文件夹")
    }
    name = first.name
    isAlone = inputs.count == 1
    for input in inputs {
      for table in input.tables { try add(table, of: input) }
      for chapter in input.chapters {
        let file = try InputFile(reading: chapter, inside: input, mayBeEmpty: true)
        if let other = chapters.first(where: { $0.path == file.path }) {
          throw ReadingError(path: file.location, message: "与 \(other.location) 同名", remedy: "请改名，或只留一个")
        }
        chapters.append(file)
      }
      guard let file = input.report else { continue }
      let report = try InputFile(reading: file, inside: input, mayBeEmpty: true)
      if let other = self.report {
        throw ReadingError(path: report.location, message: "已有另一个 report.yaml：\(other.location)", remedy: "请只留一个")
      }
      self.report = report
      reportFolder = input
    }
  }

  private mutating func add(_ table: String, of input: InputPath) throws {
    var file = try InputFile(reading: table, inside: input)
    file.path = path(of: table, in: input)
    if let other = tables.first(where: { $0.path == file.path }) {
      throw ReadingError(
        path: file.location, message: "与 \(other.location) 同名，指出位置时无法区分", remedy: "请改名，或不要重复给出")
    }
    tables.append(file)
  }

  /// A file's name for places; with several inputs, with its folder's.
  func path(of file: String, in input: InputPath) -> String {
    isAlone || !input.isFolder ? file : "\(input.name)/\(file)"
  }

  /// Takes away tables that report.yaml names as statutory ones: they hold no projects.
  mutating func leaveOut(_ files: [InputFile]) { tables.removeAll { table in files.contains { $0.path == table.path } } }

  /// All that was read, in reading order.
  var files: [InputFile] { tables + (report.map { [$0] } ?? []) + chapters }
}
