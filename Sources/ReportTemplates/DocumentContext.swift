import BudgetModel
import BudgetReview
import ParallelWork

/// A whole budget as templates see it: every figure computed and every number formatted.
public struct DocumentContext: Sendable {
  let figures: Figures

  /// - Parameters:
  ///   - findings: all of them, those of reading included, in the order to be shown; made when a document asks for them.
  ///   - files: what was read.
  ///   - isDraft: whether what is made must not be published yet.
  ///   - codes: of units and projects; nil: in the order of the source.
  ///   - previous: the budget beside last year's, if there is a file of it.
  ///   - proofs: the budget's, where they have been made; nil: they are made now.
  public init(
    budget: Budget, settings: ReportSettings, findings: @autoclosure @escaping @Sendable () -> [Finding],
    files: [SourceFile], isDraft: Bool = false, codes: BudgetCodes? = nil, previous: PreviousYear? = nil,
    proofs: Proofs? = nil
  ) {
    figures = Figures(
      budget: budget, settings: settings, findings: Deferred(findings), files: files, isDraft: isDraft,
      previous: previous, codes: codes, proofs: proofs)
  }

  init(figures: Figures) { self.figures = figures }

  /// The budget as given.
  public var budget: Budget { figures.budget }
  /// Gives budget.json in pieces: the budget with its title, date and codes, as the public may have it, without findings,
  /// raw and unparsed text.
  public func writePublished(codes: CodeBook? = nil, to send: ([UInt8]) throws -> Void) throws {
    let file = BudgetFile(
      budget: figures.budget, title: figures.settings.title, date: figures.settings.date, codes: codes,
      comparison: figures.previous?.comparison)
    try file.writeJSON(isPublished: true, to: send)
  }
  public var settings: ReportSettings { figures.settings }
  /// The year that the documents are of.
  public var budgetYear: Int? { year }
  /// 公开日期.
  public var date: CalendarDate? { figures.settings.date }
  /// The columns of every table, in order.
  public var fundingSourceNames: [String] { figures.columns }
  /// In the order of the source.
  public var units: [UnitContext] {
    figures.budget.units.indices.map { UnitContext(figures: figures, index: $0) }
  }

  /// How many rows there are whose 总计 is proved by its sources.
  public var rowProofCount: Int { figures.proofCounts.rows.count }

  /// Their proofs, in the order of the source, at these places.
  public func rowProofs(at places: Range<Int>) -> [any TemplateContext] {
    figures.proofCounts.rows[places].map { ProofContext(proofs: figures.proofs.all, index: $0) }
  }

  /// The project at a place of a unit.
  public func project(at index: Int, ofUnitAt unit: Int) -> ProjectContext {
    ProjectContext(figures: figures, unit: unit, index: index)
  }

  /// The document of the unit at a place of the budget alone: its subtotal is the total, its chapters are the document's,
  /// and only its findings count.
  public func restricted(toUnitAt index: Int) -> DocumentContext {
    var budget = figures.budget
    let unit = budget.units[index]
    budget.units = [unit]
    budget.total = unit.funding
    budget.totalSource = unit.source
    budget.unparsed = []
    // They are the department's.
    budget.statutoryTables = []
    var settings = figures.settings
    settings.chapters = settings.chapters.ofUnit(index)
    return DocumentContext(
      figures: Figures(
        budget: budget, settings: settings, findings: Deferred { [figures] in figures.findings(ofUnit: index) },
        files: figures.files,
        isDraft: figures.isDraft, previous: figures.previous?.restricted(toUnit: index),
        codes: figures.codes(ofUnits: [index]), onlyUnit: unit.name, whole: figures.budget.total.total))
  }
}

extension DocumentContext {
  var department: String? { figures.settings.department ?? figures.budget.department }
  var year: Int? { figures.settings.year ?? figures.budget.year }
  var funding: FundingContext { FundingContext(figures.budget.total, columns: figures.columns) }
  var emptySources: [NameContext] { NameContext.list(figures.names(unused: figures.usedColumns)) }

  public var topProjects: [ProjectContext] {
    figures.top.enumerated().map { rank, place in
      ProjectContext(figures: figures, unit: place.unit, index: place.project, rank: rank + 1, in: .ofDocument)
    }
  }

  /// How many groups of findings a list has at most that must leave room on one page.
  static let shortList = 5
  /// How many units a document of one page names.
  static let namedUnits = 10

  private var largestPlaces: [Int] {
    let units = figures.budget.units
    return Figures.largest(Self.namedUnits, of: Array(units.indices)) { units[$0].funding.total.amount }.sorted()
  }

  /// The units that are not among the largest; nil when there are none.
  var otherUnits: OtherUnitsContext? {
    let units = figures.budget.units
    guard units.count > Self.namedUnits else { return nil }
    let named = Set(largestPlaces)
    return OtherUnitsContext(
      units: units.indices.filter { !named.contains($0) }.map { units[$0] }, whole: figures.budget.total.total.amount,
      change: figures.change(ofUnits: units.indices.filter { !named.contains($0) }))
  }

  /// The largest units, in the order of the source.
  var largestUnits: [UnitContext] {
    let units = figures.budget.units
    guard units.count > Self.namedUnits else { return self.units }
    return largestPlaces.map { UnitContext(figures: figures, index: $0) }
  }

  /// What needs checking, mere notes left out.
  var seriousGroups: [FindingGroupContext] {
    FindingGroupContext.groups(of: figures).filter { $0.severity != .note }
  }

  /// The sum of the largest projects; nil for none.
  func topAmount(_ count: Int) -> Amount? {
    figures.top.isEmpty ? nil : figures.sum(of: figures.top.prefix(count))
  }

  func topShare(_ count: Int) -> ShareContext {
    ShareContext(of: topAmount(count), in: figures.budget.total.total.amount)
  }
}
