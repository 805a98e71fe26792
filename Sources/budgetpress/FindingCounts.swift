import BudgetReview

/// How many open findings there are of each severity, and how many are settled; where only errors were looked for, how
/// many these are, and how to see the rest.
struct FindingCounts {
  let text: String

  init(of budget: ReviewedBudget) {
    let review = budget.review
    text = review.isWhole
      ? Self.counts(review.findings)
      : "错误 \(review.blocking.count) 条；警告和提示：\(Self.check(budget))"
  }

  /// The command that lists every finding.
  static func check(_ budget: ReviewedBudget) -> String { "budgetpress check \(budget.inputs.joined(separator: " "))" }

  private static func counts(_ findings: [ReviewedFinding]) -> String {
    var (errors, warnings, notes) = (0, 0, 0)
    // By their places: taken out, each would be copied.
    for place in findings.indices where findings[place].isOpen {
      switch findings[place].finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    let settled = findings.count - errors - warnings - notes
    return "错误 \(errors) 条，警告 \(warnings) 条，提示 \(notes) 条"
      + (settled == 0 ? "" : "；已写明理由 \(settled) 条")
  }
}
