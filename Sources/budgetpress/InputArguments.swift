import ArgumentParser

/// The inputs, the same for every subcommand.
struct InputArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("表格文件，或含表格和 report.yaml 的文件夹。", valueName: "INPUT"))
  var inputs: [String]

  func validate() throws {
    if inputs.contains("") { throw ValidationError("INPUT 不能为空") }
  }
}
