import BudgetModel

/// Takes department and year from a column that says the same on every row.
struct SheetConstants {
  let grid: SheetGrid
  let header: SheetHeader

  private static let departments: Set<String> = ["主管部门", "部门", "部门名称", "项目主管部门", "主管单位", "预算部门", "主管部门名称", "一级预算单位"]
  private static let years: Set<String> = ["年度", "预算年度", "年份", "预算年份"]

  func complete(_ budget: inout Budget, remarks: inout [String]) {
    let place = budget.totalSource
    func note(_ rule: String, _ message: String, _ hint: String) -> Finding {
      Finding(rule: rule, severity: .note, message: message, hint: hint, source: place)
    }
    for column in header.columns.all(.attribute) {
      let key = SheetTitle.key(column.title.leaf)
      if budget.department == nil, Self.departments.contains(key), let name = constant(column.name, in: budget) {
        budget.department = name
        budget.findings.append(
          note(
            "department-inferred", "各行的“\(column.title.leaf)”都是“\(name)”，作为部门名称",
            "核对原件；可在 report.yaml 中写明 department: \(name)"))
        remarks.append("部门名称：各行的“\(column.title.leaf)”都是“\(name)”")
      }
      if budget.year == nil, Self.years.contains(key), let text = constant(column.name, in: budget),
        let year = Int(text) ?? SheetHeading.year(in: text), (1950...2099).contains(year)
      {
        budget.year = year
        budget.findings.append(
          note(
            "year-inferred", "各行的“\(column.title.leaf)”都是“\(text)”，预算年度是 \(year) 年",
            "核对原件；可在 report.yaml 中写明 year: \(year)"))
      }
    }
  }

  private func constant(_ name: String, in budget: Budget) -> String? {
    var value: String?
    for project in budget.units.lazy.flatMap(\.projects) {
      guard let own = project.attributes.first(where: { $0.name == name })?.value else { return nil }
      if let value, value != own { return nil }
      value = own
    }
    return value
  }
}
