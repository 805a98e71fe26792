import BudgetModel

/// A project's text as it is compared with those of the others.
struct AlikeText: Sendable {
  let shingles: Shingles
  let place: ProjectRows.Place

  /// Nil for a text too short to be compared.
  init?(_ text: [Unicode.Scalar], of project: ReviewedProject, leastLength: Int) {
    guard text.count >= leastLength else { return nil }
    shingles = Shingles(text)
    place = project.place
  }
}

extension Rule {
  /// One finding a group of projects whose texts are alike; `ignoringEqual` passes over groups of one name.
  func alike(
    _ what: String, _ texts: [[AlikeText]], in budget: Budget, threshold: Int, ignoringEqual: Bool = false
  ) -> [Finding] {
    let known = texts.flatMap(\.self)
    return AlikeGroups.groups(of: known.map(\.shingles), threshold: threshold).compactMap { group in
      let members = group.members.map { AlikeMember(of: budget, at: known[$0].place) }
      if ignoringEqual, Set(members.map(\.name)).count == 1 { return nil }
      let names = members.prefix(6).map { "“\($0.name)”（第 \($0.source.line) 行）" }.joined(separator: "、")
      let rest = members.count > 6 ? "等 \(members.count) 个项目" : ""
      return finding(
        "\(members.count) 个项目的\(what)相同或相近（相似度 \(group.similarity)% 以上）：\(names)\(rest)",
        at: members[0].source, related: members.dropFirst().map(\.source))
    }
  }
}

/// What a finding says of a project. Of many: a project is too large to be copied.
private struct AlikeMember {
  let name: String
  let source: SourceLocation

  init(of budget: Budget, at place: ProjectRows.Place) {
    name = budget.units[place.unit].projects[place.project].name
    source = budget.units[place.unit].projects[place.project].source
  }
}
