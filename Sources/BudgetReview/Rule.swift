import BudgetModel

/// One thing that a person checks in a budget.
///
/// A rule sees the texts part by part: each part is made, looked at by every rule and given back by one core, so that a
/// budget's texts are never all in memory. What it needs of them at the end it notes.
protocol Rule: Sendable {
  /// What it keeps of a part: little, of thousands of projects.
  associatedtype Notes: Sendable

  static var description: RuleDescription { get }
  /// Whether it looks at personal data themselves. Other rules see the texts masked, so that what they quote is.
  static var seesPersonalData: Bool { get }
  /// What it looks at of a part: only texts with one of these traits, and personal data; nil: whatever the part has.
  static var traits: TextTraits? { get }
  func notes(on part: ReviewPart) -> Notes
  /// - Parameter notes: on each of the subject's parts, in their order.
  func findings(in subject: ReviewSubject, _ notes: [Notes]) -> [Finding]
}

/// A rule that looks at each project, indicator or text by itself: what it finds in a part does not depend on the rest.
protocol LocalRule: Rule where Notes == [Finding] {
  func findings(in part: ReviewPart) -> [Finding]
}

extension LocalRule {
  func notes(on part: ReviewPart) -> [Finding] { findings(in: part) }
  func findings(in subject: ReviewSubject, _ notes: [[Finding]]) -> [Finding] { notes.flatMap(\.self) }
}

/// A rule that looks at a budget's rows or figures, or at chapters, and at no texts.
protocol WholeRule: Rule where Notes == NoNotes {
  func findings(in subject: ReviewSubject) -> [Finding]
}

struct NoNotes: Sendable {}

extension WholeRule {
  static var traits: TextTraits? { [] }
  func notes(on part: ReviewPart) -> NoNotes { NoNotes() }
  func findings(in subject: ReviewSubject, _ notes: [NoNotes]) -> [Finding] { findings(in: subject) }
}

extension Rule {
  static var seesPersonalData: Bool { false }
  static var traits: TextTraits? { nil }

  /// A finding of this rule. The hint is the rule's own unless another is given.
  func finding(
    _ message: String, hint: String? = nil, at source: SourceLocation, related: [SourceLocation] = []
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: Self.description.severity, message: message,
      hint: hint ?? Self.description.remedy, source: source, related: related)
  }
}
