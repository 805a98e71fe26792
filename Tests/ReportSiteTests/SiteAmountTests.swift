import BudgetModel
import Foundation
import Testing

/// A printed amount: its exact value and the text that people see.
private struct Printed: Hashable {
  var value: String
  var text: String
}

private func printed(in html: some StringProtocol) -> [Printed] {
  String(html).matches(of: /<data value="([^"]*)">([^<]*)<\/data>/).map {
    Printed(value: String($0.1), text: String($0.2))
  }
}

private func rows(of html: String) -> [Substring] { html.matches(of: /<tr[ >].*?<\/tr>/).map(\.0) }

/// What a row prints for the funding: 总计 and each source that is a sum, in order.
private func values(_ funding: Funding) -> [String] {
  ([funding.total] + funding.sources.map(\.cell)).compactMap { $0.amount?.wan }
}

/// The exact amounts in each row below the head of the table whose caption has that name.
private func values(in html: String, table: String) throws -> [[String]] {
  let start = try #require(html.range(of: "id=\"\(table)-caption\"")).upperBound
  let end = try #require(html.range(of: "</table>", range: start..<html.endIndex)).lowerBound
  return rows(of: String(html[start..<end])).dropFirst().map { printed(in: $0).map(\.value) }
}

@Test func everyAmountOnTheSiteEqualsTheModels() throws {
  let files = try site(of: smallBudget)
  let home = try #require(files["2024/index.html"])
  #expect(
    try values(in: home, table: "units") == [values(smallBudget.total)] + smallBudget.units.map { values($0.funding) })
  let largest = smallBudget.units.flatMap(\.projects).compactMap(\.funding.total.amount).sorted(by: >)
  #expect(try values(in: home, table: "top") == largest.map { [$0.wan] })
  let sources = smallBudget.total.sources.map { [$0.cell.amount?.wan].compactMap(\.self) }
  #expect(try values(in: home, table: "funding") == sources)
  let all = try #require(files["2024/projects/index.html"])
  let projects = smallBudget.units.flatMap(\.projects)
  #expect(
    try values(in: all, table: "projects") == projects.map { project in
      let all = values(project.funding)
      return Array(all.dropFirst() + all.prefix(1))
    })

  for (unitIndex, unit) in smallBudget.units.enumerated() {
    let page = try #require(files["2024/units/0\(unitIndex + 1)/index.html"])
    let expected = [values(unit.funding)] + unit.projects.map { values($0.funding) }
    #expect(try values(in: page, table: "projects") == expected)
    for (index, project) in unit.projects.enumerated() {
      let path = "2024/units/0\(unitIndex + 1)/projects/00\(index + 1)/index.html"
      let html = try #require(files[path])
      #expect(rows(of: html).flatMap { printed(in: $0).map(\.value) } == values(project.funding), "\(path)")
      let key = try #require(html.firstMatch(of: /<dl class="figures">(?s:.*?)<\/dl>/)).0
      #expect(printed(in: key).map(\.value) == [project.funding.total.amount?.wan], "\(path)")
    }
  }
}

@Test func noAmountIsPrintedThatTheModelDoesNotHave() throws {
  var known = Set(values(smallBudget.total) + smallBudget.units.flatMap { values($0.funding) })
  let projects = smallBudget.units.flatMap(\.projects)
  known.formUnion(projects.flatMap { values($0.funding) })
  known.insert(projects.compactMap { $0.funding.total.amount }.sum().wan)
  // The differences of the proofs.
  known.insert(Amount.zero.wan)
  var count = 0
  let files = try site(of: smallBudget)
  let shown = Set(files.values.flatMap { printed(in: $0).map(\.text) })
  for (path, text) in files where path.hasSuffix(".html") {
    for amount in printed(in: text) {
      count += 1
      #expect(known.contains(amount.value), "\(path): \(amount)")
    }
    // Every figure that looks like an amount is one of them.
    for label in text.matches(of: /<text [^>]*>(-?[\d,]+\.\d\d)<\/text>/) {
      #expect(shown.contains(String(label.1)), "\(path): \(label.1)")
    }
    let bare = [/<svg .*?<\/svg>/, /<data .*?<\/data>/, /[\d.]+ 亿元/].reduce(text) { $0.replacing($1, with: "") }
    #expect(bare.firstMatch(of: /\d\.\d\d[^%\d]/) == nil, "\(path)")
  }
  #expect(count > 20)
}

@Test func thePrintedTextIsTheExactValueRoundedOnce() throws {
  for (path, text) in try site(of: smallBudget) where path.hasSuffix(".html") {
    for amount in printed(in: text) {
      let exact = try #require(Decimal(string: amount.value))
      let shown = try #require(Decimal(string: amount.text.replacing(",", with: "")))
      let difference = exact - shown
      #expect(abs(difference) <= Decimal(string: "0.005")!, "\(path): \(amount)")
    }
  }
}
