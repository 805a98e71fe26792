import BudgetModel
import Foundation
import Spreadsheets
import Testing

@testable import BudgetReading

@Suite struct StatutoryFilesTests {
  private let folder: TemporaryFolder

  private static let projects = "单位：万元\n单位名称,项目名称,总计\n某局,修路,10.00\n"
  private static let income = "表1 收入总表,\n单位：万元,\n科目,合计\n合计,10.00\n"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/tables", withIntermediateDirectories: true)
    _ = try folder.write(Self.projects, as: "budget.csv")
    _ = try folder.write(Self.income, as: "tables/income.csv")
  }

  private func read(_ yaml: String) throws -> ReadInput {
    _ = try folder.write("department: 某局\nyear: 2024\n" + yaml, as: "report.yaml")
    return try BudgetReader.read([folder.path])
  }

  @Test func tablesComeInTheOrderOfTheList() throws {
    let workbook = try WorkbookWriter.bytes(of: [
      SheetLayout(name: "三公", rows: [
        [.text("单位：元")], [.text("项目"), .text("金额")], [.text("合计"), .number("100.50")],
      ])
    ])
    _ = try folder.write(workbook, as: "tables/b.xlsx")
    let input = try read(
      """
      statutoryTables:
        - {file: tables/b.xlsx, sheet: 三公, title: 表 2　三公经费表}
        - {file: tables/income.csv, kind: 其他}
      """)
    #expect(input.budget.statutoryTables.map(\.title) == ["表 2　三公经费表", "表1 收入总表"])
    #expect(input.budget.statutoryTables.map(\.kind) == [.threePublic, nil])
    #expect(input.budget.statutoryTables[0].rows[0].cells[1].content == .amount(Amount(fen: 10050)))
    #expect(input.budget.statutoryTables[0].rows[0].cells[1].source.description == "tables/b.xlsx:三公!B3")
    #expect(input.files.map(\.path) == ["budget.csv", "report.yaml", "tables/b.xlsx", "tables/income.csv"])
    #expect(input.explanations.map(\.kind) == ["预算表", "公开表（三公经费表）", "公开表（其他）"])
  }

  @Test func aTableBesideTheBudgetIsNoBudget() throws {
    _ = try folder.write(Self.projects.replacing("修路", with: "架桥"), as: "支出.csv")
    let input = try read("statutoryTables:\n  - file: 支出.csv\n")
    #expect(input.budget.units.flatMap(\.projects).map(\.name) == ["修路"])
    #expect(input.budget.statutoryTables.count == 1)
  }

  @Test(arguments: [
    ("- file: tables/没有.csv", 4, "公开表的文件", "文件或文件夹不存在"),
    ("- {file: tables/income.csv, sheet: 甲}", 4, "没有工作表“甲”", "请删去 sheet"),
    ("- file: ../report.yaml", 4, "file 的值“../report.yaml”不是文件夹里的文件", "相对于 report.yaml"),
    ("- file: /etc/passwd", 4, "file 的值“/etc/passwd”不是文件夹里的文件", "相对于 report.yaml"),
    ("- {file: a.csv, kind: 不知道}", 4, "kind 的值“不知道”不是已知的表", "收支总表"),
    ("- {file: a.csv, 标题: 不知道}", 4, "不认识的设置“标题”", "title"),
    ("- title: 没有文件", 4, "statutoryTables 的一条没有写 file", "tables/收支总表.csv"),
    ("file: a.csv", 4, "statutoryTables 的内容不是列表", "- file"),
  ])
  func aFaultNamesItsLine(entry: String, line: Int, message: String, remedy: String) throws {
    let error = #expect(throws: ReadingError.self) { try read("statutoryTables:\n  \(entry)\n") }
    #expect(error?.line == line)
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    #expect(error?.description.contains(remedy) == true, "\(String(describing: error))")
  }

  @Test func aFileThatHoldsNoTableIsRefusedWithItsName() throws {
    _ = try folder.write("只有文字\n", as: "tables/text.csv")
    let error = #expect(throws: ReadingError.self) { try read("statutoryTables:\n  - file: tables/text.csv\n") }
    #expect(error?.path.hasSuffix("tables/text.csv") == true)
    #expect(error?.message == "公开表：找不到表头")
  }
}
