import BudgetModel

/// Within a unit a name is one project's only; the same name in another unit is another project.
struct ProjectRepeatedRule: WholeRule {
  static let description = RuleDescription(
    "project-repeated", "项目名称重复", .warning,
    why: "同一单位里两个项目同名，可能重复，也可能名称缺了字。",
    do: "核对原件：是否重复，或名称缺字",
    passing: """
      项目 甲 1.00
      项目 乙 1.00
      """,
    failing: """
      项目 甲 1.00
      项目 甲 2.00
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.budget.units.flatMap { unit -> [Finding] in
      let names = unit.projects.map(\.name)
      if Self.allDiffer(names) { return [] }
      var first: [String: Int] = [:]
      return names.indices.compactMap { index -> Finding? in
        guard let earlier = first[names[index]] else {
          first[names[index]] = index
          return nil
        }
        let place = unit.projects[earlier].source
        return finding(
          "单位“\(unit.name)”有两个同名项目“\(names[index])”，另一个在第 \(place.line) 行", at: unit.projects[index].source,
          related: [place])
      }
    }
  }

  /// Whether the names are all different, as far as their characters alone tell: to compare texts as Unicode does takes
  /// much longer.
  private static func allDiffer(_ names: [String]) -> Bool {
    var seen: Set<UInt64> = []
    return names.allSatisfy { name in
      var hash = ScalarHash()
      return hash.addPlain(name.unicodeScalars) && seen.insert(hash.value).inserted
    }
  }
}
