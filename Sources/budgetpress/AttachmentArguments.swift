import ArgumentParser

/// Whether documents carry their data, the same for every subcommand that sets them.
struct AttachmentArguments: ParsableArguments {
  @Flag(help: "把预算数据（budget.json、projects.csv、indicators.csv）装进 PDF；文件按 PDF/A-3a 存档。")
  var attachData = false
}
