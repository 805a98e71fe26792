import BudgetModel
import ReportTemplates

extension Documents {
  /// What a document is about.
  enum Scope {
    case department
    /// The unit at this place of the budget.
    case unit(Int)
    /// Chosen projects of the department, or of one unit; their places are those in what is chosen from.
    case projects([ProjectPlace], unit: Int?)
  }
}
