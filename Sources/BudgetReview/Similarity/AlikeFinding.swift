import BudgetModel

/// A project's text as it is compared with those of the others: by hash and length alone until all are known, since
/// texts that are copied are many and equal.
struct AlikeText: Sendable {
  let key: Key
  let place: ProjectRows.Place

  /// The same for equal texts, and in practice for no others.
  struct Key: Hashable {
    fileprivate(set) var hash: UInt64
    fileprivate(set) var length: Int
  }

  /// Nil for a text, in pieces, that is too short to be compared.
  init?(
    _ pieces: some Sequence<some Sequence<Unicode.Scalar>>, of project: ReviewedProject, leastLength: Int
  ) {
    var (hash, length) = (ScalarHash(), 0)
    for piece in pieces {
      for scalar in piece {
        hash.add(scalar)
        length += 1
      }
    }
    guard length >= leastLength else { return nil }
    key = Key(hash: hash.value, length: length)
    place = project.place
  }
}

extension Rule {
  /// One finding a group of projects whose texts are alike; `ignoringEqual` passes over groups of one name.
  ///
  /// - Parameter text: a project's, as it was noted.
  func alike(
    _ what: String, _ texts: [[AlikeText]], in budget: Budget, threshold: Int, ignoringEqual: Bool = false,
    text: (Project) -> [Unicode.Scalar]
  ) -> [Finding] {
    let known = texts.flatMap(\.self)
    var shingles: [AlikeText.Key: Shingles] = [:]
    for known in known where shingles[known.key] == nil {
      shingles[known.key] = Shingles(text(budget.units[known.place.unit].projects[known.place.project]))
    }
    let all = known.compactMap { shingles[$0.key] }
    return AlikeGroups.groups(of: all, threshold: threshold).compactMap { group in
      let members = group.members.map { AlikeMember(of: budget, at: known[$0].place) }
      if ignoringEqual, members.allSatisfy({ $0.name == members[0].name }) { return nil }
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
