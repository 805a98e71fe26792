import BudgetModel

/// What a report.yaml states.
struct ReportFile {
  var settings = ReportSettings()
  var moneyUnit: MoneyUnit?
}

/// The unit in which a table prints its amounts.
enum MoneyUnit: String, CaseIterable {
  case wan = "万元"
  case yuan = "元"

  var fen: Int64 { self == .wan ? 1_000_000 : 100 }
  /// Decimals that a whole number of 分 can have.
  var decimals: Int { self == .wan ? 6 : 2 }
}
