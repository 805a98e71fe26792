/// The kinds of statutory tables that are known, by which their figures are compared.
public enum StatutoryTableKind: String, Hashable, Sendable, CaseIterable {
  case overview = "收支总表"
  case income = "收入总表"
  case expenditure = "支出总表"
  case fiscalOverview = "财政拨款收支总表"
  case generalExpenditure = "一般公共预算支出表"
  case basicExpenditure = "基本支出表"
  case threePublic = "三公经费表"
  case governmentFund = "政府性基金预算支出表"
  case stateCapital = "国有资本经营预算支出表"
  case projects = "项目支出表"

  /// Words that a title of the kind holds, all of one group; the first kind that fits counts.
  private static let words: [(Self, [[String]])] = [
    (.fiscalOverview, [["财政拨款", "收支"]]),
    (.threePublic, [["三公"]]),
    (.governmentFund, [["政府性基金"]]),
    (.stateCapital, [["国有资本"]]),
    (.basicExpenditure, [["基本支出"]]),
    (.projects, [["项目支出"]]),
    (.generalExpenditure, [["一般公共预算", "支出"]]),
    (.overview, [["收支", "总"]]),
    (.income, [["收入", "总"], ["收入预算"]]),
    (.expenditure, [["支出", "总"], ["支出预算"]]),
  ]

  /// The kind that a title names; nil for another. A table of goals (绩效目标表) is none of these.
  public init?(title: String) {
    guard !title.contains("绩效") else { return nil }
    let found = Self.words.first { $0.1.contains { $0.allSatisfy(title.contains) } }
    guard let found else { return nil }
    self = found.0
  }
}
