import BudgetModel
import BudgetReading
import BudgetReview
import Foundation

/// What was read, with the findings of reading and of review.
struct ReviewedBudget {
  /// As the user named them.
  let inputs: [String]
  /// For the default output folder.
  let name: String
  let budget: Budget
  let settings: ReportSettings
  let files: [InputFile]
  /// By place, graver first within a place.
  let findings: [Finding]

  init(reading inputs: [String]) throws {
    let input = try BudgetReader.read(inputs)
    self.inputs = inputs
    name = input.name
    budget = input.budget
    settings = input.settings
    files = input.files
    let found = budget.findings + BudgetReview.findings(in: budget)
    findings = found.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.source < other.source || other.source < one.source { return one.source < other.source }
      return (one.severity, left.offset) < (other.severity, right.offset)
    }.map(\.element)
  }

  /// The budget as JSON holds it.
  var file: BudgetFile { BudgetFile(budget: budget, title: settings.title, date: settings.date) }

  /// The path of a file that was read, as the user would type it.
  func path(of file: String) -> String {
    files.first { $0.path == file }?.location ?? file
  }

  /// Throws when the budget has no such unit.
  func requireUnit(_ name: String) throws {
    if budget.units.contains(where: { $0.name == name }) { return }
    throw CommandError(
      place: "--unit \(name)", message: "预算中没有这个单位", remedy: "可用的单位：" + budget.units.map(\.name).joined(separator: "、"),
      status: CommandError.usage)
  }
}
