import ArgumentParser
import BudgetModel
import Foundation

/// `budgetpress check`: what a person should look at before publishing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对预算表，列出需要查看的地方。",
    discussion: """
      每一条写明文件、行、列、级别和规则。级别：error 公开前必须处理，warning 请核对，note 供参考。
      有 error 时退出状态为 1。

      例：
        budgetpress check Samples/huadu-2024
        budgetpress check 预算.txt --format json > 核对.json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var input: InputArguments

  @Option(help: ArgumentHelp("text 供阅读，json 供程序读取。", valueName: "格式"))
  var format = Format.text

  func run() throws {
    try Console.reporting {
      let budget = try ReviewedBudget(reading: input.inputs)
      switch format {
      case .text: try Console.write(FindingList(budget, coloured: Console.hasColour).text)
      case .json: try Console.write(json(budget.findings))
      }
      if budget.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  private func json(_ findings: [Finding]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try String(decoding: encoder.encode(findings), as: UTF8.self) + "\n"
  }
}
