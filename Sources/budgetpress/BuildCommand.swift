import ArgumentParser
import BudgetReading
import ReportRelease
import ReportSite

/// `budgetpress build`: every document and the site, as one release.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "一次生成公开文件、内部摘要和网站。",
    discussion: """
      输出文件夹里有：部门的公开文件和摘要，“单位”里每个单位一份公开文件，“ascii”里这些 PDF 的英文文件名副本，“site”里的网站。
      全部写成才替换原有的输出；中途出错时原有的输出不变。
      输出文件夹里您自己的文件会保留；不是本程序生成的文件夹不会被覆盖。
      输入、选项、模板、字体、程序和输出都与上次相同时，不重新生成；--force 强制重新生成。

      有未处理的错误（error）时，生成的文件标明“草稿”；用 --final 时则不生成，退出状态为 1。
      个人信息（姓名、号码）在生成的文件里一律遮盖。

      例：
        budgetpress build Samples/huadu-2024
        budgetpress build 预算/ --final
        budgetpress build 2024年/ --previous 2023年/
        budgetpress build 预算/ --theme gbt9704
        budgetpress build 预算.txt --output 公开/2024年
        budgetpress build 预算/ --attach-data
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("输出文件夹。未写明时为当前文件夹下的 Output/<输入的名称>。", valueName: "文件夹"))
  var output: String?

  @OptionGroup var look: ThemeArguments

  @OptionGroup var attachments: AttachmentArguments

  @Flag(help: "定稿：有未处理的错误时不生成。")
  var final = false

  @OptionGroup var parallel: JobArguments

  @Flag(help: "没有变化也重新生成。")
  var force = false

  func run() throws {
    try Console.reporting {
      let folder = try output ?? "Output/" + BudgetReader.name(of: input.inputs)
      let stamp = BuildStamp(folder: folder, inputs: input.inputs + past.previous)
      if !force, let summary = stamp?.formerSummary() {
        return try Console.write("没有变化，未重新生成（--force 可强制重新生成）\n" + summary)
      }
      stamp?.forget()
      let budget = try ReviewedBudget(reading: input.inputs, previous: past.previous)
      if final { try budget.requireSettled() }
      let summary = try publish(budget, in: folder)
      stamp?.keep(summary.again.text, reading: budget.files + (budget.previous?.files ?? []))
      try Console.write(summary.text)
    }
  }

  private func publish(_ budget: ReviewedBudget, in folder: String) throws -> BuildSummary {
    let documents = try Documents(of: budget, theme: look.theme, attachesData: attachments.attachData)
    var finished: [FinishedDocument] = []
    var site = FileCount()
    let published = try Release(folder: folder).publish { writer in
      let edition = Site.folders(of: [documents.edition()])[0]
      finished = try documents.publish(
        writesOriginals: true, below: "site/" + edition, jobs: parallel.count, to: writer)
      site = try documents.site.write(
        [documents.edition(offering: finished)], auditedBy: [documents.audit], below: "site/", to: writer)
    }
    return BuildSummary(folder: folder, documents: finished, site: site, published: published, budget: budget)
  }
}
