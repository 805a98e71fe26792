/// What an honest reader gets from a damaged table.
///
/// Every field has the list of what may come out of it. For a field that came through, or whose damage can be mended
/// with certainty (a swapped separator, a misread label or class name, a letter for a digit in a code), that is the
/// truth alone. For one whose text was lost it is nothing (nil), or the fragment that is still printed: never what was
/// lost, and never another indicator's text. Compared is what `TextFolding` leaves of both.
public struct ExpectedTable: Sendable {
  public enum GoalState: String, Sendable { case complete, missing, cutAtStart, cutAtEnd, cutAtBothEnds }

  /// 总计 and the sources in 分; nil is blank.
  public struct Amounts: Sendable {
    public var total: Int?
    public var sources: [Int?]
    /// A digit of 总计 (0) or of a source (1…) was misread as a letter: right, or not a figure at all.
    public var unsure: Set<Int> = []
  }

  public struct Indicator: Sendable {
    public var number: [Int?]
    public var level1: [TableTruth.Class?]
    public var level2: [TableTruth.Class?]
    /// Nil stands for an empty name.
    public var name: [String?]
    public var cycleValue: [String?]
    public var annualValue: [String?]
    /// So much was lost that it need not come out as an indicator: it may be reported as text not understood.
    public var mayBeMissing = false
    public var damage: Set<TableDamageKind> = []
    /// Its text as printed, for reports.
    public var text = ""
  }

  public struct Project: Sendable {
    public var name: String
    public var amounts: Amounts
    public var goal: String?
    public var goalState: GoalState
    public var indicators: [Indicator]
    /// What hit the row as a whole, its amounts or its goal.
    public var damage: Set<TableDamageKind> = []
  }

  public struct Unit: Sendable {
    public var name: String
    public var amounts: Amounts
    public var projects: [Project]
  }

  public var sources: [String]
  public var amounts: Amounts
  public var units: [Unit]
}

/// A table as text, with its truth and what is to be expected of it.
public struct DamagedTable: Sendable {
  public let text: String
  public let truth: TableTruth
  public let expected: ExpectedTable
  /// What hit the table as a whole.
  public let damage: Set<TableDamageKind>
}
