/// Finds personal data in one text.
enum PersonalDataFinder {
  /// In order, without overlaps.
  static func find(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    if text.contains(where: { $0.isDigit || $0 == "@" }) { found += NumberFinder.find(in: text) }
    found += NameFinder.find(in: text)
    found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var kept: [PersonalDatum] = []
    for datum in found where kept.last.map({ $0.range.upperBound <= datum.range.lowerBound }) ?? true { kept.append(datum) }
    return kept
  }
}
