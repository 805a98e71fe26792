/// A budget beside last year's: for each of its rows what it was, and what is no more.
public struct Comparison: Hashable, Sendable {
  /// A unit's or project's row beside last year's.
  public struct Row: Hashable, Sendable {
    public var change: Change
    /// Last year's name, when the row goes on under another one.
    public var formerName: String?
    /// Last year's unit of a project, when it was moved to another one.
    public var formerUnit: String?

    public init(change: Change, formerName: String? = nil, formerUnit: String? = nil) {
      self.change = change
      self.formerName = formerName
      self.formerUnit = formerUnit
    }

    public var status: Status {
      if change.previous == nil { return .new }
      if formerUnit != nil { return .moved }
      return formerName != nil ? .renamed : .continued
    }
  }

  /// What became of a row; the text is that of the data.
  public enum Status: String, Hashable, Sendable { case continued, renamed, moved, new, ended }

  /// A row of last year's that is no more, or no more in its unit.
  public struct Ended: Hashable, Sendable {
    public var name: String
    public var cell: FundingCell
    /// This year's unit of a project that goes on in another one.
    public var newUnit: String?

    public init(name: String, cell: FundingCell, newUnit: String? = nil) {
      self.name = name
      self.cell = cell
      self.newUnit = newUnit
    }

    public var change: Change { Change(previous: cell, current: nil) }
  }

  public struct Unit: Hashable, Sendable {
    public var row: Row
    /// One for each of the unit's projects, in their order.
    public var projects: [Row]
    /// The projects that the unit had last year and that are nowhere now, in last year's order.
    public var ended: [Ended]
    /// The projects that the unit had last year and another one has now, so that the unit's own sums close.
    public var movedAway: [Ended]

    public init(row: Row, projects: [Row], ended: [Ended], movedAway: [Ended] = []) {
      self.movedAway = movedAway
      self.row = row
      self.projects = projects
      self.ended = ended
    }
  }

  /// A unit of last year's that is no more, with those of its projects that are nowhere now.
  public struct EndedUnit: Hashable, Sendable {
    public var unit: Ended
    public var projects: [Ended]

    public init(unit: Ended, projects: [Ended]) {
      self.unit = unit
      self.projects = projects
    }
  }

  /// The year compared with; nil when last year's file does not tell.
  public var year: Int?
  public var total: Change
  /// One for each of the budget's units, in their order.
  public var units: [Unit]
  /// In last year's order.
  public var endedUnits: [EndedUnit]

  public init(year: Int?, total: Change, units: [Unit], endedUnits: [EndedUnit]) {
    self.year = year
    self.total = total
    self.units = units
    self.endedUnits = endedUnits
  }

  /// The comparison of one unit alone.
  public func restricted(toUnit index: Int) -> Comparison {
    Comparison(year: year, total: units[index].row.change, units: [units[index]], endedUnits: [])
  }
}
