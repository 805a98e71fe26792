import BudgetModel
import BudgetReading
import Foundation
import Testing

@Suite struct EncodingTests {
  private let text = "项目名称\t总计\t财政拨款\t绩效目标\t绩效指标\n合计\t1\t1\n甲局\t1\t1\n㐂𠮷项目\t1\t1\t通过。\t\n"

  private func names(_ bytes: some Sequence<UInt8>) throws -> [String] {
    let folder = try TemporaryFolder()
    return try BudgetReader.read([folder.write(bytes, as: "a.txt")]).budget.units.flatMap(\.projects).map(\.name)
  }

  /// The text in GB18030, with rare characters in four bytes.
  private func gb18030() throws -> [UInt8] {
    Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
  }

  @Test func utf8WithAndWithoutMark() throws {
    #expect(try names(text.utf8) == ["㐂𠮷项目"])
    #expect(try names([0xEF, 0xBB, 0xBF] + text.utf8) == ["㐂𠮷项目"])
  }

  @Test func gb18030WithRareCharacters() throws {
    #expect(try names(gb18030()) == ["㐂𠮷项目"])
  }

  @Test func utf16WithMark() throws {
    let units = Array(text.utf16)
    #expect(try names([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["㐂𠮷项目"])
    #expect(try names([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == ["㐂𠮷项目"])
  }

  @Test func theSampleReadsAlikeInGB18030() throws {
    let utf8 = try String(contentsOfFile: Sample.table, encoding: .utf8)
    let folder = try TemporaryFolder()
    let bytes = try #require(utf8.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let file = try folder.write(bytes, as: "budget.txt")
    #expect(try BudgetReader.read([file]).budget == BudgetReader.read([Sample.table]).budget)
  }

  /// Wherever it stands: lines are cut, and looked at, by several threads.
  @Test(arguments: [1, 2_000, 20_000]) func brokenUTF8IsRefusedInLongTexts(line: Int) throws {
    let rows = (1...20_000).map { "项目\($0)\t1\t1\t通过。\t" }
    var bytes = Array((text + rows.joined(separator: "\n")).utf8)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes.insert(0x80, at: ends[line + 3 - 1] + 1)
    let folder = try TemporaryFolder()
    let error = #expect(throws: ReadingError.self) { try BudgetReader.read([folder.write(bytes, as: "a.txt")]) }
    #expect(error?.line == line + 4)
    #expect(error?.message == "文字编码不是 UTF-8、GB18030 或 Big5，或有损坏的字节")
  }

  @Test func brokenUTF8IsRefusedWithItsLineRatherThanMisread() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8) + [0xE4, 0xB8] + Array("\n".utf8), as: "a.txt")
    let error = #expect(throws: ReadingError.self) { try BudgetReader.read([file]) }
    #expect(error?.line == 5)
    #expect(error?.message == "文字编码不是 UTF-8、GB18030 或 Big5，或有损坏的字节")
  }
}
