import BudgetModel

extension Proof {
  /// `单位“甲局”的总计是 100.00 万元，其 2 个项目之和是 90.00 万元，相差 10.00 万元`; nil unless the sides differ.
  var message: String? {
    guard outcome == .differs, let difference else { return nil }
    let stated = printed.amount.map { " \($0.wanWithCommas) 万元" } ?? "空白"
    if let other {
      return "\(owner)的\(column)是\(stated)，\(other)是 \(sum.wanWithCommas) 万元，相差 \(difference.wanWithCommas) 万元"
    }
    return "\(owner)的\(column)是\(stated)，\(partsName)之和是 \(sum.wanWithCommas) 万元，"
      + "相差 \(difference.wanWithCommas) 万元"
  }

  private var owner: String {
    if let table { return "公开表“\(table)”中“\(subject)”" }
    if unit != nil { return "项目“\(subject)”" }
    return subject == "合计" ? "合计行" : "单位“\(subject)”"
  }

  private var partsName: String {
    switch identity {
    case .totalOfUnits: "\(partCount) 个单位"
    case .unitOfProjects: "其 \(partCount) 个项目"
    case .rowOfSources: "各资金来源"
    case .statutoryRows: "\(partCount) 行"
    default: "\(partCount) 列"
    }
  }
}
