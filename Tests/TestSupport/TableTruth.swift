/// What an invented 项目支出绩效目标表 says before anything damages it.
///
/// Money is whole 分; nil is a blank cell. 总计 is the sum of the sources, a unit's row the sum of its projects.
public struct TableTruth: Sendable {
  /// A class with its code, e.g. 11 数量指标.
  public struct Class: Hashable, Sendable {
    public var code: String
    public var name: String
  }

  public struct Indicator: Hashable, Sendable {
    public var number: Int
    public var level1: Class
    public var level2: Class
    public var name: String
    public var cycleValue: String
    public var annualValue: String
  }

  public struct Project: Hashable, Sendable {
    public var name: String
    /// In the order of the sources.
    public var amounts: [Int?]
    public var goal: String?
    public var indicators: [Indicator]
  }

  public struct Unit: Hashable, Sendable {
    public var name: String
    public var amounts: [Int?]
    public var projects: [Project]
  }

  public var department: String
  public var sources: [String]
  public var amounts: [Int?]
  public var units: [Unit]

  /// Blank where all are blank, else the sum.
  static func sum(_ rows: [[Int?]], columns: Int) -> [Int?] {
    (0..<columns).map { column in total(of: rows.map { $0[column] }) }
  }

  static func total(of amounts: [Int?]) -> Int? {
    let known = amounts.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
