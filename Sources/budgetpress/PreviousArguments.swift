import ArgumentParser

/// Last year's budget, for the subcommands that make documents or data.
struct PreviousArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "上年预算，用来对比：budgetpress 能读的文件或文件夹，包括 parse 生成的 JSON。可以写几次。", valueName: "INPUT"))
  var previous: [String] = []

  func validate() throws {
    if previous.contains("") { throw ValidationError("--previous 不能为空") }
  }
}
