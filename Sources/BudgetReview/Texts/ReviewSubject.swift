import BudgetModel

/// What the rules look at: a budget, and its texts in a form that is quick to search, made once.
struct ReviewSubject {
  struct ProjectPlace: Hashable, Sendable {
    var unit: Int
    var project: Int
  }

  let budget: Budget
  let settings: ReviewSettings
  let chapters: [Chapter]
  /// Beside last year's budget; nil without one.
  let comparison: Comparison?
  let proofs: Proofs
  let projects: [ReviewedProject]
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
    var projects: [ReviewedProject] = []
    for (unit, content) in budget.units.enumerated() {
      for (index, project) in content.projects.enumerated() {
        projects.append(ReviewedProject(project, at: ProjectPlace(unit: unit, project: index), unit: content.name))
      }
    }
    self.projects = projects
    let texts = Self.outerTexts(of: budget) + projects.flatMap(\.texts) + chapters.flatMap(ReviewedText.texts)
    self.texts = texts
    personalData = texts.flatMap { text in PersonalDataFinder.find(in: text.scalars).map { (text, $0) } }
  }

  private static func outerTexts(of budget: Budget) -> [ReviewedText] {
    budget.unparsed.map { ReviewedText($0, .unparsed, nil, "表头", budget.totalSource) }
      + budget.units.flatMap { unit in
        [ReviewedText(unit.name, .unit, nil, "单位“\(unit.name)”", unit.source)]
          + unit.unparsed.map { ReviewedText($0, .unparsed, nil, "单位“\(unit.name)”的行", unit.source) }
      } + budget.statutoryTables.flatMap(\.reviewedTexts)
  }
}

/// A project with its texts.
struct ReviewedProject {
  let project: Project
  let place: ReviewSubject.ProjectPlace
  let unit: String
  let indicators: [ReviewedIndicator]
  /// Name, goal, names and values of indicators, attributes, and what was not understood.
  let texts: [ReviewedText]

  init(_ project: Project, at place: ReviewSubject.ProjectPlace, unit: String) {
    self.project = project
    self.place = place
    self.unit = unit
    indicators = project.indicators.map { ReviewedIndicator($0, place, owner: "项目“\(project.name)”") }
    var texts = [ReviewedText(project.name, .name, place, "项目“\(project.name)”的名称", project.source)]
    if let goal = project.goal {
      texts.append(ReviewedText(goal, .goal, place, "项目“\(project.name)”的绩效目标", project.source))
    }
    for indicator in indicators { texts += [indicator.name] + indicator.values }
    for attribute in project.attributes {
      texts.append(
        ReviewedText(attribute.value, .attribute, place, "项目“\(project.name)”的“\(attribute.name)”", project.source))
    }
    for text in project.unparsed {
      texts.append(ReviewedText(text, .unparsed, place, "项目“\(project.name)”未能识别的文字", project.source))
    }
    self.texts = texts
  }
}

/// An indicator with its texts.
struct ReviewedIndicator {
  let indicator: Indicator
  let name: ReviewedText
  /// 年度指标值 and, where it differs, 实施周期指标值.
  let values: [ReviewedText]
  /// `项目“甲”的指标 2“培训场次”`.
  let title: String

  init(_ indicator: Indicator, _ place: ReviewSubject.ProjectPlace, owner: String) {
    self.indicator = indicator
    title = "\(owner)的指标 \(indicator.number.map(String.init) ?? "")“\(indicator.name)”"
    name = ReviewedText(indicator.name, .indicatorName, place, title, indicator.source)
    var values: [ReviewedText] = []
    for value in [indicator.annualValue, indicator.cycleValue] {
      guard let value, values.last?.text != value else { continue }
      values.append(ReviewedText(value, .value, place, title, indicator.source))
    }
    self.values = values
  }

  var level1: String? { indicator.level1?.code }
  var level2: String? { indicator.level2?.code }
  /// 年度指标值, if any.
  var annual: ReviewedText? { indicator.annualValue == nil ? nil : values.first }
}

/// A text with its Unicode scalars, which are quicker to search than characters.
struct ReviewedText {
  enum Field { case unit, name, goal, indicatorName, value, attribute, unparsed, chapter, statutory }

  let text: String
  let scalars: [Unicode.Scalar]
  let field: Field
  let project: ReviewSubject.ProjectPlace?
  /// Whose text it is, for messages: `项目“甲”的绩效目标`.
  let owner: String
  let source: SourceLocation

  init(
    _ text: String, _ field: Field, _ project: ReviewSubject.ProjectPlace?, _ owner: String, _ source: SourceLocation
  ) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    self.field = field
    self.project = project
    self.owner = owner
    self.source = source
  }
}
