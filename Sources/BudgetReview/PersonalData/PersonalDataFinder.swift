/// Finds personal data in one text.
enum PersonalDataFinder {
  /// In order, without overlaps.
  static func find(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    if text.contains(where: { $0.isDigit || $0 == "@" }) { found += NumberFinder.find(in: text) }
    found += NameFinder.find(in: text)
    return inOrder(found)
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
