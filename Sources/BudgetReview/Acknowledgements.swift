import BudgetModel

/// Settles findings with what report.yaml acknowledges.
struct Acknowledgements {
  static let unmatched = RuleDescription(
    id: "acknowledgement-unmatched", title: "写明的理由没有对应的发现", severity: .warning,
    rationale: "report.yaml 里写明了理由的事项已经不存在，可能改好了，也可能名称写错了。", remedy: "删去这一条，或改正规则、项目或单位的名称")

  let list: [ReviewSettings.Acknowledgement]

  /// The acknowledgement of each finding, and a finding for each that settles none.
  func settle(_ entries: [ReviewedFinding]) -> (entries: [ReviewedFinding], unmatched: [Finding]) {
    if list.isEmpty { return (entries, []) }
    var used = Set<Int>()
    let settled = entries.map { entry in
      var entry = entry
      for (index, acknowledgement) in list.enumerated() where Self.fits(acknowledgement, entry) {
        used.insert(index)
        entry.reason = entry.reason ?? acknowledgement.reason
      }
      return entry
    }
    return (settled, list.indices.filter { !used.contains($0) }.map { Self.finding(list[$0]) })
  }

  private static func fits(_ acknowledgement: ReviewSettings.Acknowledgement, _ entry: ReviewedFinding) -> Bool {
    guard acknowledgement.rule == entry.finding.rule else { return false }
    if acknowledgement.project == nil, acknowledgement.unit == nil { return true }
    return entry.subjects.contains { subject in
      (acknowledgement.project ?? subject.project) == subject.project
        && (acknowledgement.unit ?? subject.unit) == subject.unit
    }
  }

  private static func finding(_ acknowledgement: ReviewSettings.Acknowledgement) -> Finding {
    let subject = [acknowledgement.unit, acknowledgement.project].compactMap { $0.map { "“\($0)”" } }.joined()
    return Finding(
      rule: unmatched.id, severity: unmatched.severity,
      message: "report.yaml 写明了 \(acknowledgement.rule)\(subject)的理由，但没有这样的发现", hint: unmatched.remedy,
      source: acknowledgement.source)
  }
}
