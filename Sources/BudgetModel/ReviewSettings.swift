/// What the office says of its review (`report.yaml`).
public struct ReviewSettings: Hashable, Sendable {
  /// What becomes of a rule's findings.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error

    public var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
  }

  /// Findings that have been looked at and may stand.
  public struct Acknowledgement: Hashable, Sendable {
    public var rule: String
    /// The project's name; nil: wherever the rule finds anything.
    public var project: String?
    /// The unit's name, where two units have a project of that name.
    public var unit: String?
    public var reason: String
    /// Its place in report.yaml.
    public var source: SourceLocation

    public init(rule: String, project: String?, unit: String?, reason: String, source: SourceLocation) {
      self.rule = rule
      self.project = project
      self.unit = unit
      self.reason = reason
      self.source = source
    }
  }

  public var acknowledgements: [Acknowledgement]
  /// By rule.
  public var levels: [String: Level]
  /// Further typing errors to look for, each with the right word.
  public var typos: [String: String]

  public init(
    acknowledgements: [Acknowledgement] = [], levels: [String: Level] = [:], typos: [String: String] = [:]
  ) {
    self.acknowledgements = acknowledgements
    self.levels = levels
    self.typos = typos
  }
}
