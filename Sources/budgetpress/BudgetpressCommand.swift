import ArgumentParser
import ReportTemplates

/// The command line: `budgetpress SUBCOMMAND INPUT…`.
struct BudgetpressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Generator.name,
    abstract: "把部门预算表做成公开用的 PDF、内部摘要和网站。",
    discussion: """
      INPUT 是表格文件（文本、CSV、.xlsx），或含表格和 report.yaml 的文件夹；可以给出几个。

      例：
        budgetpress build Samples/huadu-2024      一次生成全部文件
        budgetpress check 预算.txt                只核对，不生成
        budgetpress memo 预算                     附在呈文后的摘要
        budgetpress chart 预算 --kind top --output 前十项目.png
        budgetpress new 2025年预算                新建供填写的工作簿

      结果写到标准输出，进度和错误写到标准错误。
      退出状态：0 完成；1 核对发现错误；2 无法运行；64 用法不对。
      """,
    version: Generator.version,
    subcommands: [
      BuildCommand.self, PDFCommand.self, MemoCommand.self, ChartCommand.self, SiteCommand.self, CheckCommand.self,
      ParseCommand.self, NewCommand.self, FontsCommand.self,
    ])
}
