import Testing

@testable import BudgetReading

@Test func everyCharacterOfAClassesNameIsKnownAsOne() {
  for entry in IndicatorTaxonomy.level1 + IndicatorTaxonomy.level2 {
    for scalar in entry.full { #expect(IndicatorTaxonomy.isOfName(scalar), "\(scalar)") }
  }
}
