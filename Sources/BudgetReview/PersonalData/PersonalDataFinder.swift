/// Finds personal data in one text.
enum PersonalDataFinder {
  /// In order, without overlaps.
  static func find(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    find(in: text, mayHoldNumbers: text.contains(where: \.isDigit) || text.contains("@"), mayHoldNames: true)
  }

  /// In order, without overlaps.
  static func find(in text: ReviewedText) -> [PersonalDatum] {
    find(
      in: text.scalars, mayHoldNumbers: mayFindNumbers(text.traits, digits: text.digitCount),
      mayHoldNames: text.traits.contains(.name))
  }

  /// Whether a text with these traits and so many digits may hold any.
  static func mayFind(_ traits: TextTraits, digits: Int) -> Bool {
    traits.contains(.name) || mayFindNumbers(traits, digits: digits)
  }

  /// The shortest numbers, telephones, have ten digits; plates and addresses fewer.
  private static func mayFindNumbers(_ traits: TextTraits, digits: Int) -> Bool {
    if traits.contains(.at) || digits >= 10 { return true }
    return digits > 0 && (traits.contains(.street) || traits.isSuperset(of: [.province, .capital]))
  }

  private static func find(in text: [Unicode.Scalar], mayHoldNumbers: Bool, mayHoldNames: Bool) -> [PersonalDatum] {
    var found = mayHoldNumbers ? NumberFinder.find(in: text) : []
    if mayHoldNames { found += NameFinder.find(in: text) }
    return found.isEmpty ? found : inOrder(found)
  }

  /// In order, the first and longer one of two that overlap.
  static func inOrder(_ found: [PersonalDatum]) -> [PersonalDatum] {
    let sorted = found.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var kept: [PersonalDatum] = []
    for datum in sorted where kept.last.map({ $0.range.upperBound <= datum.range.lowerBound }) ?? true {
      kept.append(datum)
    }
    return kept
  }
}
