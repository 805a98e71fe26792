import BudgetModel
import ParallelWork

/// What the rules look at: a budget with its proofs, and its texts, which are made part by part.
struct ReviewSubject: Sendable {
  let budget: Budget
  let settings: ReviewSettings
  let chapters: [Chapter]
  /// Beside last year's budget; nil without one.
  let comparison: Comparison?
  let proofs: Proofs
  /// Which texts are a part's.
  let pieces: [Piece]

  enum Piece: Sendable {
    /// Those outside projects.
    case outer
    case projects(unit: Int, Range<Int>)
    case chapters
  }

  /// - Parameters:
  ///   - proofs: the budget's, where they are known already.
  ///   - projectsInPart: at most; the texts of so many stay in a core's cache.
  init(
    _ budget: Budget, settings: ReviewSettings = ReviewSettings(), chapters: [Chapter] = [],
    comparison: Comparison? = nil, proofs: Proofs? = nil, projectsInPart: Int = 64
  ) {
    self.budget = budget
    self.settings = settings
    self.chapters = chapters
    self.comparison = comparison
    self.proofs = proofs ?? Proofs(of: budget)
    let runs = budget.units.enumerated().flatMap { place, unit in
      Array(unit.projects.indices).runs(of: projectsInPart).map { run in
        Piece.projects(unit: place, run.startIndex..<run.endIndex)
      }
    }
    pieces = [.outer] + runs + [.chapters]
  }

  /// The texts of a piece, made anew each time.
  ///
  /// - Parameter traits: of projects, only the texts that have one of these, or may hold personal data, are needed; nil:
  ///   projects are needed whole.
  func part(_ piece: Piece, onlyTextsWith traits: TextTraits? = nil) -> ReviewPart {
    switch piece {
    case .outer: ReviewPart(of: self, texts: Self.outerTexts(of: budget))
    case .chapters: ReviewPart(of: self, texts: chapters.flatMap(ReviewedText.texts))
    case .projects(let unit, let projects):
      if let traits {
        ReviewPart(of: self, textsOf: budget.units[unit].projects[projects], with: traits)
      } else {
        ReviewPart(
          of: self,
          projects: projects.map { project in
            ReviewedProject(
              budget.units[unit].projects[project], at: ProjectRows.Place(unit: unit, project: project))
          })
      }
    }
  }

  /// What of the texts is personal data, where no rule is to look at them.
  func personalData() -> [PersonalFind] {
    inParallel(pieces) { part($0, onlyTextsWith: []).personalData }.flatMap(\.self)
  }

  /// Every text.
  func texts() -> [String] { pieces.flatMap { part($0).texts.map(\.text) } }

  /// An indicator's texts, made anew.
  func indicator(at place: IndicatorPlace) -> ReviewedIndicator {
    let project = budget.units[place.project.unit].projects[place.project.project]
    return ReviewedIndicator(project.indicators[place.indicator], of: project)
  }

  private static func outerTexts(of budget: Budget) -> [ReviewedText] {
    budget.unparsed.map { ReviewedText($0, .unparsed, of: .plain("表头", at: budget.totalSource)) }
      + budget.units.flatMap { unit in
        [ReviewedText(unit.name, .unit, of: .plain("单位“\(unit.name)”", at: unit.source))]
          + unit.unparsed.map {
            ReviewedText($0, .unparsed, of: .plain("单位“\(unit.name)”的行", at: unit.source))
          }
      } + budget.statutoryTables.flatMap(\.reviewedTexts)
  }
}

/// An indicator's place in its budget.
struct IndicatorPlace: Hashable, Sendable {
  let project: ProjectRows.Place
  let indicator: Int
}
