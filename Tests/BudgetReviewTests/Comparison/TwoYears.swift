import BudgetModel

@testable import BudgetReview

/// A project of a made-up budget.
struct Draft {
  var name: String
  var fen: Int64 = 100_000_000
  var goal: String?
}

extension Budget {
  /// A budget of units with the projects of these drafts, closing.
  static func made(_ year: Int, _ units: [(name: String, projects: [Draft])], file: String = "a.txt") -> Budget {
    var line = 1
    func place() -> SourceLocation {
      line += 1
      return SourceLocation(file: file, line: line, column: 1)
    }
    func funding(_ fen: Int64) -> Funding { Funding(total: .amount(Amount(fen: fen)), sources: []) }
    let made = units.map { name, drafts in
      BudgetUnit(
        name: name, funding: funding(drafts.reduce(0) { $0 + $1.fen }),
        projects: drafts.map {
          Project(
            name: $0.name, funding: funding($0.fen), goal: $0.goal, goalState: $0.goal == nil ? .missing : .complete,
            indicators: [], unparsed: [], source: place())
        }, unparsed: [], source: place())
    }
    return Budget(
      department: "某局", year: year, fundingSources: [], total: funding(units.flatMap(\.projects).reduce(0) { $0 + $1.fen }),
      totalSource: SourceLocation(file: file, line: 1, column: 1), units: made, unparsed: [], findings: [])
  }
}

/// What became of each of this year's projects, by unit: `修路 ← 养路`, `新 架桥`; then what ended.
func told(_ result: BudgetComparison, _ budget: Budget) -> [[String]] {
  zip(budget.units, result.comparison.units).map { unit, content in
    zip(unit.projects, content.projects).map { project, row in
      switch row.status {
      case .new: "新 \(project.name)"
      case .continued: project.name
      default:
        "\(project.name) ← \(row.formerUnit.map { "\($0) " } ?? "")\(row.formerName ?? "")"
      }
    } + content.ended.map { "无 \($0.name)" }
  } + result.comparison.endedUnits.map { unit in ["无 \(unit.unit.name)"] + unit.projects.map { "无 \($0.name)" } }
}
