import Testing

@testable import BudgetReading

@Test func everyCharacterOfAClassesNameIsKnownAsOne() {
  for entry in IndicatorTaxonomy.shared.level1 + IndicatorTaxonomy.shared.level2 {
    let traits = IndicatorText(entry.full).traits
    #expect(traits.allSatisfy { $0.contains(.ofName) } && traits[0].contains(.beginning), "\(entry.full)")
  }
}

@Test func fullWidthMarksHaveTheTraitsOfTheirHalfWidthOnes() {
  let text = IndicatorText(Array("１—；甲𠀀".unicodeScalars))
  #expect(text.traits == [.digit, .dash, .separator, [], []])
}
