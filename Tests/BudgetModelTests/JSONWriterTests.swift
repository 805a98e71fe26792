import Foundation
import TestSupport
import Testing

@testable import BudgetModel

/// Budgets are written in Foundation's own form of JSON, piece by piece.
@Suite struct JSONWriterTests {
  private func written(_ value: some JSONWritable, _ form: JSONWriter.Form = .indented) throws -> String {
    var bytes: [UInt8] = []
    var json = JSONWriter(form) { bytes += $0 }
    try value.write(to: &json)
    try json.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The form that Foundation gives the same values.
  private func expected(of json: some DataProtocol) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(json))
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  @Test func budgetsHaveFoundationsForm() throws {
    var random = SeededRandom()
    for _ in 0..<100 {
      let json = try random.file().json()
      #expect(try String(decoding: json, as: UTF8.self) == expected(of: json))
    }
  }

  @Test func signsAreEscaped() throws {
    let text = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/ \u{7F}\u{2028}\u{202E}é😀"
    let json = try written([text])
    #expect(json == "[\n  \"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/ \u{7F}\u{2028}\u{202E}é😀\"\n]\n")
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String] == [text])
  }

  @Test func emptyListsAndAbsentValuesAreShown() throws {
    let values: [[Int]?] = [[], nil, [1, -2]]
    #expect(try written(values) == "[\n  [\n\n  ],\n  null,\n  [\n    1,\n    -2\n  ]\n]\n")
  }

  /// Sources come in the table's order, keys in that of the alphabet.
  @Test func keysThatAreDataAreSorted() throws {
    let funding = Funding(
      total: .unreadable("x\"y"),
      sources: [
        Funding.Source(name: "b", cell: .amount(Amount(fen: 1_500_000))),
        Funding.Source(name: "a/\n", cell: .unreadable("?")),
      ])
    #expect(try written(funding) == expected(of: Array(written(funding).utf8)))
  }

  @Test func whatIsPublishedIsShortWithAnObjectALine() throws {
    let attributes = [ProjectAttribute(name: "科目", value: "1"), ProjectAttribute(name: "区", value: "")]
    #expect(try written(attributes, .published) == """
      [
      {"name":"科目","value":"1"},
      {"name":"区","value":""}]

      """)
    #expect(try written([[Int]](), .published) == "[]\n")
  }

  @Test func whatIsPublishedSaysTheSameWithoutTextAsFound() throws {
    var random = SeededRandom()
    for _ in 0..<100 {
      let file = random.file()
      var bytes: [UInt8] = []
      try file.writeJSON(isPublished: true) { bytes += $0 }
      let published = try BudgetFile(json: Data(bytes)).budget
      #expect(published.findings.isEmpty && published.unparsed.isEmpty)
      #expect(published.units.map(\.name) == file.budget.units.map(\.name))
      for (mine, theirs) in zip(published.units.flatMap(\.projects), file.budget.units.flatMap(\.projects)) {
        #expect(mine.goal == theirs.goal && mine.funding.total.amount == theirs.funding.total.amount)
        #expect(mine.unparsed.isEmpty)
        #expect(mine.indicators.allSatisfy { $0.raw.isEmpty && $0.repairs.isEmpty })
        #expect(mine.indicators.map(\.annualValue) == theirs.indicators.map(\.annualValue))
      }
    }
  }

  /// A long text comes in pieces, none of them much longer than the limit.
  @Test func aLongListComesInPieces() throws {
    var pieces: [Int] = []
    var json = JSONWriter(.indented) { pieces.append($0.count) }
    try Array(repeating: String(repeating: "长", count: 1000), count: 1000).write(to: &json)
    try json.end()
    #expect(pieces.count > 10)
    #expect(pieces.max() ?? 0 < 300_000)
  }

  @Test func whatTheReceiverThrowsEndsTheWriting() throws {
    struct Full: Error {}
    var count = 0
    #expect(throws: Full.self) {
      try BudgetFileTests.small.writeJSON { _ in
        count += 1
        throw Full()
      }
    }
    #expect(count == 1)
  }
}
