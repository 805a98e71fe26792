import Testing

@testable import BudgetReading

@Suite struct TextBoundsTests {
  private func message(_ text: String) -> String? {
    do {
      try TextBounds.check(TextPieces(of: Array(text.utf8)[...]), path: "a")
      return nil
    } catch {
      return (error as? ReadingError)?.message
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func lines(_ end: String) {
    #expect(message(String(repeating: end, count: 1_048_575)) == nil)
    #expect(message(String(repeating: end, count: 1_048_576)) == "文件超过 1048576 行的上限")
  }

  @Test(arguments: ["\t", "|"]) func cellsOfALine(_ mark: String) {
    let widest = String(repeating: mark, count: 16_383)
    #expect(message(widest + "\n" + widest) == nil)
    #expect(message(widest + mark) == "这一行超过 16384 格的上限")
  }

  @Test func cellsOfAllLines() {
    #expect(message(String(repeating: String(repeating: "\t", count: 9_999) + "\n", count: 500)) == nil)
    #expect(message(String(repeating: String(repeating: "\t", count: 9_999) + "\n", count: 501)) == "文件超过 5000000 格的上限")
  }

  @Test func bytes() {
    var bytes = [UInt8](repeating: 0x61, count: 96 << 20)
    #expect(throws: Never.self) { try TextBounds.check(bytes, path: "a") }
    bytes.append(0x61)
    #expect(throws: ReadingError.self) { try TextBounds.check(bytes, path: "a") }
  }
}
