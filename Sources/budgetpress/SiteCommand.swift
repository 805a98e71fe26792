import ArgumentParser
import BudgetModel
import ReportRelease
import ReportSite
import ReportTemplates

/// `budgetpress site`: the web site with its downloads, of one budget or of several years and releases.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "生成网站文件夹。",
    discussion: """
      可含多个年度和版本。网站含各单位和各项目的页面、PDF 和数据下载；不联网也能打开，从 index.html 看起。
      给出多个文件夹时，每个文件夹是一个年度或一个版本：各年度在 2024/、2025/ 下，各与上一年度对比；同一年度有几个版本的，公开日期最晚的为准，
      以前的版本留在 2024/releases/ 下，并附更正说明。项目的网址不随更正改变，撤销的项目原网址仍可打开。
      全部写成才替换原有的输出；没有变化的文件不重写，上传工具只传变化的部分。

      例：
        budgetpress site Samples/huadu-2024 --output 网站
        budgetpress site 2024年/ --previous 2023年.json --output 网站
        budgetpress site 2024年 2024年更正 2025年 --output 网站
        budgetpress site 2024年更正 --codes 网站/2024/data/budget.json --output 网站
        budgetpress site 预算/ --templates 本单位模板/ --output 网站
        budgetpress site 预算/ --single-page --output 预算.html
      """)

  /// Which templates it takes.
  static func templates(withPDF: Bool) -> [TemplateLibrary.Part] { withPDF ? TemplateLibrary.Part.allCases : [.site] }

  @Argument(help: ArgumentHelp("含表格和 report.yaml 的文件夹，或表格文件；每个是一个年度或版本。", valueName: "INPUT"))
  var inputs: [String]

  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("网站文件夹；用 --single-page 时为要写的文件。", valueName: "文件夹"))
  var output: String

  @Option(help: ArgumentHelp("以前公开的 budget.json，单位和项目沿用其中的代码，网址因此不变。可写多次。", valueName: "文件"))
  var codes: [String] = []

  @Option(help: ArgumentHelp("本单位的模板文件夹，其中的文件替换同名的模板。", valueName: "文件夹"))
  var templates: String?

  @Flag(help: "只做一个网页文件，样式和图都在里面，可粘贴到内容管理系统。")
  var singlePage = false

  @Flag(name: .customLong("without-pdf"), help: "不做 PDF。")
  var withoutPDF = false

  @OptionGroup var parallel: JobArguments

  func validate() throws {
    if inputs.contains("") { throw ValidationError("INPUT 不能为空") }
    if !past.previous.isEmpty, inputs.count > 1 { throw ValidationError("--previous 只能有一个 INPUT") }
    if singlePage, inputs.count > 1 { throw ValidationError("--single-page 只能有一个 INPUT") }
  }

  func run() throws {
    try Console.reporting {
      // Among the PDFs are memos, which tell what is to be checked.
      let releases = try SiteReleases(
        reading: inputs, previous: past.previous, codes: codes,
        depth: withoutPDF || singlePage ? .publication : .everything, templates: templates)
      if singlePage {
        try writeSinglePage(of: releases)
      } else {
        var site = FileCount()
        var used: ReleaseWriter?
        let published = try Release(folder: output).publish { writer in
          used = writer
          site = try releases.write(jobs: withoutPDF ? 0 : parallel.count, to: writer)
        }
        try Console.write(releases.summary(folder: output, site: site, published: published))
        withExtendedLifetime((releases, used)) { Console.end() }
      }
    }
  }

  private func writeSinglePage(of releases: SiteReleases) throws {
    let bytes = try releases.singlePage()
    try writeFile(bytes, to: output)
    try Console.write(Console.printable("已生成 \(output)  \(BuildSummary.size(bytes.count))") + "\n")
  }
}
