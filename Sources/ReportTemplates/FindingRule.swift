/// The rules that templates can tell apart, those of reading and of review.
enum FindingRule {
  static let all = [
    "amount-stray-text", "amount-unreadable", "annual-value-missing", "cell-unparsed", "columns-unproven",
    "date-missing", "department-differs", "department-missing", "goal-cut", "goal-missing", "heading-unparsed",
    "indicator-class-unreadable", "indicator-stray-text", "indicator-text-unparsed", "indicator-values-differ",
    "indicators-missing", "money-unit-assumed", "money-unit-differs", "name-missing", "project-repeated",
    "row-unparsed", "sources-differ", "total-differs", "total-row-missing", "unit-row-missing", "unit-total-differs",
    "units-unproven", "year-missing",
  ]
}
