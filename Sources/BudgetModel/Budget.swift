/// A budgetary unit (预算单位, 资金使用单位) with its projects in the order of the source.
public struct BudgetUnit: Hashable, Sendable {
  public var name: String
  /// The unit's subtotal; as printed unless it says that it is computed.
  public var funding: Funding
  /// In the order of the source.
  public var projects: [Project]
  public var unparsed: [String]
  public var source: SourceLocation

  public init(name: String, funding: Funding, projects: [Project], unparsed: [String], source: SourceLocation) {
    self.name = name
    self.funding = funding
    self.projects = projects
    self.unparsed = unparsed
    self.source = source
  }
}

/// A department's budget (部门预算) as read: exact values, each with its source, and what was doubtful while reading.
///
/// A project's identity is its unit and its name: the same name may occur in two units.
public struct Budget: Hashable, Sendable {
  /// The identifier of the JSON form.
  public static let schema = "budgetpress.budget/1"

  public var department: String?
  public var year: Int?
  /// 资金来源, as the columns are found, e.g. 财政拨款, 财政专户拨款, 其他资金.
  public var fundingSources: [String]
  /// The 合计 row; as printed unless it says that it is computed.
  public var total: Funding
  /// The place of the 合计 row, or of the header when there is none.
  public var totalSource: SourceLocation
  public var units: [BudgetUnit]
  /// Text outside units that was not understood.
  public var unparsed: [String]
  /// What reading found doubtful, in reading order.
  public var findings: [Finding]
  /// 法定预算公开表, in the order in which they are published.
  public var statutoryTables: [StatutoryTable] = []

  public init(
    department: String?, year: Int?, fundingSources: [String], total: Funding, totalSource: SourceLocation,
    units: [BudgetUnit], unparsed: [String], findings: [Finding]
  ) {
    self.department = department
    self.year = year
    self.fundingSources = fundingSources
    self.total = total
    self.totalSource = totalSource
    self.units = units
    self.unparsed = unparsed
    self.findings = findings
  }
}
