import BudgetModel

/// A chapter of the office's own prose, its figures looked up in the document it stands in.
struct ChapterContext: TemplateContext {
  let blocks: [ChapterBlockContext]
  let chapter: Chapter

  init(_ chapter: Chapter, in document: DocumentContext) {
    self.chapter = chapter
    blocks = ChapterBlockContext.blocks(of: chapter, in: document)
  }

  static let contextName = "chapter"
  static let fields = TemplateFields<Self>([
    .init("name", "文件的名称，不含扩展名：部门概况") { .text($0.chapter.name) },
    .init("blocks", "段落、标题和列表，chapterBlock 的列表") { .list($0.blocks) },
    .init("isEmpty", "没有文字") { .flag($0.blocks.isEmpty) },
  ])
}

/// A heading or paragraph, a list, or an entry of one with the lists in it.
struct ChapterBlockContext: TemplateContext {
  let kind: ProseBlock.Kind
  /// `（一）`, `1.`; empty for none.
  var label = ""
  var runs: [ChapterRunContext] = []
  /// A list's entries.
  var items: [ChapterBlockContext] = []
  /// The lists in an entry.
  var lists: [ChapterBlockContext] = []

  /// Headings numbered in their order, neighbouring entries as lists.
  static func blocks(of chapter: Chapter, in document: DocumentContext) -> [ChapterBlockContext] {
    var numbers = (second: 0, third: 0)
    var blocks: [ChapterBlockContext] = []
    var items: [ChapterBlockContext] = []
    for block in chapter.blocks {
      var made = ChapterBlockContext(kind: block.kind, runs: block.runs.map { ChapterRunContext($0, in: document) })
      if case .item = block.kind {
        items.append(made)
        continue
      }
      blocks += ChapterLists.lists(of: items)
      items = []
      if case .heading(let level) = block.kind {
        HeadingNumber.strip(from: &made.runs)
        if level == 2 { numbers = (numbers.second + 1, 0) }
        if level == 3 { numbers.third += 1 }
        made.label = level == 2 ? "（\(ChineseNumeral.text(numbers.second))）" : level == 3 ? "\(numbers.third). " : ""
      }
      blocks.append(made)
    }
    return blocks + ChapterLists.lists(of: items)
  }

  /// Of a list its first entry's.
  var number: Int? { if case .item(let number, _) = kind { number } else { nil } }
  private func isHeading(_ level: Int) -> Bool { kind == .heading(level: level) }

  static let contextName = "chapterBlock"
  static let fields = TemplateFields<Self>([
    .init("isHeading2", "二级标题（##）") { .flag($0.isHeading(2)) },
    .init("isHeading3", "三级标题（###）") { .flag($0.isHeading(3)) },
    .init("isHeading4", "更低的标题") { .flag($0.isHeading(4)) },
    .init("isParagraph", "段落") { .flag($0.kind == .paragraph) },
    .init("isList", "列表") { .flag(!$0.items.isEmpty) },
    .init("isOrdered", "编号的列表") { .flag(!$0.items.isEmpty && $0.number != nil) },
    .init("start", "编号的列表第一项的编号，不是则为空") { $0.number.map { .number($0) } ?? .absent },
    .init("label", "标题按次序给出的编号：（一）、1.，没有则为空") { .text($0.label) },
    .init("runs", "文字，chapterRun 的列表") { .list($0.runs) },
    .init("items", "列表的各项，chapterBlock 的列表") { .list($0.items) },
    .init("lists", "一项之中的列表，chapterBlock 的列表") { .list($0.lists) },
  ])
}

/// A piece of text, or a figure.
struct ChapterRunContext: TemplateContext {
  var text: String
  let isStrong: Bool
  let isBreak: Bool

  init(_ run: ProseRun, in document: DocumentContext) {
    isBreak = run.content == .lineBreak
    switch run.content {
    case .text(let text): (self.text, isStrong) = (text, run.isStrong)
    case .lineBreak: (text, isStrong) = ("", false)
    case .reference(let name):
      if case .text(let figure) = FigureLookup.answer(to: name, in: document) {
        (text, isStrong) = (figure, run.isStrong)
      } else {
        // The review has an error for it; a draft shows what was written.
        (text, isStrong) = ("{{\(name)}}", true)
      }
    }
  }

  static let contextName = "chapterRun"
  static let fields = TemplateFields<Self>([
    .init("text", "文字，或引用的数") { .text($0.text) },
    .init("isStrong", "加重") { .flag($0.isStrong) },
    .init("isBreak", "换行") { .flag($0.isBreak) },
  ])
}

/// Numbers that were typed before a heading: the order gives them, so that they cannot be wrong.
enum HeadingNumber {
  /// The text without `一、`, `（二）`, `3.` at its start.
  static func stripped(_ text: String) -> String {
    guard let plain = afterNumber(text.drop(while: \.isWhitespace))?.drop(while: \.isWhitespace), !plain.isEmpty else {
      return text
    }
    return String(plain)
  }

  private static func afterNumber(_ text: Substring) -> Substring? {
    if let first = text.first, "（(".contains(first) {
      let rest = text.dropFirst().drop(upTo: 4, of: numerals)
      guard let closing = rest?.first, "）)".contains(closing) else { return nil }
      return rest?.dropFirst().drop(upTo: 1, of: "、.．") ?? rest?.dropFirst()
    }
    if let rest = text.drop(upTo: 4, of: numerals)?.drop(upTo: 1, of: "、．") { return rest }
    guard let rest = text.drop(upTo: 3, of: digits)?.drop(upTo: 1, of: ".") else { return nil }
    // `3.5` is a figure.
    return rest.first.map(digits.contains) == true ? nil : rest
  }

  private static let digits = "0123456789"
  private static let numerals = digits + "〇零一二三四五六七八九十百"

  static func strip(from runs: inout [ChapterRunContext]) {
    if let first = runs.first { runs[0].text = stripped(first.text) }
  }
}

extension Substring {
  /// What stands behind one or more of these characters; nil when none comes first. No more than the limit are taken.
  fileprivate func drop(upTo limit: Int, of characters: String) -> Substring? {
    let count = prefix(limit).prefix { characters.contains($0) }.count
    return count == 0 ? nil : dropFirst(count)
  }
}
