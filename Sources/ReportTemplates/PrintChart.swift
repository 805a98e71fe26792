/// A chart that can be had as a picture of its own.
public enum PrintChart: String, CaseIterable, Sendable {
  /// 资金来源构成.
  case funding
  /// 金额最大的单位.
  case units
  /// 金额最大的项目.
  case top
  /// 增减最多的项目; only with last year's budget.
  case change
}

extension TemplateLibrary {
  /// The chart's report markup: one figure with its title and source.
  public func markup(for chart: PrintChart, of context: DocumentContext) throws -> String {
    try page("print/charts/\(chart.rawValue)", of: context)
  }
}
