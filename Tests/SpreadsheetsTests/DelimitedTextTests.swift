import Spreadsheets
import TestSupport
import Testing

@Suite struct DelimitedTextTests {
  private func rows(_ text: String) throws -> [[String]] {
    try Sheet(delimited: text).rows.map { row in
      var cells = Array(repeating: "", count: row.cells.last?.column ?? 0)
      for cell in row.cells { cells[cell.column - 1] = cell.text }
      return cells
    }
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\tb\rc\td", [["a", "b"], ["c", "d"]]), ("a|b\nc|d", [["a", "b"], ["c", "d"]]),
    ("a;1,5\nb;2,5\nc;3", [["a", "1,5"], ["b", "2,5"], ["c", "3"]]),
    ("a,\"b,\"\"c\"\"\nd\",e", [["a", "b,\"c\"\nd", "e"]]), ("a,\"b\r\nc\"", [["a", "b\nc"]]),
    ("a,5\" pipe,c", [["a", "5\" pipe", "c"]]), ("a, \"b\" ,c", [["a", "b", "c"]]), ("a,,\n,,b", [["a"], ["", "", "b"]]),
    ("a,\"b\nc,d\n", [["a", "\"b"], ["c", "d"]]), ("", []), ("\n\n", []), ("alone", [["alone"]]),
  ])
  func cellsAreParted(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func placesAreThoseInTheText() throws {
    let sheet = try Sheet(delimited: "甲,乙\r\n\"丙\n丁\",戊\r己,庚\n")
    #expect(sheet.rows.map(\.number) == [1, 2, 3])
    let places = sheet.rows.flatMap(\.cells).map { "\($0.text.first ?? " ")\($0.place.line):\($0.place.column)" }
    #expect(places == ["甲1:1", "乙1:3", "丙2:1", "戊3:4", "己4:1", "庚4:3"])
  }

  @Test func whatIsQuotedComesBack() throws {
    var random = SeededRandom()
    for _ in 0..<300 {
      let separator = ",;\t|".randomElement(using: &random) ?? ","
      let width = 2 + random.next(upTo: 4)
      let table = (0..<(2 + random.next(upTo: 5))).map { _ in
        (0..<width).map { _ in "x" + String((0..<random.next(upTo: 6)).map { _ in Self.pick(&random) }) + "y" }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: String(separator))
      }.joined(separator: "\n")
      #expect(try rows(text) == table, "\(text.debugDescription)")
    }
  }

  private static func pick(_ random: inout SeededRandom) -> Character {
    "ab1局 ,;\t|\"\n😀".randomElement(using: &random) ?? "a"
  }

  @Test func anyTextIsCutWithoutLosingACharacter() throws {
    var random = SeededRandom()
    for _ in 0..<500 {
      let text = String((0..<random.next(upTo: 40)).map { _ in "ab,;\t|\"\n\r 局".randomElement(using: &random) ?? "a" })
      let kept = try rows(text).joined().joined().filter { $0 == "a" || $0 == "b" || $0 == "局" }
      #expect(kept == text.filter { $0 == "a" || $0 == "b" || $0 == "局" }, "\(text.debugDescription)")
    }
  }

  @Test func hugeCellsAreCut() throws {
    #expect(try rows("a," + String(repeating: "局", count: 1_000_000) + "\nb,c").last == ["b", "c"])
  }

  @Test func aRecordHasAtMostAsManyCellsAsASpreadsheetsRow() throws {
    let widest = "a,b\n" + String(repeating: "x,", count: 16_383) + "x"
    #expect(try Sheet(delimited: widest).rows.map(\.cells.count) == [2, 16_384])
    #expect(throws: SpreadsheetError(message: "第 2 行超过 16384 格", remedy: "请删去与预算无关的工作表或拆分文件后重试")) {
      try Sheet(delimited: widest + ",")
    }
  }
}
