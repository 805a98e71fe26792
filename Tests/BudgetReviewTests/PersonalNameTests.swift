import BudgetModel
import Foundation
import Testing

@testable import BudgetReview

/// Names, on sentences with and without: what is found and what is rightly left alone.
@Suite struct PersonalNameTests {
  private struct Sentence {
    var text: String
    var shown: String
  }

  private static func sentences() throws -> [Sentence] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/names.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let parts = $0.split(separator: "\t").map(String.init)
      return Sentence(text: parts[0], shown: parts.count > 1 ? parts[1] : parts[0])
    }
  }

  private func shown(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var shown = scalars
    for datum in PersonalDataFinder.find(in: scalars) {
      shown.replaceSubrange(datum.range, with: Array(datum.masked.unicodeScalars))
    }
    return shown.string
  }

  /// A sentence shown otherwise than it must be is either a person missed or a word masked.
  @Test func precisionAndRecallAreHigh() throws {
    let sentences = try Self.sentences()
    let people = sentences.filter { $0.text != $0.shown }
    let others = sentences.filter { $0.text == $0.shown }
    let missed = people.filter { shown($0.text) != $0.shown }
    let masked = others.filter { shown($0.text) != $0.text }
    let report = "missed: \(missed.map { "\($0.text) → \(shown($0.text))" }); masked: \(masked.map { shown($0.text) })"
    #expect(people.count > 50 && others.count > 100)
    let recall = Double(people.count - missed.count) / Double(people.count)
    let precision = Double(people.count - missed.count) / Double(people.count - missed.count + masked.count)
    #expect(recall >= 0.98, "\(recall) \(report)")
    #expect(precision >= 0.98, "\(precision) \(report)")
  }
}
