/// A column of a sheet with what it was taken for.
struct SheetColumn {
  var column: Int
  var title: SheetTitle
  var field: SheetField
  var reason: String
  /// Of a funding source or an attribute: its title, told apart from others of the same title.
  var name: String
  /// When the title states it: `总计（万元）`.
  var moneyUnit: MoneyUnit?
}

/// A sheet's columns.
struct SheetColumns {
  let all: [SheetColumn]
  /// By field, the first column's number.
  private let firsts: [SheetField: Int]
  let hasIndicatorParts: Bool

  init(all: [SheetColumn]) {
    self.all = all
    firsts = Dictionary(all.map { ($0.field, $0.column) }, uniquingKeysWith: { first, _ in first })
    hasIndicatorParts = all.contains { $0.field.isIndicatorPart }
  }

  func column(_ field: SheetField) -> Int? { firsts[field] }
  func all(_ field: SheetField) -> [SheetColumn] { all.filter { $0.field == field } }

  var isBudget: Bool {
    (column(.project) ?? column(.unitAndProject)) != nil && all.contains { $0.field.isMoney } || isHierarchy
  }

  /// Levels by numbers over names of units and projects.
  var isHierarchy: Bool {
    all(.level).count > 1 && column(.unitAndProject) != nil && column(.total) != nil
  }

  var isPerformance: Bool {
    let hasValue = (column(.annualValue) ?? column(.cycleValue)) != nil
    let hasText = (column(.goal) ?? column(.indicators)) != nil
    return !all.contains { $0.field.isMoney }
      && (column(.indicatorName) != nil && hasValue || (column(.project) ?? column(.unitAndProject)) != nil && hasText)
  }

  /// How much the titles say that they are a header.
  var score: Int {
    // A merged title over several columns counts once: the row below it may tell more.
    var (score, seen) = (0, Set<String>())
    for column in all {
      let name = column.field == .source ? "\u{1F}" + column.title.leaf : column.field.rawValue
      if seen.insert(name).inserted { score += column.field.weight }
    }
    return min(score, 200) + (isBudget || isPerformance ? 1000 : 0)
  }
}
