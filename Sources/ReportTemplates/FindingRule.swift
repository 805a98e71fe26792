/// The rules that templates can tell apart.
enum FindingRule {
  static let all = [
    "goal-missing", "goal-cut", "indicators-missing", "annual-value-missing", "indicator-number", "indicator-class",
    "text-unparsed", "amount-unreadable", "sources-differ", "unit-total-differs", "total-differs", "total-missing",
    "header-garbled",
  ]
}
