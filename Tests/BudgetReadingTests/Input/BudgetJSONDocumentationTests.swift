import BudgetModel
import BudgetReading
import Foundation
import Testing

/// docs/budget-json.md names exactly the keys that the JSON of the sample with its full set of tables has.
@Suite struct BudgetJSONDocumentationTests {
  @Test func theDocumentedKeysAreThoseOfTheSample() throws {
    let page = URL(fileURLWithPath: Sample.folder).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/budget-json.md")
    let documented = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap {
      line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.dropFirst(3).prefix { $0 != "`" }.description
    }
    var found: Set<String> = []
    let budget = try BudgetReader.read([Sample.folder + "-full"]).budget
    collect(try JSONSerialization.jsonObject(with: try BudgetFile(budget: budget).json()), at: "", into: &found)
    #expect(Set(documented).count == documented.count)
    #expect(found.subtracting(documented).sorted() == [])
    #expect(Set(documented).subtracting(found).sorted() == [])
  }

  /// Paths of all keys; a source's keys are told once, and funding sources' names are data.
  private func collect(_ value: Any, at path: String, into found: inout Set<String>) {
    if let values = value as? [Any] {
      for value in values { collect(value, at: path + "[]", into: &found) }
    }
    guard let object = value as? [String: Any] else { return }
    if path.hasSuffix(".sources") { return }
    for (key, value) in object {
      let isCell = path.hasSuffix("header[][]") || path.hasSuffix("cells[]")
      let inside = path.hasSuffix(".source") || path == "totalSource" ? "SOURCE" : isCell ? "CELL" : path
      let name = inside.isEmpty ? key : "\(inside).\(key)"
      found.insert(name)
      collect(value, at: name, into: &found)
    }
  }
}
