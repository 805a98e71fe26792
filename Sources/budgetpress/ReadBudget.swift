import BudgetModel
import BudgetReading

/// What reading an input gives, without the bytes of its files: nobody needs them any more.
struct ReadBudget: Sendable {
  let budget: Budget
  let settings: ReportSettings
  /// For the default output folder.
  let name: String
  let files: [ReadFile]

  init(_ input: ReadInput, files: [ReadFile]) {
    budget = input.budget
    settings = input.settings
    name = input.name
    self.files = files
  }
}
