import BudgetModel

/// An indicator in its project's table, whose class cells may span rows.
struct IndicatorContext: TemplateContext {
  /// The project's.
  let indicators: [Indicator]
  let index: Int
  /// How many rows the class cell spans; nil in rows that a cell above covers.
  let level1Span: Int?
  let level2Span: Int?

  @inline(__always) private var indicator: Indicator { indicators[index] }

  static func list(_ indicators: [Indicator]) -> [IndicatorContext] {
    let level1 = spans(indicators) { $0.level1 == $1.level1 }
    let level2 = spans(indicators) { $0.level1 == $1.level1 && $0.level2 == $1.level2 }
    return indicators.indices.map { index in
      IndicatorContext(
        indicators: indicators, index: index, level1Span: level1[index], level2Span: level2[index])
    }
  }

  /// The length of each run of alike neighbours at its first row.
  private static func spans(_ indicators: [Indicator], alike: (Indicator, Indicator) -> Bool) -> [Int?] {
    var spans: [Int?] = Array(repeating: nil, count: indicators.count)
    var start = 0
    for index in indicators.indices {
      if !alike(indicators[start], indicators[index]) { start = index }
      spans[start] = index - start + 1
    }
    return spans
  }

  static let contextName = "indicator"
  static let fields = TemplateFields<Self>([
    .init("number", "原件的序号，可能跳号或重复，没有则为空") { .optional($0.indicator.number) },
    .init("order", "在项目内的次序，从 1 起") { .number($0.index + 1) },
    .init("isFirst", "是第一项") { .flag($0.index == 0) },
    .init("isLast", "是最后一项") { .flag($0.index == $0.indicators.count - 1) },
    .init("level1", "一级指标，indicatorClass；没有则为空") { .optional(IndicatorClassContext($0.indicator.level1)) },
    .init("level2", "二级指标，indicatorClass；没有则为空") { .optional(IndicatorClassContext($0.indicator.level2)) },
    .init("name", "三级指标名称，没有则为空") { .optional($0.indicator.name.isEmpty ? nil : $0.indicator.name) },
    .init("cycleValue", "实施周期指标值，没有则为空") { .optional($0.indicator.cycleValue) },
    .init("annualValue", "年度指标值，没有则为空") { .optional($0.indicator.annualValue) },
    .init("startsLevel1", "从这一行起是另一个一级指标") { .flag($0.level1Span != nil) },
    .init("startsLevel2", "从这一行起是另一个二级指标") { .flag($0.level2Span != nil) },
    .init("level1Span", "startsLevel1 时，一级指标单元格占的行数") { .optional($0.level1Span) },
    .init("level2Span", "startsLevel2 时，二级指标单元格占的行数") { .optional($0.level2Span) },
    .init("raw", "这一项指标的原文") { .text($0.indicator.raw) },
    .init("source", "在原件里的位置，source") { .object(SourceContext(source: $0.indicator.source)) },
  ])
}
