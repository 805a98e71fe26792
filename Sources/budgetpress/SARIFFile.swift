import BudgetModel
import BudgetReview
import ReportTemplates

/// A review as SARIF 2.1.0, for tools that show findings beside the source. Settled findings are suppressed.
struct SARIFFile: Encodable {
  struct Text: Encodable { var text: String }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Text
  }

  struct Driver: Encodable {
    var name = Generator.name
    var version = Generator.version
    var rules: [Rule]
  }

  struct Tool: Encodable { var driver: Driver }
  struct Artifact: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region
  }

  struct LogicalLocation: Encodable { var fullyQualifiedName: String }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
  }

  struct Suppression: Encodable {
    var kind = "external"
    var justification: String
  }

  struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var suppressions: [Suppression]
  }

  struct Run: Encodable {
    var tool: Tool
    /// Columns are counted in Unicode scalars.
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  var version = "2.1.0"
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  init(_ budget: ReviewedBudget) {
    let rules = RuleCatalogue.all.map { rule in
      Rule(
        id: rule.id, shortDescription: Text(text: rule.title), fullDescription: Text(text: rule.rationale),
        help: Text(text: rule.remedy))
    }
    let results = budget.review.findings.map { entry in
      Result(
        ruleId: entry.finding.rule, level: entry.finding.severity.rawValue,
        message: Text(text: entry.finding.message + (entry.finding.hint.map { "。建议：\($0)" } ?? "")),
        locations: [Self.location(entry.finding.source, of: entry.subjects.first, in: budget)],
        relatedLocations: entry.finding.related.isEmpty
          ? nil : entry.finding.related.map { Self.location($0, of: nil, in: budget) },
        suppressions: entry.reason.map { [Suppression(justification: $0)] } ?? [])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }

  private static func location(
    _ source: SourceLocation, of subject: ReviewedFinding.Subject?, in budget: ReviewedBudget
  ) -> Location {
    let names = [source.sheet.map { "\($0)!\(source.cell ?? "")" }, subject.map { "\($0.unit)/\($0.project)" }]
      .compactMap(\.self)
    return Location(
      physicalLocation: PhysicalLocation(
        artifactLocation: Artifact(uri: uri(budget.path(of: source.file))),
        region: Region(startLine: source.line, startColumn: source.column)),
      logicalLocations: names.isEmpty ? nil : names.map(LogicalLocation.init))
  }

  /// The path as a URI: what is not plain is percent-encoded.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-~".utf8.contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
