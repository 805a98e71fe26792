/// A year in a text: `2023年`, `2023-10-31`, `2022-2023年`.
struct YearToken {
  var year: Int
  var range: Range<Int>
  /// Whether it tells when something is done; else it only compares (比2022年增长) or names a paper.
  var isOwnTime: Bool

  /// In order.
  static func tokens(in text: [Unicode.Scalar]) -> [YearToken] {
    var found: [YearToken] = []
    var quotes = 0
    var index = 0
    while index < text.count {
      if text[index] == "《" { quotes += 1 }
      if text[index] == "》" { quotes -= 1 }
      let end = text.endOfDigits(from: index)
      if end == index + 4, let year = text.number(in: index..<end), (1990...2099).contains(year), isDate(text, end) {
        let isOwn = quotes <= 0 && !isBase(text, index, end)
        found.append(YearToken(year: year, range: index..<end, isOwnTime: isOwn))
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// What makes four digits a year: 年, or a month after a dash, stroke or full stop.
  private static func isDate(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < text.count else { return false }
    if text[end] == "年" { return true }
    guard "-—–~至/.".unicodeScalars.contains(text[end]) else { return false }
    let next = text.endOfDigits(from: end + 1)
    if next - end == 5 { return next < text.count && text[next] == "年" }
    return (2...3).contains(next - end) && next < text.count && text[next] == text[end]
  }

  /// 比2022年, 较2022年, 以2022年为基数, 2022年以来, (2022)年度 of a paper.
  private static func isBase(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    if ["比", "较", "以", "自", "从", "同", "于", "与", "超过", "相比"].contains(where: { text.has($0, before: start) }) {
      return true
    }
    return ["年以来", "年起", "年同期", "年基", "年底以来", "年的基础", "年度考核", "年印发", "年版"].contains { text.has($0, at: end) }
  }
}
