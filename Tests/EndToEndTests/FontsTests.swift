import Foundation
import Testing

@Suite struct FontsTests {
  @Test func theFontsAreListedWithTheirSubstitutesAndCoverage() throws {
    let result = try Command("fonts")
    #expect(result.status == 0)
    for line in ["角色", "  正文  Noto Serif CJK SC", "  楷体  LXGW WenKai", "收字", "  扩展 B"] {
      #expect(result.output.contains(line), "\(line)")
    }
    #expect(result.output.contains("代用：没有 仿宋_GB2312、FangSong，可把字体文件命名为 仿宋.ttf 放进 Fonts/"))
    #expect(!result.output.contains("缺字"))
  }

  @Test func aBudgetThatLacksNothingIsSaidSo() throws {
    let result = try Command("fonts", Command.sample)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("缺字\n  无\n"))
  }

  @Test func whatABudgetLacksIsListed() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/budget.txt"
    let table = try String(contentsOfFile: Command.sample + "/budget.txt", encoding: .utf8)
    try table.replacing("海交会经费", with: "海交\u{10FFFD}会经费").write(toFile: file, atomically: true, encoding: .utf8)
    let result = try Command("fonts", file)
    #expect(result.status == 1)
    #expect(result.output.contains("U+10FFFD"))
    let pdf = try Command("pdf", file, "--document", "disclosure", "--output", scratch.path + "/a.pdf")
    #expect(pdf.status == 2)
    #expect(pdf.errors.contains("U+10FFFD"))
  }

  @Test func anUnknownThemeIsAnErrorThatListsTheThemes() throws {
    let result = try Command("fonts", "--theme", "plain")
    #expect(result.status == 64)
    #expect(result.errors.contains("可用的主题：gbt9704、modern"))
  }

  @Test func aDocumentIsSetInTheOfficialTheme() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/memo.pdf"
    let result = try Command("pdf", Command.sample, "--document", "memo", "--theme", "gbt9704", "--output", file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Command(tool: "qpdf", "--check", file).status == 0)
  }
}
