import Foundation

/// A column's title: the texts above it, from the top down.
struct SheetTitle: Hashable {
  /// As found, without white space; a merged text counts once.
  let parts: [String]

  init(_ texts: [String]) {
    var parts: [String] = []
    for text in texts.map(\.squeezed) where !text.isEmpty && text != parts.last { parts.append(text) }
    self.parts = parts
  }

  /// For readers: `资金来源 / 财政拨款`.
  var joined: String { parts.joined(separator: " / ") }
  var leaf: String { parts.last ?? "" }

  /// A title as it is compared: simplified, half width, without marks, year and money unit.
  static func key(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isSpace { scalars.append(plain(scalar)) }
    var key = String(scalars)
    if key.holds("::"), let end = key.range(of: "::") { key = String(key[..<end.lowerBound]) }
    key = String(key.drop { "*★".contains($0) })
    key = withoutYear(key)
    for word in MoneyUnit.bracketed where key.hasSuffix(word) { key.removeLast(word.count) }
    if key.hasPrefix("其中:"), key.count > 3 { key.removeFirst(3) }
    while let last = key.last, ":,".contains(last) { key.removeLast() }
    return key.holds("级绩效指标") ? key.replacing("绩效指标", with: "指标", maxReplacements: 1) : key
  }

  private static func withoutYear(_ key: String) -> String {
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, key.dropFirst(4).first == "年" else { return key }
    let rest = key.dropFirst(5)
    return String(rest.first == "度" ? rest.dropFirst() : rest)
  }

  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3014, 0x3010: "("
    case 0x3015, 0x3011: ")"
    default: simplified[scalar] ?? scalar
    }
  }

  /// The traditional characters of titles.
  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs =
      "機机關关稱称單单項项總总計计預预數数歲岁額额資资績绩標标編编號号說说備备註注財财撥拨債债業业級级門门層层來来執执經经費费類类別别畫划節节減减較较調调實实際际時时間间質质產产會会務务處处區区縣县補补貼贴轉转結结餘余幣币臺台萬万億亿專专戶户國国營营權权"
    let scalars = Array(pairs.unicodeScalars)
    let indices = stride(from: 0, to: scalars.count - 1, by: 2)
    return Dictionary(indices.map { (scalars[$0], scalars[$0 + 1]) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  /// Whether the text holds the word, byte for byte: many titles are looked through for many words.
  func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        let starts = 0..<max(0, text.count - word.count + 1)
        return starts.contains { start in word.indices.allSatisfy { text[start + $0] == word[$0] } }
      }
    }
  }
}
