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
    func text(_ text: String, _ field: ReviewedText.Field, _ part: String) -> ReviewedText {
      ReviewedText(text, field, of: .project(project, part: part))
    }
    let name = text(project.name, .name, "的名称")
    let goal = project.goal.map { text($0, .goal, "的绩效目标") }
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
    texts += project.attributes.map { text($0.value, .attribute, "的“\($0.name)”") }
    texts += project.unparsed.map { text($0, .unparsed, "未能识别的文字") }
    self.texts = texts
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
    var values: [ReviewedText] = []
    if let value = indicator.annualValue { values.append(ReviewedText(value, .value, of: holder)) }
    if let value = indicator.cycleValue, value != indicator.annualValue {
      values.append(ReviewedText(value, .value, of: holder))
    }
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
