import BudgetModel
import Foundation
import Testing

@Suite struct StatutoryTableJSONTests {
  private static let place = SourceLocation(file: "a.xlsx", line: 1, column: 1, sheet: "表", cell: "A1")

  private static func cell(_ column: Int, _ content: StatutoryTable.Content, columns: Int = 1, level: Int = 0)
    -> StatutoryTable.Cell
  { StatutoryTable.Cell(column: column, columns: columns, content: content, level: level, source: place) }

  static let file: BudgetFile = {
    var file = BudgetFileTests.small
    file.budget.statutoryTables = [
      StatutoryTable(
        title: "表 1", kind: .overview,
        columns: [
          .init(titles: ["项目"], role: .name, part: 0), .init(titles: ["金额"], role: .amount, part: 0),
        ], header: [[cell(0, .text("题"), columns: 2)]],
        rows: [
          .init(cells: [cell(0, .text("甲"), level: 1), cell(1, .amount(Amount(fen: 12_345)))], source: place),
          .init(cells: [cell(0, .blank), cell(1, .unreadable("1O"))], source: place),
        ], notes: ["注"], emptyNote: nil, source: place)
    ]
    return file
  }()

  @Test func whatIsWrittenIsReadBackAlike() throws {
    let json = try Self.file.json()
    #expect(try BudgetFile(json: json) == Self.file)
    #expect(try BudgetFile(json: json).json() == json)
  }

  @Test func aBudgetWithoutSuchTablesSaysNothingOfThem() throws {
    #expect(!String(decoding: try BudgetFileTests.small.json(), as: UTF8.self).contains("statutoryTables"))
  }

  @Test(arguments: [
    ("\"columns\" : 2", "\"columns\" : 3", "statutoryTables[0].rows", "单元格没有排满各列"),
    ("\"columns\" : 2", "\"columns\" : 9223372036854775807", "statutoryTables[0].rows", "单元格没有排满各列"),
    ("\"level\" : 1", "\"level\" : -1", "statutoryTables[0].rows", "单元格没有排满各列"),
    ("\"amount\" : \"0.012345\"", "\"amount\" : \"0.01234500\"", "statutoryTables[0].rows[0].cells[1].amount",
      "“0.01234500”不是以万元为单位、两到六位小数的金额"),
    ("\"unreadable\" : \"1O\"", "\"unreadable\" : \"1O\",\n\"text\" : \"1\"", "statutoryTables[0].rows[1].cells[1].column",
      "一格有两种内容"),
    ("\"收支总表\"", "\"收支\"", "statutoryTables[0].kind", "没有这样的值"),
  ])
  func aFaultIsNamedWithItsPlace(_ old: String, _ new: String, _ place: String, _ message: String) throws {
    let text = String(decoding: try Self.file.json(), as: UTF8.self)
    let range = try #require(text.range(of: old))
    let error = #expect(throws: BudgetFileError.self) {
      try BudgetFile(json: Data(text.replacingCharacters(in: range, with: new).utf8))
    }
    #expect(error?.place == place)
    #expect(error?.message == message)
  }

  @Test func whatIsPublishedDoesNotHoldUnreadableText() throws {
    var bytes: [UInt8] = []
    try Self.file.writeJSON(isPublished: true) { bytes += $0 }
    let table = try BudgetFile(json: Data(bytes)).budget.statutoryTables[0]
    #expect(table.rows[1].cells[1].content == .unreadable("无法识别"))
  }
}
