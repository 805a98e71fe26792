import BudgetModel

/// Which rows of the files belong to which project, so that a place can be told to be a project's.
public struct ProjectRows: Sendable {
  /// A project's place in its budget.
  public struct Place: Hashable, Comparable, Sendable {
    public var unit: Int
    public var project: Int

    public static func < (left: Place, right: Place) -> Bool {
      (left.unit, left.project) < (right.unit, right.project)
    }

    public init(unit: Int, project: Int) {
      self.unit = unit
      self.project = project
    }
  }

  private struct Table: Hashable {
    var file: String
    var sheet: String?

    init(of source: SourceLocation) {
      file = source.file
      sheet = source.sheet
    }

    func holds(_ source: SourceLocation) -> Bool { file == source.file && sheet == source.sheet }
  }

  private struct Rows {
    var first: Int
    var last: Int
    var place: Place
  }

  /// One mostly, which is seen faster than it is looked up. Each one's rows by their first lines.
  private var tables: [(table: Table, rows: [Rows])] = []

  public init(of budget: Budget) {
    for unit in budget.units.indices {
      for project in budget.units[unit].projects.indices {
        let place = Place(unit: unit, project: project)
        add(budget.units[unit].projects[project].source, of: place)
        // By their places: projects and indicators are too large to be copied.
        for indicator in budget.units[unit].projects[project].indicators.indices {
          add(budget.units[unit].projects[project].indicators[indicator].source, of: place)
        }
      }
    }
    for table in tables.indices { tables[table].rows.sort { $0.first < $1.first } }
  }

  /// Projects come one after another: a project's rows in a table are the last that it has.
  private mutating func add(_ source: SourceLocation, of place: Place) {
    let found = tables.firstIndex { $0.table.holds(source) }
    if found == nil { tables.append((Table(of: source), [])) }
    let table = found ?? tables.count - 1
    let last = tables[table].rows.count - 1
    guard last >= 0, tables[table].rows[last].place == place else {
      tables[table].rows.append(Rows(first: source.line, last: source.line, place: place))
      return
    }
    tables[table].rows[last].first = min(tables[table].rows[last].first, source.line)
    tables[table].rows[last].last = max(tables[table].rows[last].last, source.line)
  }

  /// The project in whose rows the place lies.
  public func project(at source: SourceLocation) -> Place? {
    guard let rows = tables.first(where: { $0.table.holds(source) })?.rows else { return nil }
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
