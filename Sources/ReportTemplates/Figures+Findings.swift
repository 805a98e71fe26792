import BudgetModel

extension Figures {
  /// Which rows a project or unit takes in its file.
  struct Rows: Sendable {
    var first: Int
    var last: Int
    var place: ProjectPlace
  }

  fileprivate struct Table: Hashable {
    var file: String
    var sheet: String?
  }

  /// For each finding, the project whose rows it lies in.
  func projects(of findings: [Finding]) -> [ProjectPlace?] {
    let rows = projectRows()
    return findings.map { finding in
      guard let rows = rows[Table(file: finding.source.file, sheet: finding.source.sheet)] else { return nil }
      return Self.row(holding: finding.source.line, in: rows)?.place
    }
  }

  /// The findings that lie in the unit's rows, from its own to its last project's.
  func findings(ofUnit index: Int) -> [Finding] {
    let unit = budget.units[index]
    var lines: [Table: ClosedRange<Int>] = [Table(unit.source): unit.source.line...unit.source.line]
    for project in unit.projects {
      let table = Table(project.source)
      let first = project.source.line
      let known = lines[table] ?? first...first
      lines[table] = min(known.lowerBound, first)...max(known.upperBound, Self.lastLine(of: project))
    }
    return findings.filter { lines[Table($0.source)]?.contains($0.source.line) ?? false }
  }

  private func projectRows() -> [Table: [Rows]] {
    var rows: [Table: [Rows]] = [:]
    for (unitIndex, unit) in budget.units.enumerated() {
      for (index, project) in unit.projects.enumerated() {
        rows[Table(project.source), default: []].append(
          Rows(
            first: project.source.line, last: Self.lastLine(of: project),
            place: ProjectPlace(unit: unitIndex, project: index)))
      }
    }
    return rows.mapValues { $0.sorted { $0.first < $1.first } }
  }

  private static func lastLine(of project: Project) -> Int {
    project.indicators.reduce(project.source.line) { max($0, $1.source.line) }
  }

  private static func row(holding line: Int, in rows: [Rows]) -> Rows? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].first <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].last >= line else { return nil }
    return rows[low - 1]
  }
}

extension Figures.Table {
  fileprivate init(_ source: SourceLocation) { self.init(file: source.file, sheet: source.sheet) }
}
