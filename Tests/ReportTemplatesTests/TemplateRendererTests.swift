import Testing

@testable import ReportTemplates

/// A value with whatever a test wants under its names.
private struct Thing: TemplateContext, TextContext {
  var a: TemplateValue = .absent
  var b: TemplateValue = .absent
  var renderText = ""

  static let contextName = "thing"
  static let fields = TemplateFields<Self>([.init("a", "甲") { $0.a }, .init("b", "乙") { $0.b }])
}

private func rendered(_ text: String, _ thing: Thing, partials: [String: String] = [:]) throws -> String {
  let texts = partials.merging(["site/t": text]) { first, _ in first }
  return String(try TemplateLibrary(texts: texts, contexts: []).page("site/t", of: thing).dropLast())
}

/// What https://mustache.github.io/mustache.5.html and its specification ask for, as far as templates may use it.
@Suite struct TemplateRendererTests {
  @Test(arguments: [
    (TemplateValue.text("一<\"'&>"), "[一&lt;&quot;&#39;&amp;&gt;]"), (.number(-7), "[-7]"), (.absent, "[]"), (.flag(true), "[]"),
    (.list([Thing()]), "[]"), (.object(Thing(renderText: "<丙>")), "[&lt;丙&gt;]"), (.object(Thing()), "[]"),
  ])
  func aVariableIsEscapedTextOrNothing(value: TemplateValue, text: String) throws {
    #expect(try rendered("[{{a}}]", Thing(a: value)) == text)
  }

  @Test(arguments: [
    (TemplateValue.text(""), true), (.text("一"), true), (.number(0), true), (.flag(true), true), (.object(Thing()), true),
    (.flag(false), false), (.absent, false), (.list([]), false), (.list([Thing()]), true),
  ])
  func aSectionIsEnteredUnlessThereIsNothingAndAnInvertedOneOnlyThen(value: TemplateValue, isEntered: Bool) throws {
    #expect(try rendered("{{#a}}有{{/a}}{{^a}}无{{/a}}", Thing(a: value)) == (isEntered ? "有" : "无"))
  }

  @Test(arguments: [
    (TemplateValue.flag(true), TemplateValue.flag(true), "甲乙。外"), (.flag(true), .flag(false), "甲无乙。外无乙"),
    (.flag(false), .flag(true), "无甲外"), (.flag(false), .flag(false), "无甲外无乙"),
  ])
  func aSectionIsOnlyPairedWithTheInvertedOneOfItsOwnNameBehindIt(
    a: TemplateValue, b: TemplateValue, text: String
  ) throws {
    let template = "{{#a}}甲{{#b}}乙{{/b}}{{^b}}无乙{{/b}}。{{/a}}{{^a}}无甲{{/a}}外{{^b}}无乙{{/b}}"
    #expect(try rendered(template, Thing(a: a, b: b)) == text)
  }

  @Test func aListsSectionIsWrittenForEachOfItsEntries() throws {
    let entries = [Thing(b: .text("一"), renderText: "1"), Thing(b: .text("二"), renderText: "2")]
    #expect(try rendered("{{#a}}{{.}}{{b}};{{/a}}", Thing(a: .list(entries))) == "1一;2二;")
  }

  @Test func piecesEndBetweenEntriesOfAListAndAreThePageTogether() throws {
    let library = try TemplateLibrary(texts: ["site/t": "{{#a}}{{b}}{{/a}}末"], contexts: [])
    let text = String(repeating: "一", count: TemplateRenderer.pieceLength / 4)
    let thing = Thing(a: .list(Array(repeating: Thing(b: .text(text)), count: 5)))
    let pieces = try library.pieces("site/t", of: thing)
    #expect(pieces.map(\.count) == [text.utf8.count * 2, text.utf8.count * 2, text.utf8.count + 4])
    #expect(pieces.flatMap(\.self) == Array(try library.page("site/t", of: thing).utf8))
  }

  @Test(arguments: [15, 16, 17, 100, 1000])
  func aLongListThatEveryCoreWritesPartsOfIsThePage(count: Int) throws {
    let library = try TemplateLibrary(
      texts: ["site/t": "前{{#a}}[{{b}}{{#a}}{{.}}{{/a}}{{c}}]{{/a}}{{^a}}无{{/a}}后"], contexts: [])
    let entries = (0..<count).map { number in
      Thing(
        a: .list((0..<20).map { Thing(renderText: String(number * $0)) }),
        b: .text(String(repeating: "长", count: 2000 + number)))
    }
    let thing = Thing(a: .list(entries))
    let whole = Array(try library.page("site/t", of: thing).utf8)
    #expect(try library.pieces("site/t", of: thing).flatMap(\.self) == whole)
  }

  @Test func theInnermostValueIsTheDot() throws {
    #expect(try rendered("{{#a}}({{.}}){{/a}}", Thing(a: .text("<"))) == "(&lt;)")
    #expect(try rendered("{{#a}}({{.}}){{/a}}", Thing(a: .number(5))) == "(5)")
  }

  @Test func aNameIsLookedUpOutwardsUnlessItIsDeclaredFurtherIn() throws {
    #expect(try rendered("{{#a}}{{b}}{{/a}}", Thing(a: .text("一"), b: .text("外"))) == "外")
    let inner = Thing(b: .absent)
    #expect(try rendered("{{#a}}[{{b}}]{{/a}}", Thing(a: .object(inner), b: .text("外"))) == "[]")
    #expect(try rendered("[{{c}}{{#c}}一{{/c}}]", Thing()) == "[]")
  }

  @Test func ofADottedNameOnlyTheFirstPartIsLookedUpOutwards() throws {
    let inner = Thing(b: .object(Thing(a: .text("深"))))
    #expect(try rendered("{{a.b.a}}", Thing(a: .object(inner))) == "深")
    #expect(try rendered("[{{a.c}}{{b.a}}]", Thing(a: .object(inner), b: .text("一"))) == "[]")
  }

  @Test(arguments: [
    ("一\n  {{#a}}  \n二\n\t{{/a}}\n三", "一\n二\n三"), ("{{#a}}\n二\n{{/a}}", "二\n"), ("一 {{#a}}\n二{{/a}}\n三", "一 \n二\n三"),
    ("一\n{{! 注\n释 }}\n二", "一\n二"), ("一 {{! 注 }}\n二", "一 \n二"), ("  {{b}}\n二", "  丙\n二"), ("{{#a}}{{/a}}\n二", "\n二"),
    ("{{#a}} \n\n{{/a}}\n\n二", "\n\n二"),
  ])
  func aTagOtherThanAVariableAloneInItsLineLeavesNothingOfIt(template: String, text: String) throws {
    #expect(try rendered(template, Thing(a: .flag(true), b: .text("丙"))) == text)
  }

  @Test func aPartialSeesWhatSurroundsItAndKeepsItsIndentation() throws {
    let partials = ["site/partials/p": "{{b}}\n{{> site/partials/q}}\n", "site/partials/q": "乙\n\n丙"]
    #expect(try rendered("[{{#a}}{{> site/partials/q}}{{/a}}]", Thing(a: .flag(true)), partials: partials) == "[乙\n\n丙]")
    #expect(
      try rendered("一\n  {{> site/partials/p}}\n尾", Thing(b: .text("甲")), partials: partials) == "一\n  甲\n  乙\n  \n  丙尾")
  }

  @Test func bytesAreThePagesText() throws {
    let library = try TemplateLibrary(texts: ["site/t": "一{{a}}"], contexts: [])
    #expect(try library.bytes("site/t", of: Thing(a: .text("二"))) == Array("一二\n".utf8))
  }
}
