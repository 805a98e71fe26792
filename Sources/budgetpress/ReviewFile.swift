import BudgetModel
import BudgetReview
import Foundation

/// A review as JSON, `budgetpress.review/1`: counts of what is open, every finding, every proof.
struct ReviewFile: Encodable {
  struct Entry: Encodable {
    var rule: String
    var title: String
    var severity: Finding.Severity
    var status: String
    var reason: String?
    var unit: String?
    var project: String?
    var message: String
    var hint: String?
    var source: SourceLocation
    var related: [SourceLocation]
  }

  struct ProofEntry: Encodable {
    var identity: String
    var unit: String?
    var subject: String
    var column: String
    var printed: String?
    var sum: String
    var difference: String?
    var outcome: String
    var source: SourceLocation
    var parts: [SourceLocation]
  }

  var schema = "budgetpress.review/1"
  var counts: [String: Int]
  var findings: [Entry]
  var proofs: [ProofEntry]

  init(_ budget: ReviewedBudget) {
    let review = budget.review
    counts = Dictionary(
      uniqueKeysWithValues: Finding.Severity.allCases.map { severity in
        (severity.rawValue, review.open.count { $0.finding.severity == severity })
      })
    counts["acknowledged"] = review.findings.count - review.open.count
    findings = review.findings.map { entry in
      Entry(
        rule: entry.finding.rule, title: entry.title, severity: entry.finding.severity,
        status: entry.isOpen ? "open" : "acknowledged", reason: entry.reason, unit: entry.subjects.first?.unit,
        project: entry.subjects.first?.project, message: entry.finding.message, hint: entry.finding.hint,
        source: entry.finding.source, related: entry.finding.related)
    }
    proofs = review.proofs.all.map { proof in
      ProofEntry(
        identity: proof.identity.rawValue, unit: proof.unit.map(review.mask.masked),
        subject: review.mask.masked(proof.subject), column: proof.column, printed: proof.printed.amount?.wan,
        sum: proof.sum.wan, difference: proof.difference?.wan, outcome: proof.outcome.rawValue, source: proof.source,
        parts: proof.partSources)
    }
  }

  func json() throws -> [UInt8] { try encoded(self) }
}

/// Sorted, readable JSON with a final newline.
func encoded(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
}
