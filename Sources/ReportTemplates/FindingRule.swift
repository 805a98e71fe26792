/// The rules that templates can tell apart, those of reading and of review.
enum FindingRule {
  static let all = [
    "amount-proven-by-sums", "amount-stray-text", "amount-unreadable", "annual-value-missing", "cell-unparsed",
    "columns-unproven", "date-missing", "department-differs", "department-inferred", "department-missing", "goal-cut",
    "goal-missing", "heading-unparsed", "indicator-class-differs", "indicator-class-unknown",
    "indicator-class-unreadable", "indicator-label-likely", "indicator-name-missing", "indicator-number-divided",
    "indicator-stray-text", "indicator-text-unparsed", "indicator-value-doubtful", "indicator-values-differ",
    "indicators-missing", "money-unit-assumed", "money-unit-differs", "money-unit-inferred", "name-missing",
    "performance-unmatched", "project-in-one-table-only", "project-repeated", "report-column-unknown",
    "report-sheet-unknown", "report-table-unknown", "row-text-kept", "row-unparsed", "sources-differ",
    "sum-not-computed", "table-note", "tables-differ", "total-differs", "total-row-missing", "unit-in-one-table-only",
    "unit-row-missing", "unit-total-differs", "units-unproven", "year-differs", "year-inferred", "year-missing",
  ]
}
