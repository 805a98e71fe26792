import BudgetModel
import BudgetReading
import BudgetReview

/// Last year's budget as read. Its findings are not listed: it was published a year ago.
struct PreviousBudget {
  let budget: Budget
  /// Named so that no file of this year's has the name.
  let files: [ReadFile]

  private static let folder = "上年/"

  /// - Throws: a `CommandError` when it is not of an earlier year than `year`, and what reading throws.
  init(reading inputs: [String], before year: Int?) throws {
    let read = try ReviewedBudget.read(inputs)
    if let year, let own = read.budget.year, own >= year {
      throw CommandError(
        place: "--previous \(inputs.joined(separator: " "))", message: "这是 \(own) 年的预算，不早于要公开的 \(year) 年",
        remedy: "请给出上一年的文件；年度认错了的，在各自的 report.yaml 中写明 year")
    }
    self.init(read)
  }

  init(_ read: ReadBudget) {
    var budget = read.budget
    budget.totalSource.file = Self.folder + budget.totalSource.file
    self.budget = budget
    files = read.files.map { $0.below(Self.folder) }
  }
}
