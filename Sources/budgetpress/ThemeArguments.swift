import ArgumentParser

/// The look of documents, the same for every subcommand that sets them.
struct ThemeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "版式：modern，或 gbt9704（公文格式）。未写明时用 report.yaml 的 themes；都没有时公开文件用 modern，摘要用 gbt9704。",
      valueName: "主题"))
  var theme: String?
}
