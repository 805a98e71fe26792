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

  init(
    _ budget: Budget, settings: ReviewSettings = ReviewSettings(), chapters: [Chapter] = [],
    comparison: Comparison? = nil
  ) {
    self.budget = budget
    self.comparison = comparison
    self.chapters = chapters
    self.settings = settings
    proofs = Proofs(of: budget)
    projects = inParallel(budget.units.flatMap(\.projects).runs(of: 64)) { run in
      run.map(ReviewedProject.init)
    }.flatMap(\.self)
    indicators = projects.flatMap(\.indicators)
    texts = Self.outerTexts(of: budget) + projects.flatMap(\.texts) + chapters.flatMap(ReviewedText.texts)
    personalData = inParallel(texts.runs(of: 512)) { run in
      run.flatMap { text in PersonalDataFinder.find(in: text.scalars).map { (text, $0) } }
    }.flatMap(\.self)
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
