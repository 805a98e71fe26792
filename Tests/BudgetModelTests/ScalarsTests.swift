import BudgetModel
import Testing

@Suite struct ScalarsTests {
  @Test(arguments: ["", "abc", "é预算，\u{7FF}\u{800}\u{FFFF}", "𠀀\u{10FFFF}e\u{301}", String(repeating: "花都区a", count: 100)])
  func aTextIsTheSameThroughItsScalars(text: String) {
    let scalars = text.scalarArray
    #expect(scalars == Array(text.unicodeScalars))
    let back = scalars.withUnsafeBufferPointer { String(encoding: $0) }
    #expect(Array(back.utf8) == Array(text.utf8))
  }
}
