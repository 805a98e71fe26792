/// A chapter of the office's own prose (部门概况, 情况说明, 名词解释 …), read from `chapters/*.md`, or a unit's from
/// `chapters/01/*.md`.
public struct Chapter: Hashable, Sendable {
  /// The file's name without its ending, by which report.yaml's `sections` name it: 部门概况.
  public var name: String
  /// The heading that the file begins with (`# …`), if any.
  public var title: String?
  public var blocks: [ProseBlock]
  /// The unit in whose own document it stands, by its place in the budget; nil: in the document's that has it.
  public var unit: Int?
  /// Its file; line 1.
  public var source: SourceLocation

  public init(name: String, unit: Int? = nil, title: String?, blocks: [ProseBlock], source: SourceLocation) {
    self.name = name
    self.unit = unit
    self.title = title
    self.blocks = blocks
    self.source = source
  }

  /// Every figure that is referred to, in order.
  public var references: [(name: String, source: SourceLocation)] {
    blocks.flatMap { block in
      block.runs.compactMap { if case .reference(let name) = $0.content { (name, $0.source) } else { nil } }
    }
  }
}

extension [Chapter] {
  /// Those of a unit, as the chapters of its own document.
  public func ofUnit(_ index: Int) -> [Chapter] {
    filter { $0.unit == index }.map { chapter in
      var chapter = chapter
      chapter.unit = nil
      return chapter
    }
  }
}

/// A heading, paragraph or list entry of a chapter.
public struct ProseBlock: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// 2 for `##`, 3 for `###`, 4 for all below.
    case heading(level: Int)
    case paragraph
    /// `number`: in an ordered list; nil: a bullet. `depth` from 1.
    case item(number: Int?, depth: Int)
  }

  public var kind: Kind
  public var runs: [ProseRun]
  public var source: SourceLocation

  public init(_ kind: Kind, runs: [ProseRun], source: SourceLocation) {
    self.kind = kind
    self.runs = runs
    self.source = source
  }

  /// The text as typed; U+FFFC stands for a figure referred to.
  public var typedText: String {
    runs.map { run in
      switch run.content {
      case .text(let text): text
      case .reference: "\u{FFFC}"
      case .lineBreak: "\n"
      }
    }.joined()
  }
}

/// A piece of a block.
public struct ProseRun: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// As it is to be shown.
    case text(String)
    /// A figure by its name: `units.01.total.wan`, written `{{units.01.total.wan}}`.
    case reference(String)
    case lineBreak
  }

  public var content: Content
  public var isStrong: Bool
  public var source: SourceLocation

  public init(_ content: Content, isStrong: Bool = false, source: SourceLocation) {
    self.content = content
    self.isStrong = isStrong
    self.source = source
  }
}
