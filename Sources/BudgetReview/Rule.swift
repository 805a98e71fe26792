import BudgetModel

/// One thing that a person checks in a budget.
protocol Rule: Sendable {
  /// A stable identifier in kebab case.
  var id: String { get }
  var severity: Finding.Severity { get }
  func findings(in budget: Budget) -> [Finding]
}

extension Rule {
  func finding(_ message: String, hint: String, at source: SourceLocation) -> Finding {
    Finding(rule: id, severity: severity, message: message, hint: hint, source: source)
  }
}
