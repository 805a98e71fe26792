import ArgumentParser
import ReportRelease

/// `budgetpress site`: the web site with its downloads.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "生成网站文件夹。",
    discussion: """
      网站含各单位和各项目的页面、PDF 和数据下载；不联网也能打开，从 index.html 看起。
      全部写成才替换原有的输出；中途出错时原有的输出不变。

      例：
        budgetpress site Samples/huadu-2024 --output 网站/2024
        budgetpress site 2024年/ --previous 2023年.json --output 网站/2024
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("网站文件夹。", valueName: "文件夹"))
  var output: String

  func run() throws {
    try Console.reporting {
      let budget = try ReviewedBudget(reading: input.inputs, previous: past.previous)
      let documents = try Documents(of: budget)
      let site = try documents.site(offering: documents.published())
      let published = try Release(folder: output).publish(site)
      try Console.write(BuildSummary(folder: output, site: site, published: published, budget: budget).text)
    }
  }
}
