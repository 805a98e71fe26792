import ArgumentParser
import Foundation
import ReportRelease
import ReportTemplates

/// `budgetpress chart`: one chart as a picture.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "生成一幅图（SVG 或 300 dpi 的 PNG），插入 WPS 或 Word 写的材料。",
    discussion: """
      种类：funding 资金来源构成，units 金额最大的单位，top 金额最大的项目，change 与上年相比增减最多的项目。图里有标题、金额单位和数据来源。
      SVG 的字已转成曲线，在哪里打开都一样；较旧的 WPS、Word 不认 SVG 时用 PNG。

      例：
        budgetpress chart 预算/ --kind top --output 前十项目.svg
        budgetpress chart 预算/ --kind units --output 各单位.png
        budgetpress chart 2024年/ --previous 2023年/ --kind change --output 增减.svg
        budgetpress chart 预算/ --kind funding --unit 某某中心 --theme modern --output 资金来源.png
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("图的种类：\(PrintChart.allCases.map(\.rawValue).joined(separator: "、"))。", valueName: "种类"))
  var kind: PrintChart

  @OptionGroup var scope: ScopeArguments
  @OptionGroup var look: ThemeArguments

  @Option(help: ArgumentHelp("图的宽度，毫米，80 到 400。默认 156，即公文版心的宽度。", valueName: "毫米"))
  var width = 156

  @Option(help: ArgumentHelp("要写的文件，.svg 或 .png；已有的同名文件会被替换。", valueName: "文件"))
  var output: String

  func validate() throws {
    if !(80...400).contains(width) { throw ValidationError("--width \(width)：宽度应在 80 到 400 毫米之间") }
    if kind == .change, past.previous.isEmpty { throw ValidationError("--kind change：要用 --previous 给出上年的预算") }
    if format == nil { throw ValidationError("--output \(output)：文件名要以 .svg 或 .png 结尾") }
  }

  private var format: Documents.PictureFormat? {
    Documents.PictureFormat(rawValue: (output as NSString).pathExtension.lowercased())
  }

  func run() throws {
    try Console.reporting {
      guard let format else { return }
      let budget = try ReviewedBudget(reading: input.inputs, previous: past.previous, depth: .publication)
      let documents = try Documents(of: budget, theme: look.theme)
      let context = documents.context(of: try scope.scope(in: budget))
      let bytes = try documents.chart(kind, of: context, millimetres: width, as: format)
      try writeFile(bytes, to: output)
      try Console.writeMade(output, bytes, budget)
    }
  }
}

extension PrintChart: ExpressibleByArgument {}
