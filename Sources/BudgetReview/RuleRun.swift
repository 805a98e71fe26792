import BudgetModel
import ParallelWork

/// What rules find in a subject.
struct RuleRun {
  private let rules: [any Rule]
  /// Of each rule, in their order.
  private(set) var findings: [[Finding]]
  /// What of the subject's texts is personal data.
  let personalData: [PersonalFind]

  /// Every core takes part after part, makes its texts, lets all rules look at them and gives them back. What rules
  /// conclude from their notes comes last.
  init(of rules: [any Rule], in subject: ReviewSubject) {
    let looks = inParallel(subject.pieces) { Look(at: subject.part($0), rules) }
    self.rules = rules
    personalData = looks.flatMap(\.personalData)
    let notes = looks.map(\.notes)
    findings = inParallel(Array(rules.indices)) { rule in
      rules[rule].findings(in: subject, notes.map { $0[rule] })
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

  /// What rules note on one part.
  private struct Look: Sendable {
    let notes: [any Sendable]
    let personalData: [PersonalFind]

    init(at part: ReviewPart, _ rules: [any Rule]) {
      notes = rules.map { $0.notes(on: part) }
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
