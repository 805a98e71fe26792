import ArgumentParser
import Foundation
import ReportRelease
import ReportTemplates

/// `budgetpress memo`: the summary to attach to a memo, as a PDF, or as tables to paste into one.
struct MemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo",
    abstract: "生成附在呈文后的摘要，或可以粘贴进 WPS、Word 的表格。",
    discussion: """
      可以只做一个单位，或选定的几个项目；选定的项目以它们之和为总计，另写明占部门总计的比例。
      输出文件以 .html 结尾时写成表格，用浏览器打开，全选、复制，粘贴进 WPS 或 Word。

      例：
        budgetpress memo 预算/                                写成 2024年某某局项目支出预算摘要.pdf
        budgetpress memo 预算/ --unit 某某中心 --output 摘要.pdf
        budgetpress memo 预算/ --projects 重点项目.txt --output 重点项目摘要.pdf
        budgetpress memo 预算/ --projects '*帮扶*' --output 帮扶.pdf
        budgetpress memo 2024年/ --previous 2023年/
        budgetpress memo 预算/ --output 摘要表格.html
        budgetpress memo 2024年/ --previous 2023年/ --output 摘要.pdf
      """)

  /// Those that its documents are made with.
  static let templates: [TemplateLibrary.Part] = [.print, .office]

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments
  @OptionGroup var scope: ScopeArguments
  @OptionGroup var look: ThemeArguments

  @Option(
    help: ArgumentHelp(
      "要写的文件，.pdf 或 .html；已有的同名文件会被替换。未写明时按年度和部门（单位）命名，写在当前文件夹。", valueName: "文件"))
  var output: String?

  func validate() throws {
    if let output, !["pdf", "html"].contains((output as NSString).pathExtension.lowercased()) {
      throw ValidationError("--output \(output)：文件名要以 .pdf 或 .html 结尾")
    }
  }

  func run() throws {
    try Console.reporting {
      let (budget, tools) = try ReviewedBudget.read(
        input.inputs, previous: past.previous, templates: Self.templates)
      let documents = try Documents(of: budget, theme: look.theme, tools: tools)
      let context = documents.context(of: try scope.scope(in: budget))
      let file = try output ?? documents.fileName(of: .memo, for: context)
      Console.note("排版 \((file as NSString).lastPathComponent)……")
      let isPage = (file as NSString).pathExtension.lowercased() == "html"
      let bytes = try isPage ? documents.memoTables(of: context) : documents.pdf(.memo, of: context)
      try writeFile(bytes, to: file)
      try Console.writeMade(file, bytes, budget)
    }
  }
}
