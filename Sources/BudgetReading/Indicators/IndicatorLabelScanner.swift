/// A label of a value: `年度指标值:`.
struct IndicatorLabel {
  enum Kind {
    case cycle, annual
    /// 指标值 without saying which.
    case open
  }
  enum Certainty: Int, Comparable {
    case exact, near
    /// So much misread that it is a label by its place alone.
    case likely

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
  var kind: Kind
  var index: Int
  /// Behind the label and its colon.
  var end: Int
  var certainty: Certainty
  /// Where it is printed, without the colon.
  var printed: Range<Int>
}

/// Finds the labels of values. Values may hold the words of a label, so its place decides: a known label stands behind
/// a separator or before one, a misread one between two.
struct IndicatorLabelScanner {
  let text: IndicatorText

  init(_ text: IndicatorText) { self.text = text }

  private static let cycle = scalars("实施周期指标值")
  private static let annual = scalars("年度指标值")
  private static let cycleRest = scalars("周期指标值")
  private static let shortCycleRest = scalars("期指标值")
  private static let others: [(word: [Unicode.Scalar], kind: IndicatorLabel.Kind)] =
    [
      "实施周期目标值", "实施期指标值", "实施期目标值", "周期指标值", "中期指标值", "中期目标值", "总体指标值", "总体目标值", "实施周期绩效指标值",
    ].map { (scalars($0), .cycle) }
    + ["年度目标值", "本年度指标值", "本年度目标值", "当年指标值", "当年目标值", "本年指标值", "年度绩效指标值"].map { (scalars($0), .annual) }
    + ["指标值", "目标值", "绩效指标值"].map { (scalars($0), .open) }
  static let otherBeginnings = others.map(\.word[0])
  private static let pieceLimit = 10
  /// 年, and characters taken for it.
  private static let years = scalars("年车午牛平乍生竿仟手羊丰牟")
  /// With which a label may begin that stands behind no separator; another begins with any character before 施.
  static let beginnings = years + scalars("实周期")

  private static func scalars(_ word: String) -> [Unicode.Scalar] { Array(word.unicodeScalars) }

  /// All labels in the range, in order.
  func labels(in range: Range<Int>) -> [IndicatorLabel] {
    var (labels, index): ([IndicatorLabel], Int) = ([], range.lowerBound)
    labels.reserveCapacity(2)
    while index < range.upperBound {
      let begins = begins(index, in: range)
      if begins || mayBeAttached(index, before: range.upperBound),
        let label = label(at: index, begins: begins, before: range.upperBound)
      {
        labels.append(label)
        index = max(label.end, index + 1)
      } else {
        index += 1
      }
    }
    return labels
  }

  func isLabel(at index: Int) -> Bool {
    index < text.count && label(at: index, begins: true, before: text.count) != nil
  }

  /// Whether a label may begin there behind no separator: most characters begin none.
  private func mayBeAttached(_ index: Int, before end: Int) -> Bool {
    text.has(.label, at: index) || index + 1 < end && text.folded[index + 1] == "施"
  }

  private func begins(_ index: Int, in range: Range<Int>) -> Bool {
    if index == range.lowerBound || text.isSeparator(at: index - 1) { return true }
    // A stray digit.
    return index - 2 >= range.lowerBound && text.digit(at: index - 1) != nil && text.isSeparator(at: index - 2)
  }

  private func label(at index: Int, begins: Bool, before end: Int) -> IndicatorLabel? {
    if let label = known(at: index, begins: begins, before: end) { return label }
    return begins ? near(at: index, before: end) : attached(at: index, before: end)
  }

  private func make(
    _ kind: IndicatorLabel.Kind, _ range: Range<Int>, _ certainty: IndicatorLabel.Certainty, before end: Int
  ) -> IndicatorLabel {
    var behind = range.upperBound
    var certainty = certainty
    // A stray character between label and colon.
    if behind + 1 < end, text.folded[behind + 1] == ":", !text.isSeparator(at: behind), text.digit(at: behind) == nil {
      behind += 1
      certainty = max(certainty, .near)
    }
    let mark = behind
    while behind < end, text.isSeparator(at: behind), text.folded[behind] != "、" { behind += 1 }
    return IndicatorLabel(
      kind: kind, index: range.lowerBound, end: behind, certainty: certainty,
      printed: range.lowerBound..<mark)
  }

