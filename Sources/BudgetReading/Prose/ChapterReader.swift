import BudgetModel
import MarkdownReading

/// Turns a chapter's CommonMark into blocks. What a chapter cannot hold (HTML, pictures, tables) is a finding, its text
/// shown as it is.
struct ChapterReader {
  /// The file, relative to the input.
  let file: String
  private(set) var findings: [Finding] = []

  private var blocks: [ProseBlock] = []
  private var title: String?
  /// The block that is being read.
  private var open: ProseBlock?
  private var strong = 0
  private var endsLine = false
  private var lists: [List] = []

  private struct List {
    var number: Int?
    /// Whether the current item's mark has been set.
    var isMarked = false
  }

  init(file: String) { self.file = file }

  mutating func read(_ events: [MarkdownEvent], name: String) -> Chapter {
    for event in events { take(event) }
    return Chapter(name: name, title: title, blocks: blocks, source: place(1))
  }

  private mutating func take(_ event: MarkdownEvent) {
    switch (event.kind, event.phase) {
    case (.heading(let level), .start): begin(.heading(level: min(max(level, 2), 4)), event)
    case (.heading(let level), .end): endHeading(level)
    case (.paragraph, .start): beginParagraph(event)
    case (.paragraph, .end): endParagraph()
    case (.list(let start), .start): lists.append(List(number: start))
    case (.list, .end): lists.removeLast()
    case (.item, .start): lists[lists.count - 1].isMarked = false
    case (.item, .end): if let number = lists[lists.count - 1].number { lists[lists.count - 1].number = number &+ 1 }
    case (.strong, .start): strong += 1
    case (.strong, .end): strong -= 1
    case (.text(let text), _): add(text, event)
    case (.code(let text), _): addCode(text, event)
    case (.html(let text), _): addHTML(text, event)
    case (.softBreak, _): endsLine = true
    case (.lineBreak, _): append(.lineBreak, event.line)
    case (.link(let address), .end): endLink(address, event)
    case (.image(let address), .start): findImage(address, event)
    case (.thematicBreak, _): find("chapter-unsupported", .warning, "分隔线不排印", "删去这一行", event.line)
    default: break
    }
  }

  // MARK: Blocks

  private mutating func begin(_ kind: ProseBlock.Kind, _ event: MarkdownEvent) {
    open = ProseBlock(kind, runs: [], source: place(event.line))
    endsLine = false
  }

  /// The first paragraph of a list's entry carries its mark.
  private mutating func beginParagraph(_ event: MarkdownEvent) {
    guard let list = lists.last, !list.isMarked else { return begin(.paragraph, event) }
    lists[lists.count - 1].isMarked = true
    begin(.item(number: list.number, depth: lists.count), event)
  }

  private mutating func endHeading(_ level: Int) {
    guard let block = open else { return }
    open = nil
    // The title is the section's, which is set before references can be looked up.
    if level == 1, title == nil, blocks.isEmpty, block.typedText.isPlain { title = block.typedText } else {
      blocks.append(block)
    }
  }

  private mutating func endParagraph() {
    guard let block = open else { return }
    open = nil
    if block.typedText.hasPrefix("|") {
      find("chapter-unsupported", .warning, "文字里的表格不会排成表格", "改写成文字或列表", block.source.line)
    }
    blocks.append(block)
  }

  // MARK: Text

  private mutating func add(_ text: String, _ event: MarkdownEvent) {
    for piece in ProseText.pieces(of: text) {
      switch piece {
      case .text(let text): append(.text(text), event.line)
      case .reference(let name): append(.reference(name), event.line)
      case .broken(let text):
        append(.text(text), event.line)
        find(
          "chapter-reference-broken", .error, "引用的写法不完整：“\(text.prefix(40))”",
          "写成 {{名称}}，例如 {{total.text}}；名称见 docs/templates.md", event.line)
      }
    }
  }

  private mutating func append(_ content: ProseRun.Content, _ line: Int) {
    var run = ProseRun(content, isStrong: strong > 0, source: place(line))
    if endsLine, case .text(let text) = content, case .text(let before) = open?.runs.last?.content,
      ProseText.needsSpace(between: before.unicodeScalars.last, and: text.unicodeScalars.first)
    {
      run.content = .text(" " + text)
    }
    endsLine = false
    open?.runs.append(run)
  }

  private mutating func addCode(_ text: String, _ event: MarkdownEvent) {
    let shown = ProseText.shown(text)
    if open != nil { return append(.text(shown), event.line) }
    find("chapter-unsupported", .warning, "缩进的段落或代码块按普通文字排印", "删去行首的空格", event.line)
    blocks.append(
      ProseBlock(.paragraph, runs: [ProseRun(.text(shown), source: place(event.line))], source: place(event.line)))
  }

  private mutating func addHTML(_ text: String, _ event: MarkdownEvent) {
    let shown = ProseText.shown(text)
    find(
      "chapter-html", .error, "不能写 HTML：“\(shown.oneLine.prefix(40))”，按文字照印", "删去尖括号里的内容；要加重用 **文字**", event.line)
    if open != nil { return append(.text(shown), event.line) }
    blocks.append(
      ProseBlock(.paragraph, runs: [ProseRun(.text(shown), source: place(event.line))], source: place(event.line)))
  }

  /// In print an address is only of use when it can be read.
  private mutating func endLink(_ address: String, _ event: MarkdownEvent) {
    let shown = ProseText.shown(address)
    let text = open?.runs.last.flatMap { if case .text(let text) = $0.content { text } else { nil } } ?? ""
    let plain = shown.hasPrefix("mailto:") ? String(shown.dropFirst("mailto:".count)) : shown
    if !plain.isEmpty, !text.hasSuffix(plain) { append(.text("（\(plain)）"), event.line) }
  }

  private mutating func findImage(_ address: String, _ event: MarkdownEvent) {
    find("chapter-image", .error, "不能放图片（\(ProseText.shown(address).prefix(40))），只印出图片的说明", "删去图片", event.line)
  }

  // MARK: Findings

  private mutating func find(
    _ rule: String, _ severity: Finding.Severity, _ message: String, _ hint: String, _ line: Int
  ) {
    findings.append(Finding(rule: rule, severity: severity, message: message, hint: hint, source: place(line)))
  }

  private func place(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line, column: 1) }
}

extension String {
  /// For messages.
  fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// Text alone, without figures referred to or breaks.
  fileprivate var isPlain: Bool { !isEmpty && !unicodeScalars.contains { $0 == "\u{FFFC}" || $0 == "\n" } }
}
