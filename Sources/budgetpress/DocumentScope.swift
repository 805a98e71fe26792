import BudgetModel

extension Documents {
  /// What a document is about.
  enum Scope {
    case department
    /// The unit at this place of the budget.
    case unit(Int)
  }
}