  private func known(at index: Int, begins: Bool, before end: Int) -> IndicatorLabel? {
    let first = text.folded[index]
    if first == "实" || first == "年" {
      let (word, kind) = first == "实" ? (Self.cycle, IndicatorLabel.Kind.cycle) : (Self.annual, .annual)
      if text.starts(with: word, at: index), index + word.count <= end {
        guard begins || isMarked(index + word.count, before: end) || endsValue(index) else { return nil }
        return make(kind, index..<(index + word.count), .exact, before: end)
      }
    }
    guard begins, text.has(.otherLabel, at: index) else { return nil }
    for (word, kind) in Self.others where text.starts(with: word, at: index) {
      let behind = index + word.count
      if behind < end, isMarked(behind, before: end) { return make(kind, index..<behind, .exact, before: end) }
    }
    return nil
  }

  /// Whether what stands before is the end of a value rather than a word of a sentence: `98%年度指标值`.
  private func endsValue(_ index: Int) -> Bool {
    index > 0 && (text.digit(at: index - 1) != nil || text.folded[index - 1] == "%" || text.folded[index - 1] == ")")
  }

  private func isMarked(_ index: Int, before end: Int) -> Bool { index >= end || text.isSeparator(at: index) }

  /// A misread label between two separators, with something behind it.
  private func near(at index: Int, before end: Int) -> IndicatorLabel? {
    let limit = min(end, index + Self.pieceLimit)
    guard text.digit(at: index) == nil else { return nil }
    if let label = unmarked(at: index, before: end) { return label }
    guard let pieceEnd = text.separator(in: index..<limit), pieceEnd - index >= 4,
      !text.starts(with: Self.annual, at: index + 1), !text.starts(with: Self.cycle, at: index + 1)
    else { return nil }
    let piece = text.folded[index..<pieceEnd]
    if NearMatch.distance(piece, Self.annual, limit: 1) != nil {
      return make(.annual, index..<pieceEnd, .near, before: end)
    }
    if let distance = NearMatch.distance(piece, Self.cycle, limit: 3) {
      return make(.cycle, index..<pieceEnd, distance < 3 ? .near : .likely, before: end)
    }
    if piece.count == Self.annual.count, piece.contains("年") || piece.contains("度"),
      NearMatch.distance(piece, Self.annual, limit: 2) != nil
    {
      return make(.annual, index..<pieceEnd, .likely, before: end)
    }
    return nil
  }

  /// A misread label whose colon is lost, too: its last character is right, and one other is not.
  private func unmarked(at index: Int, before end: Int) -> IndicatorLabel? {
    func label(_ word: [Unicode.Scalar], _ kind: IndicatorLabel.Kind) -> IndicatorLabel? {
      let behind = index + word.count
      guard behind < end, text.folded[behind - 1] == word[word.count - 1],
        word.indices.count(where: { text.folded[index + $0] != word[$0] }) == 1
      else { return nil }
      return make(kind, index..<behind, .near, before: end)
    }
    return label(Self.annual, .annual) ?? label(Self.cycle, .cycle)
  }

  /// A misread label before a separator, run together with what stands before it.
  private func attached(at index: Int, before end: Int) -> IndicatorLabel? {
    let first = text.folded[index]
    if Self.years.contains(first), differences(Self.annual, at: index, before: end) == 1 {
      return make(.annual, index..<(index + Self.annual.count), .near, before: end)
    }
    // What is left of a label whose beginning was lost together with the end of the value before.
    if first == "周" || first == "期" {
      let rest = first == "周" ? Self.cycleRest : Self.shortCycleRest
      let behind = index + rest.count
      if text.starts(with: rest, at: index), behind < end, text.folded[behind] == ":" {
        return make(.cycle, index..<behind, .near, before: end)
      }
    }
    if first == "实" || index + 1 < end && text.folded[index + 1] == "施",
      let count = differences(Self.cycle, at: index, before: end), count <= 2
    {
      return make(.cycle, index..<(index + Self.cycle.count), .near, before: end)
    }
    return nil
  }

  private func differences(_ word: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
    let behind = index + word.count
    guard behind < end, text.isSeparator(at: behind) else { return nil }
    return word.indices.count { text.folded[index + $0] != word[$0] }
  }

  /// Where behind a separator a label begins that does not go on: `;实施周期指环境成本`.
  func tornLabel(in range: Range<Int>) -> Int? {
    range.dropFirst().first { index in
      guard text.isSeparator(at: index - 1) else { return false }
      return [Self.cycle, Self.annual].contains { word in
        index + 3 < range.upperBound && text.starts(with: Array(word.prefix(3)), at: index)
      }
    }
  }

  /// Whether the range is the beginning of a label that was cut off: `年度指`.
  /// - isStop: whether a mark that ends clauses stands before it, so that one character is enough.
  func isCutLabel(_ range: Range<Int>, isStop: Bool) -> Bool {
    guard range.count > (isStop ? 0 : 1) else { return false }
    return [Self.cycle, Self.annual].contains { range.count < $0.count && $0.starts(with: text.folded[range]) }
  }
}
