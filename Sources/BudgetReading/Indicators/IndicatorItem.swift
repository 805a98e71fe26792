import BudgetModel

/// A value that may be printed several times.
struct RepeatedValue {
  /// Each wording once, in order; blank ones left out.
  private(set) var distinct: [String] = []

  /// The value when it is printed, and always alike.
  var agreed: String? { distinct.count == 1 ? distinct[0] : nil }
  var differ: Bool { distinct.count > 1 }

  mutating func add(_ value: String) {
    if !value.isEmpty, !distinct.contains(value) { distinct.append(value) }
  }
}

/// One indicator's fields, from its beginning to the next one's at most.
struct IndicatorItem {
  let start: IndicatorScanner.Start
  /// Where the understood text ends.
  let end: Int
  private(set) var level1: IndicatorClass?
  private(set) var level2: IndicatorClass?
  private(set) var name = ""
  private(set) var cycle = RepeatedValue()
  private(set) var annual = RepeatedValue()
  /// Digits that stand alone before a label: `4年度指标值`.
  private(set) var strayDigits: [String] = []

  init(start: IndicatorScanner.Start, end: Int, scanner: IndicatorScanner) {
    self.start = start
    let labels = scanner.labels(in: start.classIndex..<end)
    let kept = Self.beforeForeign(labels)
    self.end = kept.count < labels.count ? labels[kept.count].index : end
    takeHead(scanner, upTo: labels.first?.index ?? end)
    for (position, label) in kept.enumerated() {
      let isLast = position + 1 == kept.count
      let valueEnd = isLast ? self.end : kept[position + 1].index
      let value = takeValue(scanner.text[label.end..<valueEnd], beforeLabel: valueEnd < end)
      if label.kind == .cycle { cycle.add(value) } else { annual.add(value) }
    }
  }

  /// The labels that belong to this indicator: none from a misread one on, and none from the 年度指标值 on whose text
  /// swallowed the next indicator's head, which shows by another 实施周期指标值 behind it.
  private static func beforeForeign(_ labels: [IndicatorScanner.Label]) -> ArraySlice<IndicatorScanner.Label> {
    var end = labels.firstIndex { $0.kind == .misread } ?? labels.count
    if let annual = labels[..<end].firstIndex(where: { $0.kind == .annual }),
      let cycle = labels[annual..<end].firstIndex(where: { $0.kind == .cycle })
    {
      end = cycle - 1
    }
    return labels[..<end]
  }

  /// `1-产出指标; 11-数量指标; NAME`.
  private mutating func takeHead(_ scanner: IndicatorScanner, upTo end: Int) {
    var rest = scanner.text[start.classIndex..<end]
    level1 = Self.takeClass(&rest, digits: 1)
    level2 = Self.takeClass(&rest, digits: 2)
    name = String(Self.trimmed(rest))
  }

  private static func takeClass(_ rest: inout ArraySlice<Unicode.Scalar>, digits: Int) -> IndicatorClass? {
    let text = rest.drop { IndicatorScanner.isSeparator($0) }
    let code = text.prefix(digits).compactMap(IndicatorScanner.digit)
    guard code.count == digits, let dash = text.dropFirst(digits).first, IndicatorScanner.isDash(dash) else {
      return nil
    }
    let name = text.dropFirst(digits + 1).prefix { !IndicatorScanner.isSeparator($0) }
    guard !name.isEmpty else { return nil }
    rest = text[name.endIndex...]
    return IndicatorClass(code: code.map(String.init).joined(), name: String(name))
  }

  /// A value without its separators and, before a label, without a stray digit behind a separator.
  private mutating func takeValue(_ text: ArraySlice<Unicode.Scalar>, beforeLabel: Bool) -> String {
    var value = text
    if beforeLabel, let last = value.last, IndicatorScanner.digit(last) != nil,
      let mark = value.dropLast().last, IndicatorScanner.isSeparator(mark), !":：,，".unicodeScalars.contains(mark)
    {
      strayDigits.append(String([last]))
      value.removeLast()
    }
    return String(Self.trimmed(value))
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    func isOuter(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace || IndicatorScanner.isSeparator(scalar) }
    var text = text.drop(while: isOuter)
    while let last = text.last, isOuter(last) { text.removeLast() }
    return text
  }
}
