import BudgetModel

/// What a person should look at where two years are compared; none of it blocks publication.
struct ComparisonFindings {
  let budget: Budget
  let previous: Budget
  let units: UnitMatching
  let projects: ProjectMatching

  func all(wrong: [(ComparisonSettings.Pair, String)]) -> [Finding] {
    years + department + doubtfulSums + wrong.map(Self.wrong) + likelyUnits + likelyProjects + doubtfulProjects
  }

  private var years: [Finding] {
    guard let year = previous.year, let own = budget.year else {
      return [
        finding(
          "previous-year-unknown", "\(previous.year == nil ? "上年文件" : "本年预算")没有写明预算年度，不能核对两年是否相邻",
          at: previous.totalSource)
      ]
    }
    if year == own - 1 { return [] }
    return [finding("previous-year-gap", "对比的是 \(year) 年，不是 \(own) 年的上一年", at: previous.totalSource)]
  }

  private var department: [Finding] {
    guard let own = budget.department, let other = previous.department,
      ComparedName(own).folded != ComparedName(other).folded
    else { return [] }
    return [finding("previous-department-differs", "上年文件的部门是“\(other)”，本年是“\(own)”", at: previous.totalSource)]
  }

  /// Last year's file as it is: its sums and amounts are not put right here.
  private var doubtfulSums: [Finding] {
    let unreadable = previous.findings.count { $0.severity == .error }
    let differing = Proofs(of: previous).all.count { $0.outcome == .differs }
    if unreadable == 0, differing == 0 { return [] }
    return [
      finding(
        "previous-doubtful", "上年文件读取时有 \(unreadable) 条错误，有 \(differing) 组合计不等；对比按印出的数计算",
        at: previous.totalSource)
    ]
  }

  private static func wrong(_ pair: ComparisonSettings.Pair, _ reason: String) -> Finding {
    finding("comparison-name-unknown", "report.yaml 写了“\(pair.from)”与“\(pair.to)”，\(reason)", at: pair.source)
  }

  private var likelyUnits: [Finding] {
    units.likely.map { unit in
      let name = units.previous[unit].map { previous.units[$0].name } ?? ""
      return Self.finding(
        "unit-renamed-likely", "单位“\(budget.units[unit].name)”按名称相近认作上年的“\(name)”", at: budget.units[unit].source)
    }
  }

  private var likelyProjects: [Finding] {
    projects.matches.keys.sorted(by: Self.isBefore).compactMap { place in
      guard let match = projects.matches[place] else { return nil }
      let project = budget.units[place.unit].projects[place.project]
      let unit = previous.units[match.previous.unit]
      let former = unit.projects[match.previous.project].name
      switch match.reason {
      case .name, .stated: return nil
      case .moved:
        return Self.finding(
          "project-moved-likely", "项目“\(project.name)”按名称认作上年“\(unit.name)”的同名项目", at: project.source)
      case .likely(let likeness):
        return Self.finding(
          "project-renamed-likely", "项目“\(project.name)”按名称相近（\(likeness)%）认作上年的“\(former)”", at: project.source)
      }
    }
  }

  private var doubtfulProjects: [Finding] {
    projects.doubtful.sorted { Self.isBefore($0.current, $1.current) }.map { current, others in
      let project = budget.units[current.unit].projects[current.project]
      let names = others.prefix(3).map { "“\(previous.units[$0.unit].projects[$0.project].name)”" }
      return Self.finding(
        "project-renamed-doubtful",
        "项目“\(project.name)”可能由上年的\(names.joined(separator: "或"))\(others.count > 3 ? "等" : "")更名而来，不能确定，按新增处理",
        at: project.source)
    }
  }

  static func isBefore(_ one: ComparedBudget.Place, _ other: ComparedBudget.Place) -> Bool {
    (one.unit, one.project) < (other.unit, other.project)
  }

  private func finding(_ rule: String, _ message: String, at source: SourceLocation) -> Finding {
    Self.finding(rule, message, at: source)
  }

  /// Severity and remedy are the catalogue's.
  private static func finding(_ rule: String, _ message: String, at source: SourceLocation) -> Finding {
    let description = RuleCatalogue.description(of: rule)
    return Finding(
      rule: rule, severity: description?.severity ?? .warning, message: message, hint: description?.remedy,
      source: source)
  }
}
