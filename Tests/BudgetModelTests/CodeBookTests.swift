import Testing

@testable import BudgetModel

private let nothing = Funding(total: .blank, sources: [])
private let place = BudgetModel.SourceLocation(file: "a.txt", line: 1, column: 1)

private func budget(_ units: [(name: String, projects: [String])]) -> Budget {
  Budget(
    department: nil, year: 2024, fundingSources: [], total: nothing, totalSource: place,
    units: units.map { unit in
      BudgetUnit(
        name: unit.name, funding: nothing,
        projects: unit.projects.map {
          Project(
            name: $0, funding: nothing, goal: nil, goalState: .missing, indicators: [], unparsed: [], source: place)
        }, unparsed: [], source: place)
    }, unparsed: [], findings: [])
}

@Test func codesFollowTheOrderOfTheSourceAtFirst() {
  var book = CodeBook()
  let codes = book.assign(to: budget([("甲", ["修路", "架桥"]), ("乙", ["植树"])]))
  #expect(codes == BudgetCodes(units: ["01", "02"], projects: [["001", "002"], ["001"]]))
}

@Test func aNameKeepsItsCodeAndNoCodeIsGivenTwice() {
  var book = CodeBook()
  _ = book.assign(to: budget([("甲", ["修路", "架桥", "植树"])]))
  let second = book.assign(to: budget([("新", ["挖井"]), ("甲", ["植树", "挖井", "修路"])]))
  #expect(second == BudgetCodes(units: ["02", "01"], projects: [["001"], ["003", "004", "001"]]))
  let third = book.assign(to: budget([("甲", ["造林", "架桥"])]))
  #expect(third == BudgetCodes(units: ["01"], projects: [["005", "002"]]))
}

@Test func projectsOfOneNameHaveCodesInTheirOrder() {
  var book = CodeBook()
  #expect(book.assign(to: budget([("甲", ["修路", "修路"])])).projects == [["001", "002"]])
  #expect(book.assign(to: budget([("甲", ["架桥", "修路", "修路"])])).projects == [["003", "001", "002"]])
}

@Test func whatTheOfficeStatesCounts() {
  var book = CodeBook()
  _ = book.assign(to: budget([("甲", ["修路", "架桥"])]))
  let stated = CodeBook(units: [.init(unit: .init(code: "01", name: "甲局"), projects: [.init(code: "002", name: "建桥")])])
  var both = book.taking(stated)
  // The unit and the project were renamed and keep their codes.
  #expect(both.assign(to: budget([("甲局", ["建桥", "修路", "架桥"])])).projects == [["002", "001", "003"]])
  #expect(both.units.count == 1)
}

@Test func aBookIsReadBackFromItsJSON() throws {
  var book = CodeBook()
  let whole = budget([("甲", ["修路"]), ("乙", [])])
  _ = book.assign(to: whole)
  let file = BudgetFile(budget: whole, codes: book)
  #expect(try BudgetFile(json: file.json()) == file)
}

@Test func aCodeThatIsNoneIsRefusedWithItsPlace() throws {
  let file = BudgetFile(budget: budget([]), codes: CodeBook(units: [.init(unit: .init(code: "../1", name: "甲"))]))
  #expect { try BudgetFile(json: file.json()) } throws: { error in
    (error as? BudgetFileError)?.place == "codes[0].code"
  }
}
