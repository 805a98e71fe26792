import BudgetModel
import BudgetReview

extension Figures {
  /// For each finding, the project whose rows it lies in.
  static func places(of findings: [Finding], in budget: Budget) -> [ProjectPlace?] {
    let rows = ProjectRows(of: budget)
    return findings.map { rows.project(at: $0.source) }
  }

  /// The findings that lie in the unit's rows: its own, and those of its projects.
  func findings(ofUnit index: Int) -> [Finding] {
    let unit = budget.units[index].source
    return zip(findings, findingPlaces).filter { finding, project in
      let source = finding.source
      let isOwnRow = source.file == unit.file && source.sheet == unit.sheet && source.line == unit.line
      return isOwnRow || project?.unit == index
    }.map(\.0)
  }
}
