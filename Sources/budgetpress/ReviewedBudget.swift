import BudgetModel
import BudgetReading
import BudgetReview
import Foundation
import ParallelWork
import ReportTemplates

/// What was read, with the findings of reading and of review.
struct ReviewedBudget {
  /// As the user named them.
  let inputs: [String]
  /// For the default output folder.
  let name: String
  let budget: Budget
  let settings: ReportSettings
  let files: [ReadFile]
  /// Last year's, if it is compared with.
  let previous: PreviousBudget?
  let review: Review

  /// Those not settled, by place, graver first within a place.
  var findings: [Finding] { review.open.map(\.finding) }

  /// - Parameters:
  ///   - previous: last year's inputs, as the user named them; none: nothing is compared.
  ///   - depth: of the review.
  init(reading inputs: [String], previous: [String] = [], depth: Review.Depth = .everything) throws {
    let input = try Self.read(inputs)
    let former =
      previous.isEmpty ? nil : try PreviousBudget(reading: previous, before: input.settings.year ?? input.budget.year)
    self.init(input, inputs: inputs, previous: former, depth: depth)
  }

  /// The same, and what its documents are made with, which is loaded meanwhile.
  static func read(
    _ inputs: [String], previous: [String], depth: Review.Depth = .everything, templates: [TemplateLibrary.Part]
  ) throws -> (ReviewedBudget, DocumentTools) {
    try together(
      { try ReviewedBudget(reading: inputs, previous: previous, depth: depth) },
      { try LoadedAhead.take(templates) ?? DocumentTools(templates: templates) })
  }

  static func read(_ inputs: [String]) throws -> ReadBudget {
    var hashed: Begun<[ReadFile]>?
    let input = try BudgetReader.read(inputs, rules: RuleCatalogue.all.map(\.id)) { files in
      hashed = Begun(isPatient: true) { files.map { ReadFile($0) } }
    }
    Memory.expect(inputBytes: input.files.reduce(0) { $0 + $1.bytes.count })
    return ReadBudget(input, files: try hashed?.take() ?? [])
  }

  /// - Parameter inputs: as the user named them.
  init(
    _ input: ReadBudget, inputs: [String], previous former: PreviousBudget?, depth: Review.Depth = .everything
  ) {
    self.inputs = inputs
    name = input.name
    settings = input.settings
    var budget = input.budget
    budget.findings += Self.referenceFindings(budget, previous: former?.budget, settings: settings)
    self.budget = budget
    self.previous = former
    files = input.files
    review = Review(of: budget, previous: self.previous?.budget, settings: settings, depth: depth)
  }

  /// What is wrong with the figures that chapters refer to.
  private static func referenceFindings(
    _ budget: Budget, previous: Budget?, settings: ReportSettings
  ) -> [Finding] {
    if settings.chapters.allSatisfy(\.references.isEmpty) { return [] }
    let year = previous.map { previous in
      PreviousYear(
        comparison: BudgetComparison(of: budget, with: previous, settings: settings.comparison).comparison, files: [])
    }
    var codes = settings.codes
    return DocumentContext(
      budget: budget, settings: settings, findings: [], files: [], codes: codes.assign(to: budget), previous: year
    ).referenceFindings
  }

  /// The path of a file that was read, as the user would type it.
  func path(of file: String) -> String {
    allFiles.first { $0.path == file }?.location ?? file
  }

  /// This year's, then last year's.
  var allFiles: [ReadFile] { files + (previous?.files ?? []) }

  /// The place of the unit; throws when the budget has none of that name.
  func requireUnit(_ name: String) throws -> Int {
    if let index = budget.units.firstIndex(where: { $0.name == name }) { return index }
    throw CommandError(
      place: "--unit \(name)", message: "预算中没有这个单位", remedy: "可用的单位：" + budget.units.map(\.name).joined(separator: "、"),
      status: CommandError.usage)
  }

  /// Lists what is open and ends with status 1 when an error is.
  func requireSettled() throws {
    let blocking = review.blocking
    if blocking.isEmpty { return }
    for line in FindingList(self, showing: blocking, coloured: false).text.split(separator: "\n") {
      Console.note(String(line))
    }
    throw CommandError(
      place: name, message: "有 \(blocking.count) 条错误没有处理，没有生成任何文件",
      remedy: "请改正，或在 report.yaml 的 acknowledgements 中写明理由", status: 1)
  }
}
