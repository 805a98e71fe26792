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
///
/// Its fields are shared by all copies: there are many, and they are handed on often.
public struct Indicator: Hashable, Sendable {
  @usableFromInline
  struct Fields: Hashable, Sendable {
    @usableFromInline var number: Int?
    @usableFromInline var level1: IndicatorClass?
    @usableFromInline var level2: IndicatorClass?
    @usableFromInline var name: String
    @usableFromInline var cycleValue: String?
    @usableFromInline var annualValue: String?
    @usableFromInline var repairs: [String]
    @usableFromInline var raw: String
    @usableFromInline var source: SourceLocation
  }

  @usableFromInline var shared: Shared<Fields>

  /// As printed; numbering may jump or repeat.
  @inlinable public var number: Int? { shared.fields.number }
  /// 一级指标: 产出, 效益, 满意度.
  @inlinable public var level1: IndicatorClass? { shared.fields.level1 }
  /// 二级指标, e.g. 数量指标.
  @inlinable public var level2: IndicatorClass? { shared.fields.level2 }
  /// 三级指标, the indicator's own name.
  @inlinable public var name: String {
    get { shared.fields.name }
    set { shared = shared.changed { $0.name = newValue } }
  }
  /// 实施周期指标值.
  @inlinable public var cycleValue: String? {
    get { shared.fields.cycleValue }
    set { shared = shared.changed { $0.cycleValue = newValue } }
  }
  /// 年度指标值.
  @inlinable public var annualValue: String? {
    get { shared.fields.annualValue }
    set { shared = shared.changed { $0.annualValue = newValue } }
  }
  /// What was mended to read it, each once: `dash`, `number-mark`, `code-missing`, `doubled-clause`, `cut-label`, or
  /// with the text as printed `number:l`, `code:l1`, `class:产岀指标`, `label:车度指标值`, `number-divided:502`.
  @inlinable public var repairs: [String] {
    get { shared.fields.repairs }
    set { shared = shared.changed { $0.repairs = newValue } }
  }
  /// The indicator's text as found, with its damage.
  @inlinable public var raw: String {
    get { shared.fields.raw }
    set { shared = shared.changed { $0.raw = newValue } }
  }
  @inlinable public var source: SourceLocation {
    get { shared.fields.source }
    set { shared = shared.changed { $0.source = newValue } }
  }

  public init(
    number: Int?, level1: IndicatorClass?, level2: IndicatorClass?, name: String,
    cycleValue: String?, annualValue: String?, repairs: [String] = [], raw: String, source: SourceLocation
  ) {
    shared = Shared(
      Fields(
        number: number, level1: level1, level2: level2, name: name, cycleValue: cycleValue, annualValue: annualValue,
        repairs: repairs, raw: raw, source: source))
  }
}
