/// Finds the fixed points of indicator text: beginnings of indicators and labels of values.
///
/// Values hold colons, semicolons, full stops and digits themselves, so punctuation separates nothing; only
/// `N、C-…指标` (or 效益, 影响) begins an indicator and only a label begins a value.
struct IndicatorScanner {
  let text: [Unicode.Scalar]

  /// `N、C-NAME`: where an indicator begins and where its first class ends.
  struct Start: Equatable {
    var index: Int
    var number: Int
    /// Index of the class's code.
    var classIndex: Int
  }

  struct Label: Equatable {
    enum Kind { case cycle, annual, misread }
    var kind: Kind
    var index: Int
    /// Behind the label and its colon.
    var end: Int
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", ";", "；", ",", "，", "。": true
    default: false
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "一", "—", "－", "–": true
    default: false
    }
  }

  private static let value = Array("指标值".unicodeScalars)
  private static let cycle = Array("实施周期".unicodeScalars)
  private static let annual = Array("年度".unicodeScalars)
  private static let classEndings = ["指标", "效益", "影响"].map { Array($0.unicodeScalars) }
  private static let nameLimit = 10
  private static let misreadLimit = 5

  /// All beginnings, in order.
  func starts() -> [Start] {
    text.indices.compactMap { text[$0] == "、" ? start(at: $0) : nil }
  }

  private func start(at comma: Int) -> Start? {
    var first = comma
    while first > 0, Self.digit(text[first - 1]) != nil, comma - first < 3 { first -= 1 }
    let code = comma + 1
    guard first < comma, code + 1 < text.count, Self.digit(text[code]) != nil, Self.isDash(text[code + 1]),
      hasClassName(at: code + 2)
    else { return nil }
    let number = text[first..<comma].reduce(0) { $0 * 10 + (Self.digit($1) ?? 0) }
    return Start(index: first, number: number, classIndex: code)
  }

  /// Whether a name of the taxonomy's form stands there: `产出指标` before a separator or the end.
  private func hasClassName(at index: Int) -> Bool {
    let name = text[index...].prefix(Self.nameLimit + 1).prefix { !Self.isSeparator($0) }
    return name.count <= Self.nameLimit && Self.classEndings.contains { name.suffix($0.count).elementsEqual($0) }
  }

  /// All labels within a range, in order; `…指标值:` that is none of the two known ones is a misread label.
  func labels(in range: Range<Int>) -> [Label] {
    var labels: [Label] = []
    for index in range where matches(Self.value, at: index, before: range.upperBound) {
      let end = behindColon(index + Self.value.count, before: range.upperBound)
      let floor = labels.last?.end ?? range.lowerBound
      if precedes(Self.cycle, index, from: floor) {
        labels.append(Label(kind: .cycle, index: index - Self.cycle.count, end: end))
      } else if precedes(Self.annual, index, from: floor) {
        labels.append(Label(kind: .annual, index: index - Self.annual.count, end: end))
      } else if end > index + Self.value.count {
        labels.append(Label(kind: .misread, index: misreadStart(index, from: floor), end: end))
      }
    }
    return labels
  }

  private func matches(_ pattern: [Unicode.Scalar], at index: Int, before end: Int) -> Bool {
    text[index] == pattern[0] && index + pattern.count <= end && text[index...].starts(with: pattern)
  }

  private func precedes(_ pattern: [Unicode.Scalar], _ index: Int, from floor: Int) -> Bool {
    index - pattern.count >= floor && text[(index - pattern.count)...].starts(with: pattern)
  }

  private func behindColon(_ index: Int, before end: Int) -> Int {
    index < end && ":：;；".unicodeScalars.contains(text[index]) ? index + 1 : index
  }

  private func misreadStart(_ index: Int, from floor: Int) -> Int {
    var start = index
    while start > floor, index - start < Self.misreadLimit, !Self.isSeparator(text[start - 1]) { start -= 1 }
    return start
  }

  /// A half or full width digit's value.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Whether a cell's text holds a label or a beginning.
  static func looksLikeIndicators(_ text: String) -> Bool {
    var matched = 0
    for scalar in text.unicodeScalars where !scalar.isSpace {
      matched = scalar == value[matched] ? matched + 1 : scalar == value[0] ? 1 : 0
      if matched == value.count { return true }
    }
    return !IndicatorScanner(text: text.unicodeScalars.filter { !$0.isSpace }).starts().isEmpty
  }
}
