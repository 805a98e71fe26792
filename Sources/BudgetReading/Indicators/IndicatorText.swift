/// A cell's text without wrap spaces, in two forms of the same length: as printed, and folded for matching.
struct IndicatorText {
  let printed: [Unicode.Scalar]
  /// Full-width digits, letters and punctuation made half-width; dashes of any length made `-`.
  let folded: [Unicode.Scalar]
  /// Of each folded character.
  let traits: [IndicatorTraits]
  let taxonomy: IndicatorTaxonomy

  init(_ printed: [Unicode.Scalar], taxonomy: IndicatorTaxonomy = .shared) {
    self.printed = printed
    self.taxonomy = taxonomy
    folded = printed.map(Self.fold)
    let table = IndicatorTraits.table
    traits = folded.map { IndicatorTraits.of($0, in: table) }
  }

  var count: Int { folded.count }

  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Nearly all of a text: ASCII and Han.
    if scalar.value <= 0x7E || (0x3400...0x9FFF).contains(scalar.value) { return scalar }
    return switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFE30, 0xFE55, 0x2236, 0xFE13: ":"
    case 0xFE54, 0xFE14: ";"
    case 0xFE50, 0xFE10: ","
    case 0xFF61, 0xFE12, 0xFE52: "。"
    case 0xFF64, 0xFE51, 0xFE11: "、"
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500, 0x30FC, 0xFF70, 0xFFE3, 0x2043: "-"
    default: scalar
    }
  }

  /// Whether the character there has one of the traits; before the text's beginning and behind its end none has.
  func has(_ wanted: IndicatorTraits, at index: Int) -> Bool {
    traits.indices.contains(index) && !traits[index].isDisjoint(with: wanted)
  }

  func isSeparator(at index: Int) -> Bool { has(.separator, at: index) }

  func isDash(at index: Int) -> Bool { has(.dash, at: index) }

  func digit(at index: Int) -> Int? {
    folded.indices.contains(index) ? Self.digit(folded[index]) : nil
  }

  /// A digit, or the letter that OCR takes for it, where only a digit can stand.
  func likelyDigit(at index: Int) -> Int? {
    guard folded.indices.contains(index) else { return nil }
    return switch folded[index] {
    case "l", "I", "|", "i", "!", "丨": 1
    case "O", "o", "Q", "D", "〇": 0
    case "Z", "z": 2
    case "S", "s": 5
    case "B": 8
    case "b", "G": 6
    case "g", "q": 9
    default: Self.digit(folded[index])
    }
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
  }

  func starts(with pattern: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + pattern.count <= count else { return false }
    for offset in pattern.indices where folded[index + offset] != pattern[offset] { return false }
    return true
  }

  /// Behind the separators, and spaces among them, that stand there.
  func behindSeparators(_ index: Int, before end: Int) -> Int {
    var index = index
    while index < end, isSeparator(at: index) || folded[index] == " " { index += 1 }
    return index
  }

  func printed(_ range: Range<Int>) -> String { String(printed[range]) }

  /// The first separator in the range.
  func separator(in range: Range<Int>) -> Int? { range.first { isSeparator(at: $0) } }

  /// The range without separators and spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isOuter(_ index: Int) -> Bool { isSeparator(at: index) || folded[index] == " " }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isOuter(start) { start += 1 }
    while start < end, isOuter(end - 1) { end -= 1 }
    return start..<end
  }
}

extension IndicatorText {
  /// Whether a range without separators at its ends is printed as it is compared: most are.
  func isComparable(_ range: Range<Int>) -> Bool {
    range.allSatisfy { folded[$0] == printed[$0] && folded[$0] != " " }
  }

  /// What two prints of the same value share, see `String.comparable`.
  func comparable(_ range: Range<Int>) -> String {
    let outer = trimmed(range)
    let scalars = folded[outer]
    return String(scalars.contains(" ") ? ArraySlice(scalars.filter { $0 != " " }) : scalars)
  }
}

extension String {
  /// What two prints of the same value share: without spaces, width, and separators at the ends.
  var comparable: String {
    let text = IndicatorText(unicodeScalars.filter { !$0.isSpace })
    return String(text.folded[text.trimmed(0..<text.count)])
  }
}
