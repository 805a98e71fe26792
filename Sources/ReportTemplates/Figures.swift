import BudgetModel
import BudgetReview
import ParallelWork

/// What a document's contexts share: the budget, and all that takes a pass over it, computed once.
final class Figures: Sendable {
  /// One unit's part.
  struct Unit: Sendable {
    /// At least two digits: `01`.
    var code: String
    /// Of each project, at least three digits: `007`.
    var projectCodes: [String]
    /// Of each project, the page's path below the site's root: every list has it.
    var projectPaths: [String]
    /// Of each project: whether the two values of every indicator are the same.
    var sameValues: [Bool]
    var indicatorCount: Int
    /// Columns that hold anything in the unit's rows.
    var usedColumns: [Bool]
    /// Projects from the largest, at most ten.
    var top: [Int]
    var largest: Amount?
  }

  let budget: Budget
  let settings: ReportSettings
  private let deferredFindings: Deferred<[Finding]>
  private let deferredFindingPlaces: Deferred<[ProjectPlace?]>
  let proofs: Proofs
  let proofCounts: ProofCounts
  /// Whether what is made must not be published yet.
  let isDraft: Bool
  let files: [SourceFile]
  /// What is compared with; nil without last year's file.
  let previous: PreviousYear?
  /// The one unit that the document is about, or nil.
  let onlyUnit: String?
  /// The department's 总计, when the document is about a part of it.
  let whole: FundingCell?
  /// How many projects the chosen ones were chosen from, when the document is about chosen projects.
  let selectedFrom: Int?
  /// The funding sources of every table.
  let columns: [String]
  let units: [Unit]
  /// The department's largest projects, at most ten.
  let top: [ProjectPlace]
  /// What the largest unit has.
  let largestUnit: Amount?
  let indicatorCount: Int
  let projectCount: Int
  let usedColumns: [Bool]

  init(
    budget: Budget, settings: ReportSettings, findings: Deferred<[Finding]>, files: [SourceFile],
    isDraft: Bool = false, previous: PreviousYear? = nil, codes: BudgetCodes? = nil,
    proofs: Proofs? = nil, onlyUnit: String? = nil, whole: FundingCell? = nil, selectedFrom: Int? = nil
  ) {
    self.previous = previous
    self.isDraft = isDraft
    let proofs = proofs ?? Proofs(of: budget)
    self.proofs = proofs
    proofCounts = ProofCounts(of: proofs)
    self.budget = budget
    self.settings = settings
    deferredFindings = findings
    deferredFindingPlaces = Deferred { Self.places(of: findings.value, in: budget) }
    self.files = files
    self.onlyUnit = onlyUnit
    self.whole = whole
    self.selectedFrom = selectedFrom
    let columns = Self.columns(of: budget)
    self.columns = columns
    var book = CodeBook()
    let codes = codes ?? book.assign(to: budget)
    let units = inParallel(Array(budget.units.indices)) { index in
      Self.figures(
        of: budget.units[index], code: codes.units[index], projectCodes: codes.projects[index], columns: columns)
    }
    self.units = units
    top = Self.largest(10, of: units.enumerated().flatMap { index, unit in
      unit.top.map { ProjectPlace(unit: index, project: $0) }
    }) { budget.units[$0.unit].projects[$0.project].funding.total.amount }
    largestUnit = budget.units.compactMap(\.funding.total.amount).max()
    indicatorCount = units.reduce(0) { $0 + $1.indicatorCount }
    projectCount = budget.units.reduce(0) { $0 + $1.projects.count }
    usedColumns = units.reduce(Self.used(in: [budget.total], columns: columns)) { used, unit in
      zip(used, unit.usedColumns).map { $0 || $1 }
    }
  }

  var findings: [Finding] { deferredFindings.value }
  /// For each finding, the project whose rows it lies in. Only documents of units and of chosen projects ask.
  var findingPlaces: [ProjectPlace?] { deferredFindingPlaces.value }

  /// The codes of some of the units with their projects.
  func codes(ofUnits places: [Int]) -> BudgetCodes {
    BudgetCodes(units: places.map { units[$0].code }, projects: places.map { units[$0].projectCodes })
  }

  /// The sum of the projects' totals that are known.
  func sum(of places: some Sequence<ProjectPlace>) -> Amount {
    places.compactMap { budget.units[$0.unit].projects[$0.project].funding.total.amount }.sum()
  }

  private static func columns(of budget: Budget) -> [String] {
    var columns = budget.fundingSources
    func add(_ funding: Funding) {
      for (place, source) in funding.sources.enumerated() {
        // Nearly always each row has them in one order.
        if columns.indices.contains(place), columns[place] == source.name { continue }
        if !columns.contains(source.name) { columns.append(source.name) }
      }
    }
    add(budget.total)
    for unit in budget.units {
      add(unit.funding)
      for project in unit.projects { add(project.funding) }
    }
    return columns
  }

  private static func figures(
    of unit: BudgetUnit, code: String, projectCodes: [String], columns: [String]
  ) -> Unit {
    let top = largest(10, of: Array(unit.projects.indices)) { unit.projects[$0].funding.total.amount }
    return Unit(
      code: code, projectCodes: projectCodes,
      projectPaths: projectCodes.map { "units/\(code)/projects/\($0)/index.html" },
      sameValues: unit.projects.map { $0.indicators.allSatisfy { $0.cycleValue == $0.annualValue } },
      indicatorCount: unit.projects.reduce(0) { $0 + $1.indicators.count },
      usedColumns: used(in: [unit.funding] + unit.projects.map(\.funding), columns: columns),
      top: top,
      largest: top.first.flatMap { unit.projects[$0].funding.total.amount })
  }

  private static func used(in rows: [Funding], columns: [String]) -> [Bool] {
    var used = columns.map { _ in false }
    for source in rows.lazy.flatMap(\.sources) where source.cell != .blank {
      if let index = columns.firstIndex(of: source.name) { used[index] = true }
    }
    return used
  }

  /// The places with the largest known amounts, from the largest; equal ones in the given order.
  static func largest<Place>(_ count: Int, of places: [Place], by amount: (Place) -> Amount?) -> [Place] {
    let known = places.enumerated().compactMap { order, place in amount(place).map { (order, place, $0) } }
    return known.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : $0.0 < $1.0 }.prefix(count).map(\.1)
  }
}
