import ArgumentParser
import BudgetModel
import BudgetReading
import BudgetReview

/// `budgetpress parse`: the budget as read, as JSON, or how its tables were understood.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "把读到的预算输出为 JSON，或说明每个表是怎样理解的。",
    discussion: """
      JSON 的格式见 docs/budget-json.md。金额是以万元为单位的文本，空白的单元格为 null。输出的 JSON 也可以作为 INPUT。
      用 --previous 时，JSON 里另有 comparison：各行的上年数、增减额、百分比和状态。
      用 --explain 时不输出 JSON，而是逐列说明：这一列当作什么，为什么。理解错了，在 report.yaml 的 columns 中写明即可。

      例：
        budgetpress parse Samples/huadu-2024 > 预算.json
        budgetpress parse --explain 预算.xlsx 绩效.xlsx
        budgetpress parse 2024年/ --previous 2023年/ > 对比.json
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Flag(help: "说明每个表、每一列是怎样理解的。")
  var explain = false

  func run() throws {
    try Console.reporting {
      if explain {
        try Console.write(ExplanationText(tables: BudgetReader.explain(input.inputs)).text)
      } else {
        let read = try BudgetReader.read(input.inputs, rules: RuleCatalogue.all.map(\.id))
        let file = BudgetFile(
          budget: read.budget, title: read.settings.title, date: read.settings.date, comparison: try comparison(of: read))
        try file.writeJSON(to: Console.write(bytes:))
      }
    }
  }

  private func comparison(of read: ReadInput) throws -> Comparison? {
    if past.previous.isEmpty { return nil }
    let previous = try PreviousBudget(reading: past.previous, before: read.settings.year ?? read.budget.year)
    return BudgetComparison(of: read.budget, with: previous.budget, settings: read.settings.comparison).comparison
  }
}
