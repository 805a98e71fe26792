/// Something that a person should look at, with its place.
public struct Finding: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// Must be settled or acknowledged before publishing.
    case error
    case warning
    case note

    /// Graver first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { switch self { case .error: 0 case .warning: 1 case .note: 2 } }
  }

  /// A stable identifier in kebab case, e.g. `unit-total-differs`.
  public var rule: String
  public var severity: Severity
  /// What was found, in Chinese, in the officer's terms, with the figures.
  public var message: String
  /// What to do about it, in Chinese.
  public var hint: String?
  public var source: SourceLocation
  /// Further places that it speaks of, where there are several.
  public var related: [SourceLocation]

  public init(
    rule: String, severity: Severity, message: String, hint: String? = nil, source: SourceLocation,
    related: [SourceLocation] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.hint = hint
    self.source = source
    self.related = related
  }
}
