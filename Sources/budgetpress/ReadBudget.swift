import BudgetModel
import BudgetReading

/// What reading an input gives, without the bytes of its files: nobody needs them any more.
struct ReadBudget: Sendable {
  let budget: Budget
  let settings: ReportSettings
  /// For the default output folder.
  let name: String
  let files: [ReadFile]

  init(_ input: ReadInput) {
    budget = input.budget
    settings = input.settings
    name = input.name
    files = input.files.map { ReadFile($0) }
  }
}
