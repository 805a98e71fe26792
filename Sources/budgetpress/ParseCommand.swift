import ArgumentParser

/// `budgetpress parse`: the budget as read, as JSON.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "把读到的预算输出为 JSON。",
    discussion: """
      格式见 docs/budget-json.md。金额是以万元为单位的文本，空白的单元格为 null。

      例：
        budgetpress parse Samples/huadu-2024 > 预算.json
      """)

  @OptionGroup var input: InputArguments

  func run() throws {
    try Console.reporting {
      let budget = try ReviewedBudget(reading: input.inputs)
      try Console.write(bytes: Array(budget.file.json()))
    }
  }
}
