import BudgetModel

/// An indicator in its project's table, whose class cells may span rows.
///
/// Small, like `ProjectContext`.
struct IndicatorContext: TemplateContext {
  private let indicator: Indicator
  private let place: Int32
  /// How many rows the class cell spans; 0 in rows that a cell above covers.
  private var spans: (level1: Int32, level2: Int32) = (0, 0)

  private let isLast: Bool

  private init(indicators: [Indicator], index: Int) {
    indicator = indicators[index]
    place = Int32(index)
    isLast = index == indicators.count - 1
  }

  private var index: Int { Int(place) }
  private var level1Span: Int? { spans.level1 == 0 ? nil : Int(spans.level1) }
  private var level2Span: Int? { spans.level2 == 0 ? nil : Int(spans.level2) }

  static func list(_ indicators: [Indicator]) -> [IndicatorContext] {
    var list: [IndicatorContext] = []
    list.reserveCapacity(indicators.count)
    // Where the runs of alike neighbours begin.
    var (level1, level2) = (0, 0)
    for index in indicators.indices {
      if indicators[index].level1 != indicators[level1].level1 {
        (level1, level2) = (index, index)
      } else if indicators[index].level2 != indicators[level2].level2 {
        level2 = index
      }
      list.append(IndicatorContext(indicators: indicators, index: index))
      list[level1].spans.level1 = Int32(index - level1 + 1)
      list[level2].spans.level2 = Int32(index - level2 + 1)
    }
    return list
  }

  static let contextName = "indicator"
  static let fields = TemplateFields<Self>([
    .init("number", "原件的序号，可能跳号或重复，没有则为空") { .optional($0.indicator.number) },
    .init("order", "在项目内的次序，从 1 起") { .number($0.index + 1) },
    .init("isFirst", "是第一项") { .flag($0.index == 0) },
    .init("isLast", "是最后一项") { .flag($0.isLast) },
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
