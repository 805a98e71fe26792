/// The findings that comparing with last year's budget gives.
enum ComparisonRules {
  static let all: [RuleDescription] = [
    RuleDescription(
      id: "previous-year-unknown", title: "对比的年度不明", severity: .warning, rationale: "两年中有一年没有写明预算年度，不能核对是否相邻。",
      remedy: "在两年的 report.yaml 中写明 year"),
    RuleDescription(
      id: "previous-year-gap", title: "对比的不是上一年", severity: .warning, rationale: "--previous 给出的不是紧接着的上一年。",
      remedy: "核对 --previous 的文件；确要对比时可以保留"),
    RuleDescription(
      id: "previous-department-differs", title: "两年的部门名称不同", severity: .warning,
      rationale: "上年文件的部门名称与本年不同，可能选错了文件，也可能是机构更名。", remedy: "核对 --previous 的文件；机构更名的可以保留"),
    RuleDescription(
      id: "previous-doubtful", title: "上年文件有错误", severity: .warning, rationale: "上年文件有读不出的金额，或合计不等。",
      remedy: "用 budgetpress check 核对上年文件"),
    RuleDescription(
      id: "comparison-name-unknown", title: "report.yaml 对应的名称有误", severity: .warning,
      rationale: "report.yaml 的 renamed、different 或 renamedUnits 写了两年预算中没有或不能区分的名称。", remedy: "改正 report.yaml"),
    RuleDescription(
      id: "unit-renamed-likely", title: "单位按名称相近对应", severity: .note, rationale: "单位名称与上年不同，按相近认作同一单位。",
      remedy: "核对；确是同一单位的，写入 report.yaml 的 renamedUnits"),
    RuleDescription(
      id: "project-renamed-likely", title: "项目按名称相近对应", severity: .note, rationale: "项目名称与上年不同，按相近认作同一项目。",
      remedy: "核对；确是更名的，写入 report.yaml 的 renamed；不是的，写入 different"),
    RuleDescription(
      id: "project-moved-likely", title: "项目认作由别的单位转来", severity: .note, rationale: "上年别的单位有唯一的同名项目，认作转来。",
      remedy: "核对；不是同一项目的，写入 report.yaml 的 different"),
    RuleDescription(
      id: "project-renamed-doubtful", title: "项目是否更名不能确定", severity: .note, rationale: "上年有几个名称相近的项目，不能确定是哪一个。",
      remedy: "核对；确是更名的，写入 report.yaml 的 renamed"),
  ]
}
