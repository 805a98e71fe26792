import ArgumentParser
import BudgetModel
import Foundation
import ReportRelease

/// `budgetpress check`: what a person should look at before publishing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对预算表，列出需要查看的地方。",
    discussion: """
      每一条写明文件、行、列、级别和规则，按项目归并。级别：error 公开前必须处理，warning 请核对，note 供参考。
      各规则的说明见 docs/checks.md。有未处理的 error 时退出状态为 1。
      看过并可以保留的，在 report.yaml 的 acknowledgements 中写明理由。
      用 --previous 时，按名称相近对应的项目也列出来供核对；上年预算自身的问题不列。

      例：
        budgetpress check Samples/huadu-2024
        budgetpress check 2024年/ --previous 2023年/
        budgetpress check 预算.txt --format json > 核对.json
        budgetpress check 预算/ --format pdf --output 核对单.pdf
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, pdf, html }

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("text 供阅读，json 和 sarif 供程序读取，pdf 和 html 是给同事的核对单。", valueName: "格式"))
  var format = Format.text

  @Option(help: ArgumentHelp("要写的文件；pdf 和 html 必须写明，其他格式未写明时写到标准输出。", valueName: "文件"))
  var output: String?

  func validate() throws {
    if output == nil, format == .pdf || format == .html {
      throw ValidationError("--format \(format.rawValue) 要用 --output 写明文件")
    }
  }

  func run() throws {
    try Console.reporting {
      let budget = try ReviewedBudget(reading: input.inputs, previous: past.previous)
      let pieces = try pieces(of: budget)
      if let output {
        let bytes = Array(pieces.joined())
        try writeFile(bytes, to: output)
        try Console.writeMade(output, bytes, budget)
      } else {
        for piece in pieces { try Console.write(bytes: piece) }
      }
      withExtendedLifetime(budget) { Console.end(status: budget.review.isBlocked ? 1 : EXIT_SUCCESS) }
    }
  }

  private func pieces(of budget: ReviewedBudget) throws -> [[UInt8]] {
    switch format {
    case .text: FindingList(budget, coloured: output == nil && Console.hasColour).pieces
    case .json: [try ReviewFile(budget).json()]
    case .sarif: [try encoded(SARIFFile(budget))]
    case .pdf: [try Documents(of: budget).reviewPDF()]
    case .html: [try Documents(of: budget).reviewPage()]
    }
  }
}
