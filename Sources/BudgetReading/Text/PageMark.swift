/// Lines that a page's edge or a scanner leaves between the rows of a table: page numbers and the like.
enum PageMark {
  private static let longest = 20
  /// Digits; a longer number is something else.
  private static let longestNumber = 4
  private static let words = ["扫描全能王", "CamScanner", "全能扫描王", "扫描件"]

  /// `3`, `3/7`, `- 3 -`, `— 3 —`, `第 3 页`, `第3页 共7页`, `Page 3 of 7`, or a scanner's name. In a line of several
  /// cells a single number with a mark, as in `13-`, may be what a row's text goes on with; so may `3-3` anywhere.
  static func isOne(_ line: TextLine) -> Bool {
    let cells = line.cells.filter { !$0.isBlank }
    guard cells.count == 1, let cell = cells.first, cell.text.utf8.count <= 3 * longest else { return false }
    let text = cell.text.squeezed
    if words.contains(where: text.contains) { return true }
    guard text.unicodeScalars.contains(where: isDigit) else { return false }
    var rest = text[...]
    for word in ["Page", "page", "PAGE", "of", "第", "共", "页"] { rest = Substring(rest.replacing(word, with: "")) }
    let marks = "-—–－/·.,，()（）~".unicodeScalars
    let numbers = rest.unicodeScalars.split(whereSeparator: { !isDigit($0) })
    if line.cells.count > 1, numbers.count == 1, isMarkedOnOneSide(text) { return false }
    if rest == text[...], numbers.count == 2, isHyphenated(text) { return false }
    return rest.unicodeScalars.allSatisfy { isDigit($0) || marks.contains($0) }
      && rest.unicodeScalars.count(where: isDigit) <= 6 && numbers.allSatisfy { $0.count <= longestNumber }
  }

  private static func isMarkedOnOneSide(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return isDigit(first) != isDigit(last)
  }

  /// Whether nothing but hyphens parts its first two numbers.
  private static func isHyphenated(_ text: String) -> Bool {
    let marks = text.unicodeScalars.drop { !isDigit($0) }.drop(while: isDigit).prefix { !isDigit($0) }
    return marks.allSatisfy { "-—–－".unicodeScalars.contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || (0xFF10...0xFF19).contains(scalar.value)
  }
}
