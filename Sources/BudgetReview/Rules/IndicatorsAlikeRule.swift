import BudgetModel

/// Sets of indicators copied from one project to another.
struct IndicatorsAlikeRule: Rule {
  static let description = RuleDescription(
    "indicators-alike", "绩效指标相同或相近", .note,
    why: "整套指标从别的项目抄来，没有反映本项目的特点。同类项目共用指标也会列出。",
    do: "核对原件：指标是否符合本项目",
    passing: """
      项目 甲 1.00
      指标 1 11 举办培训场次: ≥12场
      指标 2 22 学员持证上岗率: ≥90%
      项目 乙 1.00
      指标 1 11 修缮道路里程: ≥3公里
      指标 2 22 居民出行投诉: ≤5次
      """,
    failing: """
      项目 甲 1.00
      指标 1 11 举办培训场次: ≥12场
      指标 2 22 学员持证上岗率: ≥90%
      项目 乙 1.00
      指标 1 11 举办培训场次: ≥12场
      指标 2 22 学员持证上岗率: ≥95%
      """)

  func notes(on part: ReviewPart) -> [AlikeText] {
    part.projects.compactMap { AlikeText($0.indicators.lazy.map(\.name.scalars), of: $0, leastLength: 12) }
  }

  func findings(in subject: ReviewSubject, _ notes: [[AlikeText]]) -> [Finding] {
    alike("绩效指标", notes, in: subject.budget, threshold: 60) { $0.indicators.flatMap(\.name.scalarArray) }
  }
}
