import ArgumentParser
import Foundation
import ReportRelease
import Spreadsheets

/// `budgetpress new`: a folder with a workbook to fill in and a report.yaml.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "新建一个文件夹，内有供填写的工作簿和 report.yaml。",
    discussion: """
      写出 预算.xlsx（“预算”和“绩效”两个工作表，带示例）和 report.yaml。把示例换成本单位的内容后即可生成文件。
      已有的文件不会被覆盖。

      例：
        budgetpress new 2025年预算
        budgetpress build 2025年预算
      """)

  @Argument(help: ArgumentHelp("要新建的文件夹。", valueName: "文件夹"))
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("文件夹的名称不能为空") }
  }

  func run() throws {
    try Console.reporting {
      let files = [("预算.xlsx", try Self.workbook()), ("report.yaml", try Self.template("report.yaml"))]
        .map { (path: (folder as NSString).appendingPathComponent($0.0), bytes: $0.1) }
      if let known = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
        throw CommandError(place: known.path, message: "文件已经存在，没有写任何文件", remedy: "请换一个文件夹，或先移走它")
      }
      for file in files { try writeFile(file.bytes, to: file.path) }
      let made = files.map { Console.printable("已写出 \($0.path)") }.joined(separator: "\n")
      try Console.write("\(made)\n填写后生成文件：budgetpress build \(Console.printable(folder))\n")
    }
  }

  /// The workbook from its tables in Templates/new.
  private static func workbook() throws -> [UInt8] {
    try WorkbookWriter.bytes(of: [
      try sheet("预算", from: "budget.csv", headerRows: 3, widths: [28, 32, 14, 14, 14, 14, 60]),
      try sheet("绩效", from: "performance.csv", headerRows: 2, widths: [28, 32, 16, 20, 28, 18, 18]),
    ])
  }

  private static func sheet(
    _ name: String, from file: String, headerRows: Int, widths: [Double]
  ) throws -> SheetLayout {
    let table = try Sheet(delimited: String(decoding: try template(file), as: UTF8.self))
    let rows = table.rows.map { row in
      (1...widths.count).map { column in
        guard let cell = row.cells.first(where: { $0.column == column }) else { return CellContent.blank }
        return row.number > headerRows ? .number(cell.text) : .text(cell.text)
      }
    }
    return SheetLayout(name: name, rows: rows, columnWidths: widths, headerRows: headerRows)
  }

  private static func template(_ name: String) throws -> [UInt8] {
    let path = try Resources().templates + "/new/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(place: path, message: "程序自带的文件不见了", remedy: "请重新解压")
    }
    return Array(data)
  }
}
