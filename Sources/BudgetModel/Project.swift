/// What is left of a performance goal in the source.
public enum GoalState: String, Sendable, Codable, CaseIterable {
  case complete, missing, cutAtStart, cutAtEnd, cutAtBothEnds
}

/// A project (项目): one row of 项目支出绩效目标表.
public struct Project: Hashable, Sendable {
  /// 项目名称, without the spaces that line wrapping left.
  public var name: String
  public var funding: Funding
  /// 绩效目标, nil when missing.
  public var goal: String?
  public var goalState: GoalState
  public var indicators: [Indicator]
  /// What the table says of the project beside its fields (主管部门, 功能科目 …), by the column's title, in its order.
  public var attributes: [ProjectAttribute]
  /// Text of the row that was not understood, as found; each piece has a finding.
  public var unparsed: [String]
  public var source: SourceLocation

  public init(
    name: String, funding: Funding, goal: String?, goalState: GoalState, indicators: [Indicator],
    attributes: [ProjectAttribute] = [], unparsed: [String], source: SourceLocation
  ) {
    self.name = name
    self.funding = funding
    self.goal = goal
    self.goalState = goalState
    self.indicators = indicators
    self.attributes = attributes
    self.unparsed = unparsed
    self.source = source
  }
}

/// A column of the table that is no field of a project, with what it says of this one, e.g. 功能科目: 2150805.
public struct ProjectAttribute: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
