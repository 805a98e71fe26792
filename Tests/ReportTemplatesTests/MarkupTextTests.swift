import Testing

@testable import ReportTemplates

@Test func markupCharactersAreEscaped() {
  #expect(MarkupText.escaped(#"<a href="x">A&B's</a>"#) == "&lt;a href=&quot;x&quot;&gt;A&amp;B&#39;s&lt;/a&gt;")
}

@Test func aMarkWithACombiningCharacterIsEscapedToo() {
  #expect(MarkupText.escaped("<\u{338}\"\u{301}\u{600}<") == "&lt;\u{338}&quot;\u{301}\u{600}&lt;")
}

@Test func whatXMLCannotHoldIsReplaced() {
  #expect(MarkupText.cleaned("a\u{0}b\u{1B}c\u{7F}d\u{85}e") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
  let noCharacters = String(decoding: [0xFFFE, 0xFFFF, 0xD83F, 0xDFFE] as [UInt16], as: UTF16.self)
  #expect(MarkupText.cleaned(noCharacters) == "\u{FFFD}\u{FFFD}\u{FFFD}")
  #expect(MarkupText.cleaned(String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)) == "\u{FFFD}")
  #expect(MarkupText.cleaned("一\t二\r\n三") == "一 二\n三")
}

@Test(arguments: ["中文，全角。", "·é", "𠮷野家", "行\n行", "ﷺ", "\u{FFFD}"])
func ordinaryTextIsKept(text: String) {
  #expect(MarkupText.cleaned(text) == text)
}

@Test func textOfTheBudgetCannotBeMarkupOrTemplate() throws {
  let hostile = budget(funding(1), [unit("<b>{{title}}\u{1}</b>", funding(1), [])])
  #expect(
    try rendered("{{#units}}{{name}}{{/units}}", document(hostile)) == "&lt;b&gt;{{title}}\u{FFFD}&lt;/b&gt;")
}
