import Foundation
import Testing

/// What an office has besides text tables, through the real binary.
@Suite struct InputTests {
  @Test func theNewFolderReadsBackWithoutAFinding() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/预算"
    let made = try Command("new", folder)
    #expect(made.status == 0)
    let check = try Command("check", folder)
    #expect(check.status == 0)
    #expect(check.output.contains("错误 0 条，警告 0 条，提示 0 条"), "\(check.output)")
    let again = try Command("new", folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("文件已经存在，没有写任何文件"))
  }

  @Test func aBudgetReadBackFromItsJSONIsTheSame() throws {
    let scratch = try Scratch()
    let first = try Command("parse", Command.sample)
    let file = scratch.path + "/budget.json"
    try first.output.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try Command("parse", file).output == first.output)
  }

  @Test func theColumnsOfATableAreExplained() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/a.csv"
    try "单位：元\n用款单位,项目名称,金额\n甲局,项目一,100.01\n".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Command("parse", "--explain", file)
    #expect(run.status == 0)
    #expect(run.output.contains("第1列“用款单位” → 单位名称："))
    #expect(run.output.contains("第3列“金额” → 总计："))
  }
}
