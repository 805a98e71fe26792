/// A class of the indicator taxonomy (指标分类) with its code, e.g. `11 数量指标`.
public struct IndicatorClass: Hashable, Sendable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// One performance indicator (绩效指标) of a project.
public struct Indicator: Hashable, Sendable {
  /// As printed; numbering may jump or repeat.
  public var number: Int?
  /// 一级指标: 产出, 效益, 满意度.
  public var level1: IndicatorClass?
  /// 二级指标, e.g. 数量指标.
  public var level2: IndicatorClass?
  /// 三级指标, the indicator's own name.
  public var name: String
  /// 实施周期指标值.
  public var cycleValue: String?
  /// 年度指标值.
  public var annualValue: String?
  /// What was mended to read it, each once: `dash`, `number-mark`, `code-missing`, `doubled-clause`, `cut-label`, or
  /// with the text as printed `number:l`, `code:l1`, `class:产岀指标`, `label:车度指标值`, `number-divided:502`.
  public var repairs: [String]
  /// The indicator's text as found, with its damage.
  public var raw: String
  public var source: SourceLocation

  public init(
    number: Int?, level1: IndicatorClass?, level2: IndicatorClass?, name: String,
    cycleValue: String?, annualValue: String?, repairs: [String] = [], raw: String, source: SourceLocation
  ) {
    self.number = number
    self.level1 = level1
    self.level2 = level2
    self.name = name
    self.cycleValue = cycleValue
    self.annualValue = annualValue
    self.repairs = repairs
    self.raw = raw
    self.source = source
  }
}
