/// What is left of a performance goal in the source.
public enum GoalState: String, Sendable, Codable, CaseIterable {
  case complete, missing, cutAtStart, cutAtEnd, cutAtBothEnds
}

/// A project (项目): one row of 项目支出绩效目标表.
///
/// Its fields are shared by all copies: there are many, and they are handed on often.
public struct Project: Hashable, Sendable {
  @usableFromInline
  struct Fields: Hashable, Sendable {
    @usableFromInline var name: String
    @usableFromInline var funding: Funding
    @usableFromInline var goal: String?
    @usableFromInline var goalState: GoalState
    @usableFromInline var indicators: [Indicator]
    @usableFromInline var attributes: [ProjectAttribute]
    @usableFromInline var unparsed: [String]
    @usableFromInline var source: SourceLocation
  }

  @usableFromInline var shared: Shared<Fields>

  /// 项目名称, without the spaces that line wrapping left.
  @inlinable public var name: String {
    get { shared.fields.name }
    set { shared = shared.changed { $0.name = newValue } }
  }
  @inlinable public var funding: Funding {
    get { shared.fields.funding }
    set { shared = shared.changed { $0.funding = newValue } }
  }
  /// 绩效目标, nil when missing.
  @inlinable public var goal: String? {
    get { shared.fields.goal }
    set { shared = shared.changed { $0.goal = newValue } }
  }
  @inlinable public var goalState: GoalState {
    get { shared.fields.goalState }
    set { shared = shared.changed { $0.goalState = newValue } }
  }
  @inlinable public var indicators: [Indicator] {
    get { shared.fields.indicators }
    set { shared = shared.changed { $0.indicators = newValue } }
  }
  /// What the table says of the project beside its fields (主管部门, 功能科目 …), by the column's title, in its order.
  @inlinable public var attributes: [ProjectAttribute] {
    get { shared.fields.attributes }
    set { shared = shared.changed { $0.attributes = newValue } }
  }
  /// Text of the row that was not understood, as found; each piece has a finding.
  @inlinable public var unparsed: [String] {
    get { shared.fields.unparsed }
    set { shared = shared.changed { $0.unparsed = newValue } }
  }
  @inlinable public var source: SourceLocation {
    get { shared.fields.source }
    set { shared = shared.changed { $0.source = newValue } }
  }

  public init(
    name: String, funding: Funding, goal: String?, goalState: GoalState, indicators: [Indicator],
    attributes: [ProjectAttribute] = [], unparsed: [String], source: SourceLocation
  ) {
    shared = Shared(
      Fields(
        name: name, funding: funding, goal: goal, goalState: goalState, indicators: indicators,
        attributes: attributes, unparsed: unparsed, source: source))
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
