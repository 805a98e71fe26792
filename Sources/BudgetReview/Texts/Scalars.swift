import BudgetModel

extension Unicode.Scalar {
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value >= 0x20000 }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isMark: Bool {
    switch self {
    case "，", "。", "；", "：", "、", "！", "？", ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }
  var digit: Int { Int(value) - 0x30 }
}

extension RandomAccessCollection where Element == Unicode.Scalar, Index == Int {
  var string: String {
    withContiguousStorageIfAvailable { String(encoding: $0) }
      ?? Array(self).withUnsafeBufferPointer { String(encoding: $0) }
  }

  func has(_ word: String, at index: Int) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard place >= startIndex, place < endIndex, self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether the word ends before the index.
  func has(_ word: String, before index: Int) -> Bool { has(word, at: index - word.unicodeScalars.count) }

  func hasSuffix(_ word: String) -> Bool { has(word, before: endIndex) }

  func contains(_ word: String) -> Bool { position(of: word) != nil }

  func position(of word: String) -> Int? {
    guard let first = word.unicodeScalars.first else { return nil }
    return indices.first { self[$0] == first && has(word, at: $0) }
  }

  /// The end of the digits that begin at the index; the index itself when there are none.
  func endOfDigits(from index: Int) -> Int {
    var end = index
    while end < endIndex, self[end].isDigit { end += 1 }
    return end
  }

  /// The number that the digits of a range say; nil beyond nine digits.
  func number(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    return self[range].reduce(0) { $0 * 10 + $1.digit }
  }
}

extension [Unicode.Scalar] {
  /// Whether it says a figure, in digits or as 零, 无, 全部.
  var hasFigure: Bool {
    contains(where: \.isDigit) || Self.figureWords.isIn(self)
  }

  private static let figureWords = WordFinder(
    ["全部", "全覆盖", "无", "零", "百分之", "未发生", "是"]
      + ["一", "两", "二", "三", "四", "五", "六", "八", "十"].flatMap { number in
        ["个", "次", "份", "场", "项", "家", "批", "期", "人", "套", "倍", "成"].map { number + $0 }
      })

  /// The range with a few characters on either side.
  func around(_ range: Range<Int>) -> String {
    self[Swift.max(0, range.lowerBound - 12)..<Swift.min(count, range.upperBound + 12)].string
  }
}
