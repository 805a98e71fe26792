/// Something that a person should look at, with its place.
///
/// Its fields are shared by all copies: findings are many, and are put in order several times.
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

  private struct Fields: Hashable, Sendable {
    var rule: String
    var severity: Severity
    var message: String
    var hint: String?
    var source: SourceLocation
    var related: [SourceLocation]
  }

  private var shared: Shared<Fields>

  public init(
    rule: String, severity: Severity, message: String, hint: String? = nil, source: SourceLocation,
    related: [SourceLocation] = []
  ) {
    shared = Shared(
      Fields(rule: rule, severity: severity, message: message, hint: hint, source: source, related: related))
  }

  /// A stable identifier in kebab case, e.g. `unit-total-differs`.
  public var rule: String { shared.fields.rule }

  public var severity: Severity {
    get { shared.fields.severity }
    set { shared = shared.changed { $0.severity = newValue } }
  }

  /// What was found, in Chinese, in the officer's terms, with the figures.
  public var message: String {
    get { shared.fields.message }
    set { shared = shared.changed { $0.message = newValue } }
  }

  /// What to do about it, in Chinese.
  public var hint: String? {
    get { shared.fields.hint }
    set { shared = shared.changed { $0.hint = newValue } }
  }

  public var source: SourceLocation {
    get { shared.fields.source }
    set { shared = shared.changed { $0.source = newValue } }
  }

  /// Further places that it speaks of, where there are several.
  public var related: [SourceLocation] {
    get { shared.fields.related }
    set { shared = shared.changed { $0.related = newValue } }
  }
}
