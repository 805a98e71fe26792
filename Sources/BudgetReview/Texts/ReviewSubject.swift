import BudgetModel
import ParallelWork

/// What the rules look at: a budget, and its texts in a form that is quick to search, made once.
struct ReviewSubject: Sendable {
  let budget: Budget
  let settings: ReviewSettings
  let chapters: [Chapter]
  /// Beside last year's budget; nil without one.
  let comparison: Comparison?
  let proofs: Proofs
  let projects: [ReviewedProject]
  /// Those of all projects.
  let indicators: [ReviewedIndicator]
  /// Every text of every project, and those outside projects.
  let texts: [ReviewedText]
  /// What of each text is personal data.
  let personalData: [(text: ReviewedText, datum: PersonalDatum)]
  /// The subject cut into pieces with some of the projects and texts each, in their order, for rules that look at each
  /// by itself. A piece has none itself.
  let parts: [ReviewSubject]

  init(
    _ budget: Budget, settings: ReviewSettings = ReviewSettings(), chapters: [Chapter] = [],
    comparison: Comparison? = nil
  ) {
    let whole = ReviewSubject(
      budget: budget, settings: settings, chapters: chapters, comparison: comparison, proofs: Proofs(of: budget),
      parts: [])
    let runs = budget.units.flatMap { $0.projects.runs(of: 64) }
    let parts =
      [ReviewSubject(of: whole, projects: [], texts: Self.outerTexts(of: budget))]
      + inParallel(runs) { run in
        let projects = run.map(ReviewedProject.init)
        return ReviewSubject(of: whole, projects: projects, texts: projects.flatMap(\.texts))
      } + [ReviewSubject(of: whole, projects: [], texts: chapters.flatMap(ReviewedText.texts))]
    self.init(
      budget: budget, settings: settings, chapters: chapters, comparison: comparison, proofs: whole.proofs,
      parts: parts)
  }

  private init(
    budget: Budget, settings: ReviewSettings, chapters: [Chapter], comparison: Comparison?, proofs: Proofs,
    parts: [ReviewSubject]
  ) {
    self.budget = budget
    self.settings = settings
    self.chapters = chapters
    self.comparison = comparison
    self.proofs = proofs
    self.parts = parts
    projects = parts.flatMap(\.projects)
    indicators = parts.flatMap(\.indicators)
    texts = parts.flatMap(\.texts)
    personalData = parts.flatMap(\.personalData)
  }

  /// A piece of this subject, which has none itself.
  private init(of whole: ReviewSubject, projects: [ReviewedProject], texts: [ReviewedText]) {
    (budget, settings, chapters) = (whole.budget, whole.settings, whole.chapters)
    (comparison, proofs, parts) = (whole.comparison, whole.proofs, [])
    self.projects = projects
    indicators = projects.flatMap(\.indicators)
    self.texts = texts
    personalData = texts.flatMap { text in PersonalDataFinder.find(in: text).map { (text, $0) } }
  }

  private static func outerTexts(of budget: Budget) -> [ReviewedText] {
    budget.unparsed.map { ReviewedText($0, .unparsed, of: TextHolder(.plain("表头"), at: budget.totalSource)) }
      + budget.units.flatMap { unit in
        [ReviewedText(unit.name, .unit, of: TextHolder(.plain("单位“\(unit.name)”"), at: unit.source))]
          + unit.unparsed.map {
            ReviewedText($0, .unparsed, of: TextHolder(.plain("单位“\(unit.name)”的行"), at: unit.source))
          }
      } + budget.statutoryTables.flatMap(\.reviewedTexts)
  }
}
