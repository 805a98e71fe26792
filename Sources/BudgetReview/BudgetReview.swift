import BudgetModel

/// Reviews a budget by its figures and texts alone.
public enum BudgetReview {
  /// What the rules find, graver first, then in the order of the source; the reader's own findings are not among them.
  public static func findings(in budget: Budget) -> [Finding] {
    RuleRun(of: RuleCatalogue.rules, in: ReviewSubject(budget)).findings.flatMap(\.self)
      .sorted { ($0.severity, $0.source, $0.rule, $0.message) < ($1.severity, $1.source, $1.rule, $1.message) }
  }
}
