import BudgetModel

/// One thing that a person checks in a budget.
protocol Rule: Sendable {
  static var description: RuleDescription { get }
  /// Whether it looks at personal data themselves. Other rules see the texts masked, so that what they quote is.
  static var seesPersonalData: Bool { get }
  /// Whether it is a `LocalRule`: a property, since asking for a protocol looks through all that types conform to.
  static var isLocal: Bool { get }
  func findings(in subject: ReviewSubject) -> [Finding]
}

/// A rule that looks at each project, indicator or text by itself: what it finds in a part of them is the same without
/// the rest. It asks neither for the budget's rows nor for `ReviewSubject.personalData`.
protocol LocalRule: Rule {}

extension LocalRule {
  static var isLocal: Bool { true }
}

extension Rule {
  static var seesPersonalData: Bool { false }
  static var isLocal: Bool { false }

  /// A finding of this rule. The hint is the rule's own unless another is given.
  func finding(
    _ message: String, hint: String? = nil, at source: SourceLocation, related: [SourceLocation] = []
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: Self.description.severity, message: message,
      hint: hint ?? Self.description.remedy, source: source, related: related)
  }
}
