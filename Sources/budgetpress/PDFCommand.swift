import ArgumentParser
import Foundation
import ParallelWork
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
        budgetpress pdf 预算/ --document disclosure --attach-data --output 公开.pdf
        budgetpress pdf 2024年/ --previous 2023年/ --document disclosure --output 公开.pdf
      """)

  /// Those that its documents are made with.
  static let templates: [TemplateLibrary.Part] = [.print]

  @OptionGroup var input: InputArguments
  @OptionGroup var past: PreviousArguments

  @Option(help: ArgumentHelp("文件种类：disclosure 为公开文件，memo 为一页摘要。", valueName: "种类"))
  var document: PrintDocument

  @Option(help: ArgumentHelp("只做这一个单位。未写明时为整个部门。", valueName: "单位名称"))
  var unit: String?

  @OptionGroup var look: ThemeArguments

  @OptionGroup var attachments: AttachmentArguments

  @Option(help: ArgumentHelp("要写的 PDF 文件；已有的同名文件会被替换。", valueName: "文件"))
  var output: String

  func run() throws {
    try Console.reporting {
      var counts = ""
      let made = try DocumentMarkup.printed { isMarked in
        let (markup, found) = try markup(isMarked: isMarked)
        counts = found
        return markup
      }
      try writeFile(pieces: made.pieces, to: output)
      try Console.writeMade(output, byteCount: made.byteCount, counts: counts)
      withExtendedLifetime(made) { Console.end() }
    }
  }

  /// What is to be set, with the counts of findings; nothing of the budget, which takes as much memory as setting.
  private func markup(isMarked: Bool) throws -> (DocumentMarkup, counts: String) {
    // A memo tells what is to be checked.
    let (budget, tools) = try ReviewedBudget.read(
      input.inputs, previous: past.previous, depth: document == .memo ? .everything : .publication,
      templates: Self.templates)
    // Nor are contexts and markup made beside the holes that the review left.
    Memory.giveBack()
    let markup = try markup(of: budget, with: tools, isMarked: isMarked)
    let counts = FindingCounts(of: budget).text
    // The document is not set beside the holes that the budget leaves.
    letGo(budget) { Memory.giveBack() }
    return (markup, counts)
  }

  private func markup(
    of budget: ReviewedBudget, with tools: DocumentTools, isMarked: Bool
  ) throws -> DocumentMarkup {
    let scope = try unit.map { Documents.Scope.unit(try budget.requireUnit($0)) } ?? .department
    let documents = try Documents(of: budget, theme: look.theme, tools: tools, attachesData: attachments.attachData)
    if !isMarked { Console.note("排版 \((output as NSString).lastPathComponent)……") }
    return try documents.markup(for: document, of: documents.context(of: scope), isMarked: isMarked)
  }
}

extension PrintDocument: ExpressibleByArgument {}
