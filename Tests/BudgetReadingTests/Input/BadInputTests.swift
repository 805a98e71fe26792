import BudgetReading
import Foundation
import Testing

/// Each input that cannot be read gets one clear message with its place and a remedy.
@Suite struct BadInputTests {
  private func error(_ paths: String...) -> String? {
    do {
      _ = try BudgetReader.read(paths)
      return nil
    } catch {
      return String(describing: error)
    }
  }

  @Test func missing() {
    #expect(error("/no/such.txt") == "/no/such.txt: 文件或文件夹不存在。请检查路径是否写对")
  }

  @Test func none() {
    #expect(error()?.contains("没有给出输入") == true)
  }

  @Test func theSameTableTwice() {
    #expect(error(Sample.table, Sample.table) == "\(Sample.table): 与 \(Sample.table) 同名，指出位置时无法区分。请改名，或不要重复给出")
  }

  @Test func twoReportFiles() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [one, other] {
      _ = try folder.write("year: 2024", as: "report.yaml")
      _ = try folder.write(TextTableReaderTests.header + "\n", as: "a.txt")
    }
    #expect(error(one.path, other.path)?.contains("已有另一个 report.yaml：\(one.path)/report.yaml") == true)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}\n"])
  func empty(_ text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, as: "a.txt")
    #expect(error(file) == "\(file): 文件是空的。请换成有内容的表格")
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "压缩"), (Array("%PDF-1.7".utf8), "PDF 文档"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧版 Office 文档"), ([0x41, 0x00, 0x42], "二进制文件"),
    ] as [([UInt8], String)])
  func binary(_ bytes: [UInt8], _ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, as: "a.txt")
    let message = try #require(error(file))
    #expect(message.hasPrefix("\(file): ") && message.contains(name) && message.contains("请"))
  }

  @Test func officeLockFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "~$预算.txt")
    #expect(error(file) == "\(file): 这是 Office 打开文档时的锁文件，不是表格。请关闭 Office，并改选去掉“~$”的文件")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    #expect(error(file) == "\(file): 没有读取权限。请检查文件和所在文件夹的权限")
  }

  @Test func aFolderWithoutATable() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("x", as: ".隐藏.txt")
    _ = try folder.write("x", as: "~$a.txt")
    #expect(error(folder.path)?.hasPrefix("\(folder.path): 文件夹里没有表格。请放入表格，可读的文件：.txt、") == true)
  }

  @Test func noTable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("甲\t1\n", as: "a.txt")
    #expect(error(file)?.hasPrefix("\(file): 没有找到有项目和金额的预算表（a.txt：没有读取：") == true)
  }

  @Test func tooLarge() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "a.txt")
    #expect(truncate(file, 257 << 20) == 0)
    #expect(error(file) == "\(file): 文件有 257 MiB，超过 256 MiB 的上限。请核对是否选错文件，或把表格拆开")
  }

  @Test func tooWideForATable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("甲\n" + String(repeating: "\t", count: 16_384), as: "a.txt")
    #expect(error(file) == "\(file):2: 这一行超过 16384 格的上限。请核对是否选错文件，或把表格拆开")
  }

  @Test func noPlainFile() {
    #expect(error("/dev/null")?.contains("既不是普通文件也不是文件夹") == true)
  }

  @Test func aMistakeInTheReportFileNamesThatFile() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("x", as: "a.txt")
    _ = try folder.write("yaer: 1", as: "report.yaml")
    #expect(error(folder.path)?.hasPrefix("\(folder.path)/report.yaml:1: 不认识的设置“yaer”") == true)
  }
}
