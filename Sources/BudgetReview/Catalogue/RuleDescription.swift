import BudgetModel

/// What docs/checks.md says of a kind of finding; texts are Chinese, in the officer's terms.
public struct RuleDescription: Sendable {
  /// A stable identifier in kebab case.
  public let id: String
  /// A short name for the findings, e.g. 绩效目标未填报.
  public let title: String
  /// Unless report.yaml says another; the reader's findings carry their own.
  public let severity: Finding.Severity
  /// Why it is looked at.
  public let rationale: String
  /// What to do about a finding.
  public let remedy: String
  /// Nil for the findings of reading, whose tests are the reader's.
  let examples: (passing: RuleExample, failing: RuleExample)?

  init(
    _ id: String, _ title: String, _ severity: Finding.Severity, why rationale: String, do remedy: String,
    passing: String, failing: String
  ) {
    self.init(
      id: id, title: title, severity: severity, rationale: rationale, remedy: remedy,
      examples: (RuleExample(passing), RuleExample(failing)))
  }

  init(
    id: String, title: String, severity: Finding.Severity, rationale: String, remedy: String,
    examples: (passing: RuleExample, failing: RuleExample)? = nil
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.rationale = rationale
    self.remedy = remedy
    self.examples = examples
  }
}
