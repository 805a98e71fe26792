/// What a chart shows: values with their labels, every number formatted. One description is drawn on a page and as SVG.
public struct Chart: Sendable {
  public enum Kind: Sendable {
    /// A horizontal bar a value.
    case bars([Bar])
    /// Increases right of a common line, decreases left of it; figures and notes in columns of their own.
    case changes([Bar])
    /// One bar divided into parts.
    case shares([Part])
    /// A small bar of its own for each, in columns.
    case multiples([Bar])
  }

  /// A bar. `value` is its length in 0.01 % of the longest (or, in multiples, of the whole); less than 0 goes left.
  public struct Bar: Sendable {
    public var value: Int
    public var label: String
    public var figure: String
    public var note: String
    /// The destination that it leads to.
    public var link: String?

    public init(value: Int, label: String, figure: String, note: String = "", link: String? = nil) {
      self.value = value
      self.label = label
      self.figure = figure
      self.note = note
      self.link = link
    }
  }

  /// A part of a whole, in 0.01 %.
  public struct Part: Sendable {
    public var value: Int
    public var label: String

    public init(value: Int, label: String) {
      self.value = value
      self.label = label
    }
  }

  public var kind: Kind
  /// What it shows in words, when its author says it.
  public var ownAlternative: String?

  public init(_ kind: Kind, alternative: String? = nil) {
    self.kind = kind
    ownAlternative = alternative
  }

  /// The chart in words, names whole: what a reader hears who does not see it.
  public var alternative: String {
    let entries: [String] = switch kind {
    case .bars(let bars), .changes(let bars), .multiples(let bars):
      bars.map { [$0.label, $0.figure, $0.note].filter { !$0.isEmpty }.joined(separator: " ") }
    case .shares(let parts): parts.map(\.label)
    }
    return entries.joined(separator: "；")
  }
}
