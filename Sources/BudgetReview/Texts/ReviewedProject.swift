import BudgetModel

/// A project with its texts.
final class ReviewedProject: Sendable {
  let project: Project
  let place: ProjectRows.Place
  let name: ReviewedText
  let goal: ReviewedText?
  let indicators: [ReviewedIndicator]
  /// Name, goal, names and values of indicators, attributes, and what was not understood.
  let texts: [ReviewedText]

  init(_ project: Project, at place: ProjectRows.Place) {
    let name = ReviewedText(project.name, .name, of: .name(of: project))
    let goal = project.goal.map { ReviewedText($0, .goal, of: .goal(of: project)) }
    let indicators = project.indicators.map { ReviewedIndicator($0, of: project) }
    self.project = project
    self.place = place
    self.name = name
    self.goal = goal
    self.indicators = indicators
    var texts = [name]
    texts.reserveCapacity(2 + 3 * indicators.count + project.attributes.count + project.unparsed.count)
    if let goal { texts.append(goal) }
    for indicator in indicators {
      texts.append(indicator.name)
      texts += indicator.values
    }
    texts += project.attributes.map { ReviewedText($0.value, .attribute, of: .attribute($0.name, of: project)) }
    texts += project.unparsed.map { ReviewedText($0, .unparsed, of: .unparsed(of: project)) }
    self.texts = texts
  }

  /// Of the texts only those that have one of the traits, or may hold personal data: half of the sample's.
  static func texts(of project: Project, with traits: TextTraits) -> [ReviewedText] {
    var texts: [ReviewedText] = []
    func add(_ text: String, _ field: ReviewedText.Field, of holder: @autoclosure () -> TextHolder) {
      let (own, digits) = TextTraits.of(text)
      if own.isDisjoint(with: traits), !PersonalDataFinder.mayFind(own, digits: digits) { return }
      texts.append(ReviewedText(text, field, of: holder()))
    }
    add(project.name, .name, of: .name(of: project))
    if let goal = project.goal { add(goal, .goal, of: .goal(of: project)) }
    for indicator in project.indicators {
      add(indicator.name, .indicatorName, of: .indicator(indicator, of: project))
      for value in indicator.values { add(value, .value, of: .indicator(indicator, of: project)) }
    }
    for attribute in project.attributes {
      add(attribute.value, .attribute, of: .attribute(attribute.name, of: project))
    }
    for text in project.unparsed { add(text, .unparsed, of: .unparsed(of: project)) }
    return texts
  }

  /// Whether first classes are stated, and that one is not among them.
  func lacksClass(_ code: String) -> Bool {
    indicators.contains { $0.level1 != nil } && !indicators.contains { $0.level1 == code }
  }
}

/// An indicator with its texts.
final class ReviewedIndicator: Sendable {
  let indicator: Indicator
  let name: ReviewedText
  /// 年度指标值 and, where it differs, 实施周期指标值.
  let values: [ReviewedText]
  let nature: IndicatorNature

  init(_ indicator: Indicator, of project: Project) {
    let holder = TextHolder.indicator(indicator, of: project)
    let name = ReviewedText(indicator.name, .indicatorName, of: holder)
    let values = indicator.values.map { ReviewedText($0, .value, of: holder) }
    self.indicator = indicator
    self.name = name
    self.values = values
    nature = IndicatorNature(name: name.scalars, value: values.first?.scalars ?? [])
  }

  /// `项目“甲”的指标 2“培训场次”`.
  var title: String { name.owner }
  var level1: String? { indicator.level1?.code }
  var level2: String? { indicator.level2?.code }
  /// 年度指标值, if any.
  var annual: ReviewedText? { indicator.annualValue == nil ? nil : values.first }
}

extension Indicator {
  /// 年度指标值 and, where it differs, 实施周期指标值.
  fileprivate var values: [String] {
    var values: [String] = []
    if let annualValue { values.append(annualValue) }
    if let cycleValue, cycleValue != annualValue { values.append(cycleValue) }
    return values
  }
}
