/// A section of the disclosure, as report.yaml's `sections` name it.
public struct DocumentSection: Hashable, Sendable {
  /// The sections that the program makes; the raw values are their names in report.yaml, and their titles unless it says
  /// another.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case overview = "预算总览"
    /// The statutory tables (法定预算公开表); left out where there are none.
    case statutory = "部门预算表"
    case units = "各单位项目支出"
    case projects = "项目绩效目标"
    case proofs = "勾稽核对"
    case notes = "编制说明"
  }

  /// A kind's name or a chapter's.
  public var name: String
  /// Nil: the chapter's own, or the name.
  public var title: String?
  /// Its place in report.yaml; nil where that names no sections.
  public var source: SourceLocation?

  public init(name: String, title: String? = nil, source: SourceLocation? = nil) {
    self.name = name
    self.title = title
    self.source = source
  }

  /// Nil: a chapter of prose.
  public var kind: Kind? { Kind(rawValue: name) }

  /// The order where report.yaml gives none; of these chapters those that exist, `*` for all others.
  static let usual = [
    "部门概况", Kind.statutory.rawValue, Kind.overview.rawValue, Kind.units.rawValue, Kind.projects.rawValue, "情况说明", "*", "名词解释",
    Kind.proofs.rawValue, Kind.notes.rawValue,
  ]

  /// The sections of the documents with these chapters, where report.yaml gives none.
  public static func usual(with chapters: [Chapter]) -> [DocumentSection] {
    let names = Set(chapters.map(\.name))
    let others = names.filter { !usual.contains($0) }.sorted()
    return usual.flatMap { $0 == "*" ? others : Kind(rawValue: $0) != nil || names.contains($0) ? [$0] : [] }
      .map { DocumentSection(name: $0) }
  }
}
