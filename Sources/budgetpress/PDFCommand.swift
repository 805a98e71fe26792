import ArgumentParser
import Foundation
import ReportRelease
import ReportTemplates

/// `budgetpress pdf`: one document, of the department or of one unit.
struct PDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "生成一份 PDF。",
    discussion: """
      例：
        budgetpress pdf Samples/huadu-2024 --document disclosure --output 公开.pdf
        budgetpress pdf 预算.txt --document memo --unit 某某中心 --output 摘要.pdf
      """)

  @OptionGroup var input: InputArguments

  @Option(help: ArgumentHelp("文件种类：disclosure 为公开文件，memo 为一页摘要。", valueName: "种类"))
  var document: PrintDocument

  @Option(help: ArgumentHelp("只做这一个单位。未写明时为整个部门。", valueName: "单位名称"))
  var unit: String?

  @OptionGroup var look: ThemeArguments

  @Option(help: ArgumentHelp("要写的 PDF 文件；已有的同名文件会被替换。", valueName: "文件"))
  var output: String

  func run() throws {
    try Console.reporting {
      let budget = try ReviewedBudget(reading: input.inputs)
      let scope = try unit.map { Documents.Scope.unit(try budget.requireUnit($0)) } ?? .department
      Console.note("排版 \((output as NSString).lastPathComponent)……")
      let bytes = try Documents(of: budget, theme: look.theme).pdf(document, of: scope)
      try writeFile(bytes, to: output)
      let made = Console.printable("已生成 \(output)  \(BuildSummary.size(bytes.count))")
      try Console.write("\(made)\n核对：\(FindingCounts(budget.review).text)\n")
    }
  }
}

extension PrintDocument: ExpressibleByArgument {}
