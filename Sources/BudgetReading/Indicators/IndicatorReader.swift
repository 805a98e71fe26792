import BudgetModel

/// What an indicator cell gives; all of the cell but white space is in an indicator's raw text or in `unparsed`.
struct IndicatorCell {
  var indicators: [Indicator] = []
  /// As found, in order.
  var unparsed: [String] = []
  var findings: [Finding] = []
}

/// Reads indicator cells: `N、1-产出指标; 11-数量指标; NAME; 实施周期指标值:V; 年度指标值:V。` repeated, with damage.
///
/// What is certain is mended and recorded in `Indicator.repairs`, what is likely is mended with a warning, the rest is
/// left as it is. No figure is ever guessed: a value that can be read in two ways is none.
struct IndicatorReader {
  /// For sources.
  let file: String
  var taxonomy = IndicatorTaxonomy.shared

  func read(_ cell: TextCell) -> IndicatorCell {
    let found = cell.text.scalarArray
    let unwrapped = Self.unwrapped(found)
    let text = IndicatorText(unwrapped.scalars, taxonomy: taxonomy)
    let heads = IndicatorHeadScanner(text).heads()
    var reading = IndicatorCellReading(
      file: file, cell: cell, found: found, offsets: unwrapped.offsets, capacity: heads.count)
    reading.leave(0..<(heads.first?.start ?? text.count))
    for (position, head) in heads.enumerated() {
      let next = position + 1 < heads.count ? heads[position + 1] : nil
      let end = next?.start ?? text.count
      let item = IndicatorItem(head, end: end, next: next, in: text)
      if item.isWhole {
        reading.take(item)
        reading.leave(item.end..<end)
      } else {
        reading.leave(head.start..<end)
      }
    }
    return reading.result
  }

  /// Without wrap spaces; marks that change the direction part nothing here.
  private static func unwrapped(_ text: [Unicode.Scalar]) -> UnwrappedText {
    guard text.contains(where: changesDirection) else { return UnwrappedText(text) }
    return UnwrappedText(text.map { changesDirection($0) ? "\u{200B}" : $0 })
  }

  private static func changesDirection(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) }

  private static let label = Array("指标值".unicodeScalars)

  /// Whether a cell's text holds a label or a beginning.
  static func looksLikeIndicators(_ text: String, taxonomy: IndicatorTaxonomy = .shared) -> Bool {
    if let isLabelled = isPlainlyLabelled(text) { return isLabelled }
    let (scalars, label) = (text.scalarArray, label)
    var matched = 0
    for scalar in scalars where !scalar.isSpace {
      matched = scalar == label[matched] ? matched + 1 : scalar == label[0] ? 1 : 0
      if matched == label.count { return true }
    }
    let unwrapped = IndicatorText(unwrapped(scalars).scalars, taxonomy: taxonomy)
    return !IndicatorHeadScanner(unwrapped).heads(limit: 1).isEmpty
  }

  private static let labelBytes = Array("指标值".utf8)

  /// Whether the text holds a label in one piece, which most indicator cells do; false also for a text of ASCII alone,
  /// as amounts are. Nil where it takes a closer look.
  private static func isPlainlyLabelled(_ text: String) -> Bool? {
    let label = labelBytes
    var text = text
    // The last byte of the first character, which few have.
    let rare = label[2]
    return text.withUTF8 { bytes -> Bool? in
      var place = 1
      while true {
        place = bytes.first(from: place + 1, mayHold: { $0.holds(rare) }, where: { $0 == rare })
        guard place - 2 + label.count <= bytes.count else { break }
        if label.indices.allSatisfy({ bytes[place - 2 + $0] == label[$0] }) { return true }
      }
      return bytes.first(from: 0, mayHold: \.holdsBeyondASCII, where: { $0 >= 0x80 }) < bytes.count ? nil : false
    }
  }
}
