import ArgumentParser
import ReportDrawing

/// `budgetpress fonts`: which fonts documents are set in, what stands in for what, and what an input's text lacks.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "列出所用的字体、代用字体和收字范围，以及某份预算里缺的字。",
    discussion: """
      例：
        budgetpress fonts                    字体与收字
        budgetpress fonts 预算.txt           另外列出这份预算里所有字体都没有的字

      本单位自己的字体放进 Fonts/，文件以角色命名即可取用：仿宋.ttf、小标宋.otf、楷体.ttf。
      退出状态：0 没有缺的字；1 有。
      """)

  @Argument(help: ArgumentHelp("表格文件，或含表格和 report.yaml 的文件夹。", valueName: "INPUT"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("版式：modern，或 gbt9704（公文格式）。", valueName: "主题"))
  var theme = DocumentWriters.theme(of: .disclosure)

  func run() throws {
    try Console.reporting {
      let resources = try Resources()
      let report = try FontReport(theme: resources.theme(theme), fonts: resources.fontLibrary)
      var text = FontText.roles(report) + "\n" + FontText.coverage(report)
      var missing: [FontReport.Missing] = []
      if !inputs.isEmpty {
        let budget = try ReviewedBudget(reading: inputs)
        missing = report.missing(in: try Documents(of: budget, theme: theme).markups())
        text += "\n" + FontText.missing(missing)
      }
      try Console.write(text)
      if !missing.isEmpty { throw ExitCode(1) }
    }
  }
}

/// A font report as lines of text.
enum FontText {
  static func roles(_ report: FontReport) -> String {
    "角色\n" + report.roles.map { role in
      let file = Console.printable(role.file) + (role.hasBold ? "，有粗体" : "")
      return switch role.standing {
      case .office: "  \(role.name)  \(file)（本单位的字体）\n"
      case .wanted: "  \(role.name)  \(role.family)（\(file)）\n"
      case .substitute(let wanted):
        "  \(role.name)  \(role.family)（\(file)），代用：没有 \(wanted.joined(separator: "、"))，"
          + "可把字体文件命名为 \(role.name).ttf 放进 Fonts/\n"
      case .missing(let wanted): "  \(role.name)  缺：没有 \(wanted.joined(separator: "、"))\n"
      }
    }.joined()
  }

  static func coverage(_ report: FontReport) -> String {
    "收字\n" + report.coverage.map { "  \($0.name)  \($0.covered) / \($0.count)\n" }.joined()
  }

  static func missing(_ missing: [FontReport.Missing]) -> String {
    guard !missing.isEmpty else { return "缺字\n  无\n" }
    return "缺字\n" + missing.map { entry in
      let context = Console.printable(entry.context.split(separator: "\n").joined(separator: " "))
      return "  \(entry.character)  \(entry.codePoint)  \(entry.count) 处，如“\(context)”\n"
    }.joined()
  }
}
