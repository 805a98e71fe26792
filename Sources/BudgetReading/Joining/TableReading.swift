import BudgetModel

/// What one table gives: a budget of its own, or what a budget's projects are to achieve.
struct TableReading {
  enum Content {
    case budget(Budget)
    case performance(PerformanceTable)
    /// Nothing that belongs to a budget; the explanation says why.
    case nothing
  }

  var content: Content
  var explanation: TableExplanation
}

/// Goals and indicators from a table of their own (绩效目标申报表), to be joined to a budget by unit and project name.
struct PerformanceTable {
  /// One project's goal and indicators, gathered from its rows.
  struct Entry {
    /// Nil when the table does not name units.
    var unit: String?
    var project: String
    /// As found; nil when the table has no goals or the cell is blank.
    var goal: String?
    var indicators: [Indicator]
    /// From columns that are no field, before the indicators.
    var attributes: [ProjectAttribute] = []
    var unparsed: [String]
    var source: SourceLocation
  }

  /// In the order of the table.
  var entries: [Entry]
  /// Text of the table that belongs to no entry.
  var unparsed: [String]
  var findings: [Finding]
}
