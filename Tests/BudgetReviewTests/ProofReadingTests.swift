import BudgetModel
import BudgetReading
import BudgetReview
import Foundation
import Testing

/// The review against a proof-reader, on the whole sample.
@Suite struct ProofReadingTests {
  private struct Row {
    var line: Int
    var rule: String
    var isCertain: Bool
  }

  private static func lines(of name: String) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func review() throws -> Review {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Samples/huadu-2024").path
    let input = try BudgetReader.read([folder])
    return Review(of: input.budget, settings: input.settings)
  }

  @Test func itFindsWhatAProofReaderIsCertainOf() throws {
    let rows = try Self.lines(of: "proof-reading.tsv").map { fields in
      Row(line: try #require(Int(fields[0])), rule: fields[1], isCertain: fields[2] == "certain")
    }
    let certain = rows.filter(\.isCertain)
    #expect(certain.count == 147)
    let found = Set(
      try Self.review().findings.flatMap { entry in
        ([entry.finding.source] + entry.finding.related).map { "\($0.line) \(entry.finding.rule)" }
      })
    let missed = certain.filter { !found.contains("\($0.line) \($0.rule)") }
    #expect(missed.count * 100 <= certain.count * 5, "\(missed)")
    #expect(missed.isEmpty, "\(missed)")
  }

  /// Fixtures/judged-wrong.tsv lists the findings that a second reading of the source judged to be wrong.
  @Test func fewOfItsErrorsAndWarningsAreWrong() throws {
    let wrong = try Set(Self.lines(of: "judged-wrong.tsv").map { "\($0[0]) \($0[1])" })
    let grave = try Self.review().findings.map(\.finding).filter { $0.severity != .note }
    let judged = grave.filter { wrong.contains("\($0.source.line) \($0.rule)") }
    #expect(judged.count == wrong.count, "a finding judged wrong is no longer given: take it off the list")
    #expect(judged.count * 100 <= grave.count * 5)
    // Another number means that findings came or went which nobody has read yet.
    #expect(grave.count == 127)
  }
}
