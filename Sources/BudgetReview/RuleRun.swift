import BudgetModel
import ParallelWork
import Synchronization

/// What rules find in a subject.
struct RuleRun {
  private let rules: [any Rule]
  /// Of each rule, in their order.
  private(set) var findings: [[Finding]]
  /// What of the subject's texts is personal data.
  let personalData: [PersonalFind]

  /// Every core takes part after part, makes its texts, lets all rules look at them and gives them back. What rules
  /// conclude from their notes comes last.
  ///
  /// - Parameter willBeShown: whether `shown` is asked for where something is to be masked. Then only the rules that
  ///   see personal data go on once there is such a thing.
  init(of rules: [any Rule], in subject: ReviewSubject, willBeShown: Bool = false) {
    let isPrivate = Atomic(false)
    let traits = Self.traits(of: rules)
    let looks = inParallel(subject.pieces) { piece in
      let part = subject.part(piece, onlyTextsWith: traits)
      if willBeShown, part.personalData.contains(where: { !$0.datum.isHarmless }) {
        isPrivate.store(true, ordering: .relaxed)
      }
      return Look(at: part, rules, isPrivate: isPrivate.load(ordering: .relaxed))
    }
    self.rules = rules
    personalData = looks.flatMap(\.personalData)
    let notes = looks.map(\.notes)
    let isUnfinished = isPrivate.load(ordering: .relaxed)
    findings = inParallel(Array(rules.indices)) { rule in
      if isUnfinished, !type(of: rules[rule]).seesPersonalData { return [] }
      return rules[rule].findings(in: subject, notes.map { $0[rule] })
    }
  }

  /// The same, with what is found in the masked subject by all rules but those that see personal data.
  func shown(in masked: ReviewSubject) -> RuleRun {
    let places = rules.indices.filter { !type(of: rules[$0]).seesPersonalData }
    var run = self
    for (place, found) in zip(places, RuleRun(of: places.map { rules[$0] }, in: masked).findings) {
      run.findings[place] = found
    }
    return run
  }

  /// Of the texts that the rules look at; nil when one looks at whole projects.
  private static func traits(of rules: [any Rule]) -> TextTraits? {
    rules.reduce([]) { all, rule in all.flatMap { all in type(of: rule).traits.map(all.union) } }
  }

  /// What rules note on one part.
  private struct Look: Sendable {
    let notes: [any Sendable]
    let personalData: [PersonalFind]

    init(at part: ReviewPart, _ rules: [any Rule], isPrivate: Bool) {
      notes = rules.map { rule in
        isPrivate && !type(of: rule).seesPersonalData ? NoNotes() : rule.notes(on: part)
      }
      personalData = part.personalData
    }
  }
}

extension Rule {
  /// The notes are this rule's own.
  fileprivate func findings(in subject: ReviewSubject, _ notes: [any Sendable]) -> [Finding] {
    findings(in: subject, notes.compactMap { $0 as? Notes })
  }
}
