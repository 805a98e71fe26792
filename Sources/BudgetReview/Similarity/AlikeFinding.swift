import BudgetModel

extension Rule {
  /// One finding a group of projects whose texts are alike; `ignoringEqual` passes over groups of one name.
  func alike(
    _ what: String, of projects: [ReviewedProject], threshold: Int, leastLength: Int, ignoringEqual: Bool = false,
    text: (ReviewedProject) -> [Unicode.Scalar]
  ) -> [Finding] {
    let known = projects.map { ($0, text($0)) }.filter { $0.1.count >= leastLength }
    return AlikeGroups.groups(of: known.map { Shingles($0.1) }, threshold: threshold).compactMap { group in
      let members = group.members.map { known[$0].0.project }
      if ignoringEqual, Set(members.map(\.name)).count == 1 { return nil }
      let names = members.prefix(6).map { "“\($0.name)”（第 \($0.source.line) 行）" }.joined(separator: "、")
      let rest = members.count > 6 ? "等 \(members.count) 个项目" : ""
      return finding(
        "\(members.count) 个项目的\(what)相同或相近（相似度 \(group.similarity)% 以上）：\(names)\(rest)",
        at: members[0].source, related: members.dropFirst().map(\.source))
    }
  }
}
