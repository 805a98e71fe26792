import ArgumentParser

/// What a document is about, the same for every subcommand that lets it be chosen.
struct ScopeArguments: ParsableArguments {
  @Option(help: ArgumentHelp("只做这一个单位。未写明时为整个部门。", valueName: "单位名称"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "只做选定的项目：一个文件，每行一个项目名称（几个单位同名的写“单位名称<Tab>项目名称”）；或名称的一部分，或带 * 和 ? 的通配写法。",
      valueName: "文件|写法"))
  var projects: String?

  func validate() throws {
    if projects == "" { throw ValidationError("--projects 的内容不能为空") }
  }

  func scope(in budget: ReviewedBudget) throws -> Documents.Scope {
    let index = try unit.map(budget.requireUnit)
    guard let projects else { return index.map(Documents.Scope.unit) ?? .department }
    return .projects(try ProjectChoice(given: projects, budget: budget, unit: index).places(), unit: index)
  }
}
