import TestSupport

/// Makes reports of headings, paragraphs, lists, charts and awkward tables, knowing what each says.
struct RandomReport {
  var random: SeededRandom
  private(set) var words: [String] = []
  private(set) var markup = ""
  private(set) var tables = 0
  private var count = 0

  init(_ random: SeededRandom) { self.random = random }

  mutating func make(blocks: Int) {
    for _ in 0..<blocks {
      switch random.next(upTo: 6) {
      case 0: markup += "<h1>\(word(12))</h1>"
      case 1: markup += "<h2>\(word(12))</h2>"
      case 2: markup += "<keep-together><p>\(word(30))</p><p>\(word(30))</p></keep-together>"
      case 3: markup += "<ul><li>\(word(20))<ul><li>\(word(20))</li></ul></li><li>\(word(20))</li></ul>"
      case 4, 5: table()
      default: markup += "<p>\(word(120))</p>"
      }
    }
  }

  /// A text that is said nowhere else, of characters that stay together however lines are broken.
  private mutating func word(_ most: Int) -> String {
    count += 1
    let filler = ["字", "文", "，", "12", "ab", "（", "）", "。", "%", "万元"]
    let text = "词\(count)" + (0..<random.next(upTo: most)).map { _ in random.pick(filler) }.joined()
    words.append(text)
    return text
  }

  private mutating func table() {
    tables += 1
    let columns = random.number(1...4)
    markup += "<table><caption continued=\"（续）\">\(word(6))</caption>"
    for _ in 0..<columns {
      markup += "<col width=\"\(random.pick(["*", "2*", "auto"]))\" align=\"\(random.pick(["left", "decimal"]))\"/>"
    }
    markup += "<thead><tr>" + (0..<columns).map { _ in "<th>\(word(3))</th>" }.joined() + "</tr></thead><tbody>"
    // How many rows each column is still taken from above.
    var taken = [Int](repeating: 0, count: columns)
    let rows = random.number(0...25)
    for row in 0..<rows {
      markup += row > 0 && random.chance(0.05) ? "<tr class=\"total\">" : "<tr>"
      for column in 0..<columns where taken[column] == 0 {
        let span = random.chance(0.15) ? random.number(1...(rows - row)) : 1
        taken[column] = span
        let long = random.chance(0.04) ? 400 : 12
        markup += "<td rowspan=\"\(span)\">\(word(long))</td>"
      }
      for column in taken.indices { taken[column] -= 1 }
      markup += "</tr>"
    }
    markup += "</tbody>" + (random.chance(0.3) ? "<note>\(word(30))</note>" : "") + "</table>"
  }
}
