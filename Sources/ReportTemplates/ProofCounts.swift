import BudgetReview

/// How many of a budget's proofs there are of each kind, in one pass over them.
struct ProofCounts: Sendable {
  /// Those that compare two figures.
  private(set) var compared = 0
  private(set) var differing = 0
  /// Of those that compare, the ones of a row's 总计 and its sources.
  private(set) var comparedRows = 0
  /// Whether all of these are equal.
  private(set) var rowsHold = true
  /// The places of all that say anything of a row's 总计 and sources.
  private(set) var rows: [Int] = []

  init(of proofs: Proofs) {
    for (place, proof) in proofs.all.enumerated() {
      let isCompared = proof.difference != nil
      let isRow = proof.identity == .rowOfSources
      if isCompared { compared += 1 }
      if proof.outcome == .differs { differing += 1 }
      if isRow, proof.outcome != .blank { rows.append(place) }
      if isRow, isCompared {
        comparedRows += 1
        rowsHold = rowsHold && proof.outcome == .holds
      }
    }
  }
}
