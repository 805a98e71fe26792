import BudgetModel

/// A finding with whom it concerns and whether it is settled.
public struct ReviewedFinding: Sendable {
  public struct Subject: Hashable, Sendable {
    public var unit: String
    public var project: String
  }

  /// With the severity that holds for this office; its texts masked.
  public var finding: Finding
  /// The projects in whose rows its places lie, in the order of the places.
  public var subjects: [Subject]
  /// The project's place, where it concerns just one.
  public var place: ProjectRows.Place?
  /// Why it may stand; nil while it is open.
  public var reason: String?

  public var isOpen: Bool { reason == nil }
  /// Whether it keeps the budget from being published.
  public var blocks: Bool { isOpen && finding.severity == .error }
  public var title: String { RuleCatalogue.title(of: finding.rule) }
}
