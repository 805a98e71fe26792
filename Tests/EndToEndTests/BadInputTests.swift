import Foundation
import Testing

/// Each broken input gives one clear line, status 2, and leaves what was there before.
struct BadInputTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  /// Runs `build` on the input over an existing file; the message without its beginning `错误: INPUT: `.
  private func refusal(of input: String) throws -> String {
    let out = folder.path + "/out"
    let table = try folder.write("good.txt", smallTable)
    #expect(try Command("build", table, "--output", out).status == 0)
    let before = try folder.files(in: "out")
    let run = try Command("build", input, "--output", out)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
    #expect(try folder.files(in: "out") == before)
    for command in ["check", "parse"] {
      let other = try Command(command, input)
      #expect(other.status == 2)
      #expect(other.errors == run.errors)
    }
    let start = "错误: \(input): "
    #expect(run.errors.hasPrefix(start), "\(run.errors)")
    return String(run.errors.dropFirst(start.count).dropLast())
  }

  @Test func aMissingFile() throws {
    #expect(try refusal(of: folder.path + "/none.txt") == "文件或文件夹不存在。请检查路径是否写对")
  }

  @Test func anEmptyFile() throws {
    #expect(try refusal(of: folder.write("empty.txt", "")) == "文件是空的。请换成有内容的表格")
  }

  @Test func aBinaryFile() throws {
    let input = try folder.write("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0])
    #expect(try refusal(of: input) == "这是二进制文件，不是表格。请换成 .xlsx 工作簿或文本表格（.txt、.csv）")
  }

  @Test func anOfficeLockFile() throws {
    let input = try folder.write("~$预算.xlsx", [0x05] + Array("officer".utf8))
    #expect(try refusal(of: input) == "这是 Office 打开文档时的锁文件，不是表格。请关闭 Office，并改选去掉“~$”的文件")
  }

  @Test func aTableWithoutTheHeader() throws {
    let input = try folder.write("other.txt", "姓名\t年龄\n甲\t3\n")
    #expect(try refusal(of: input).hasPrefix("没有找到有项目和金额的预算表（other.txt：没有读取："))
  }

  @Test func aFolderWithoutATable() throws {
    _ = try folder.write("bare/readme.md", "x")
    #expect(try refusal(of: folder.path + "/bare").hasPrefix("文件夹里没有表格。"))
  }

  @Test func aNameCannotSteerTheTerminal() throws {
    let run = try Command("check", folder.path + "/\u{1B}[2J\n\u{202E}.txt")
    #expect(run.status == 2)
    #expect(run.errors.unicodeScalars.filter { $0.value < 32 } == ["\n"])
    #expect(!run.errors.contains("\u{202E}"))
  }
}
