import BudgetModel

/// A budget in the form in which two years are compared.
struct ComparedBudget {
  typealias Place = ProjectRows.Place

  /// A project with its name folded.
  struct Entry {
    let place: Place
    let name: ComparedName
    let project: Project
    /// What tells apart projects of one name and amount.
    var tieBreaker: (Int64, String) {
      (project.funding.total.amount?.fen ?? 0, (project.goal ?? "") + project.indicators.map(\.raw).joined())
    }
  }

  let budget: Budget
  let unitNames: [ComparedName]
  /// By unit, in the budget's order.
  let entries: [[Entry]]

  init(_ budget: Budget) {
    self.budget = budget
    unitNames = budget.units.map { ComparedName($0.name) }
    entries = budget.units.enumerated().map { unit, content in
      content.projects.enumerated().map { index, project in
        Entry(
          place: Place(unit: unit, project: index), name: ComparedName(project.name), project: project)
      }
    }
  }

  var all: [Entry] { entries.flatMap(\.self) }

  func project(at place: Place) -> Project { budget.units[place.unit].projects[place.project] }
}

/// How alike what two projects are to reach is, to support a likeness of their names.
struct GoalLikeness {
  private let left: [Shingles?]
  private let right: [Shingles?]
  private static let leastLength = 12

  init(_ left: [ComparedBudget.Entry], _ right: [ComparedBudget.Entry]) {
    self.left = left.map(Self.shingles)
    self.right = right.map(Self.shingles)
  }

  /// In hundredths; 0 where one of the two says too little.
  func likeness(_ one: Int, _ other: Int) -> Int {
    guard let one = left[one], let other = right[other] else { return 0 }
    return one.similarity(to: other)
  }

  /// Of the goal, or where there is none, of the indicators' names.
  private static func shingles(_ entry: ComparedBudget.Entry) -> Shingles? {
    let text = entry.project.goal ?? entry.project.indicators.map(\.name).joined(separator: "，")
    let scalars = Array(text.unicodeScalars)
    return scalars.count < leastLength ? nil : Shingles(scalars)
  }
}
