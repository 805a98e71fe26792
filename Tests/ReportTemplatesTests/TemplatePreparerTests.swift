import Testing

@testable import ReportTemplates

/// A page with what all pages of its kind share, and what is its own.
private struct Page: TemplateContext {
  var shared: TemplateValue = .absent
  var sharedItem: TemplateValue = .absent
  var own: TemplateValue = .absent
  var item: TemplateValue = .absent
  var items: TemplateValue = .absent

  static let ownNames: Set<String> = ["own", "item", "items"]
  static let contextName = "page"
  static let fields = TemplateFields<Self>([
    .init("shared", "各页相同") { $0.shared }, .init("sharedItem", "各页相同，item") { $0.sharedItem },
    .init("own", "各页不同") { $0.own }, .init("item", "各页不同，item；没有则为空") { $0.item },
    .init("items", "各页不同，item 的列表") { $0.items },
  ])
}

private struct Item: TemplateContext, TextContext {
  var name: String
  var own: TemplateValue = .absent
  var renderText: String { name }

  static let contextName = "item"
  static let fields = TemplateFields<Self>([
    .init("name", "名称") { .text($0.name) }, .init("inner", "里面的，item") { .object(Item(name: $0.name + "内")) },
    .init("hidden", "总是空的") { _ in .absent },
  ])
}

private func library(_ text: String) throws -> TemplateLibrary {
  try TemplateLibrary(
    texts: ["site/t": text, "site/partials/p": "<{{own}}{{shared}}>"], contexts: [Page.self, Item.self])
}

@Suite struct TemplatePreparerTests {
  private static let pages = [
    Page(
      shared: .text("同&"), sharedItem: .object(Item(name: "共")), own: .text("一<"), item: .object(Item(name: "甲")),
      items: .list([Item(name: "乙"), Item(name: "丙")])),
    Page(shared: .text("同&"), sharedItem: .object(Item(name: "共")), own: .flag(true), items: .list([])),
    Page(shared: .text("同&"), sharedItem: .object(Item(name: "共")), own: .number(7), item: .object(Item(name: "丁"))),
  ]

  @Test(arguments: [
    "{{shared}} {{own}} {{sharedItem.name}} {{item.inner.name}} {{sharedItem.inner.name}}",
    "{{#shared}}{{own}}{{.}}{{/shared}}{{^shared}}无{{/shared}}{{#own}}有{{/own}}{{^own}}无{{/own}}",
    "{{#sharedItem}}{{name}}{{own}}{{#item}}{{name}}{{shared}}{{.}}{{/item}}{{name}}{{.}}{{/sharedItem}}",
    "{{#items}}{{name}}{{#inner}}{{name}}{{own}}{{/inner}}{{#sharedItem}}{{name}}{{.}}{{/sharedItem}}\n{{/items}}\n尾",
    "{{#items}}{{#item}}{{name}}{{/item}}{{hidden}}{{^hidden}}空{{/hidden}}{{/items}}{{> site/partials/p}}",
    "{{#item}}{{> site/partials/p}}{{/item}}{{^items}}没有{{/items}}{{#own}}{{#own}}{{.}}{{/own}}{{/own}}",
  ])
  func aPreparedTemplateWritesThePageItself(text: String) throws {
    let library = try library(text)
    let prepared = try library.prepared("site/t", for: Self.pages[0], ownNames: Page.ownNames)
    let unprepared = try library.unprepared("site/t", for: Self.pages[0])
    for page in Self.pages {
      #expect(String(decoding: prepared.bytes(of: page), as: UTF8.self) == (try library.page("site/t", of: page)))
      #expect(unprepared.bytes(of: page) == prepared.bytes(of: page))
    }
  }

  /// Whether the dot is the shared text or the page's own value depends on whether that is a flag.
  @Test func aTemplateWhoseDotIsNotKnownBeforeIsTakenAsItIs() throws {
    let library = try library("{{#shared}}{{#own}}{{.}}{{/own}}{{/shared}}")
    let prepared = try library.prepared("site/t", for: Self.pages[0], ownNames: Page.ownNames)
    let texts = Self.pages.map { String(decoding: prepared.bytes(of: $0), as: UTF8.self) }
    #expect(texts == ["一&lt;\n", "同&amp;\n", "7\n"])
  }

  @Test func whatPagesShareIsAskedForOnce() throws {
    let prepared = try library("{{shared}}{{own}}").prepared("site/t", for: Self.pages[0], ownNames: Page.ownNames)
    #expect(String(decoding: prepared.bytes(of: Page(own: .text("二"))), as: UTF8.self) == "同&amp;二\n")
  }

  @Test func aTemplateThatIsMissingIsAnError() throws {
    let library = try library("")
    #expect(throws: TemplateError.self) {
      _ = try library.prepared("site/other", for: Self.pages[0], ownNames: Page.ownNames)
    }
  }
}
