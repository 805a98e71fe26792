import BudgetModel

/// Which rows of the files belong to which project, so that a place can be told to be a project's.
public struct ProjectRows: Sendable {
  /// A project's place in its budget.
  public struct Place: Hashable, Sendable {
    public var unit: Int
    public var project: Int

    public init(unit: Int, project: Int) {
      self.unit = unit
      self.project = project
    }
  }

  private struct Table: Hashable {
    var file: String
    var sheet: String?
  }

  private struct Rows {
    var first: Int
    var last: Int
    var place: Place
  }

  private var tables: [Table: [Rows]] = [:]

  public init(of budget: Budget) {
    for (unitIndex, unit) in budget.units.enumerated() {
      for (index, project) in unit.projects.enumerated() {
        // One table mostly, which is seen faster than it is looked up.
        var lines: [(table: Table, rows: ClosedRange<Int>)] = []
        func add(_ source: SourceLocation) {
          guard let place = lines.firstIndex(where: { $0.table.file == source.file && $0.table.sheet == source.sheet })
          else {
            lines.append((Table(file: source.file, sheet: source.sheet), source.line...source.line))
            return
          }
          let known = lines[place].rows
          lines[place].rows = min(known.lowerBound, source.line)...max(known.upperBound, source.line)
        }
        add(project.source)
        for indicator in project.indicators { add(indicator.source) }
        for (table, rows) in lines {
          tables[table, default: []].append(
            Rows(first: rows.lowerBound, last: rows.upperBound, place: Place(unit: unitIndex, project: index)))
        }
      }
    }
    for table in tables.keys { tables[table]?.sort { $0.first < $1.first } }
  }

  /// The project in whose rows the place lies.
  public func project(at source: SourceLocation) -> Place? {
    guard let rows = tables[Table(file: source.file, sheet: source.sheet)] else { return nil }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].first <= source.line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].last >= source.line else { return nil }
    return rows[low - 1].place
  }
}
