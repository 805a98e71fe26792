import BudgetModel
import BudgetReview

extension Figures {
  /// For each finding, the project whose rows it lies in.
  func projects(of findings: [Finding]) -> [ProjectPlace?] {
    let rows = ProjectRows(of: budget)
    return findings.map { finding in
      rows.project(at: finding.source).map { ProjectPlace(unit: $0.unit, project: $0.project) }
    }
  }

  /// The findings that lie in the unit's rows: its own, and those of its projects.
  func findings(ofUnit index: Int) -> [Finding] {
    let unit = budget.units[index].source
    return zip(findings, projects(of: findings)).filter { finding, project in
      let source = finding.source
      let isOwnRow = source.file == unit.file && source.sheet == unit.sheet && source.line == unit.line
      return isOwnRow || project?.unit == index
    }.map(\.0)
  }
}
