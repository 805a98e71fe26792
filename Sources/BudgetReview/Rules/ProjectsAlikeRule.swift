import BudgetModel

/// Two projects have hardly different names. Equal ones are either repeated within a unit, which has a rule of its own,
/// or of different units, where they are different projects.
struct ProjectsAlikeRule: Rule {
  static let description = RuleDescription(
    "projects-alike", "项目名称相近", .warning,
    why: "名称几乎一样的项目，可能是同一个项目列了两次，或只是年度不同。",
    do: "核对原件：是否同一个项目；不是的，名称写清区别",
    passing: """
      项目 道路养护工程专项资金 1.00
      项目 中小学校舍维修专项资金 1.00
      """,
    failing: """
      项目 对口帮扶某某县专项资金 1.00
      项目 2024年对口帮扶某某县专项资金 1.00
      """)

  func notes(on part: ReviewPart) -> [AlikeText] {
    part.projects.compactMap { project in
      AlikeText(CollectionOfOne(project.name.scalars.lazy.filter(Self.isCompared)), of: project, leastLength: 8)
    }
  }

  func findings(in subject: ReviewSubject, _ notes: [[AlikeText]]) -> [Finding] {
    alike("名称", notes, in: subject.budget, threshold: 70, ignoringEqual: true) {
      $0.name.scalarArray.filter(Self.isCompared)
    }
  }

  /// 2024年对口帮扶 and 对口帮扶 differ in the year alone.
  private static func isCompared(_ scalar: Unicode.Scalar) -> Bool { !scalar.isDigit && scalar != "年" }
}
