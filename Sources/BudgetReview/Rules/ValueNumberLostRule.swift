import BudgetModel

/// A value is more than its unit.
struct ValueNumberLostRule: LocalRule {
  static let description = RuleDescription(
    "value-number-lost", "指标值只剩单位", .warning,
    why: "值里只有“份”“家”一类的单位，数字丢了。",
    do: "核对原件，补上数字",
    passing: """
      指标 1 11 服务方案: 1份
      """,
    failing: """
      指标 1 11 服务方案: 份 | 1份
      """)

  func findings(in part: ReviewPart) -> [Finding] {
    part.indicators.compactMap { indicator in
      guard let unit = indicator.values.first(where: { Measures.hold($0.text) })?.text
        ?? Self.rawUnit(in: indicator.indicator.raw)
      else { return nil }
      return finding("\(indicator.title)的指标值只有“\(unit)”，数字丢失", at: indicator.indicator.source)
    }
  }

  private static let label = Array("指标值".utf8)

  /// The first measure that stands between a value's label and the next mark, in the indicator as found. Read as bytes:
  /// raw texts are long, and all are looked through.
  private static func rawUnit(in raw: String) -> String? {
    var raw = raw
    let label = label
    // 指 begins like many other characters, and ends like few.
    let rare = label[2]
    return raw.withUTF8 { bytes in
      var index = 0
      let limit = bytes.count - label.count
      while index < limit {
        index = bytes.first(from: index + 2, mayHold: { $0.holds(rare) }, where: { $0 == rare }) - 2
        if index >= limit { return nil }
        guard isMark(label, at: index, in: bytes) else {
          index += 1
          continue
        }
        index += label.count
        if bytes[index] == UInt8(ascii: ":") {
          index += 1
        } else if isMark(colon, at: index, in: bytes) {
          index += 3
        }
        guard index < bytes.count, mayBegin(bytes[index]) else { continue }
        // A unit has at most three characters: a longer value needs no look.
        let value = index..<min(bytes.count, index + 13)
        guard let end = value.first(where: { bytes[$0] == UInt8(ascii: ";") }) ?? end(of: value, in: bytes) else {
          continue
        }
        let text = String(decoding: bytes[index..<end].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        if Measures.hold(text) { return text }
      }
      return nil
    }
  }

  /// Whether a unit may begin with the byte: most values begin with a figure or a sign.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    (0xE4...0xE9).contains(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "%")
  }

  private static let colon = Array("：".utf8)
  private static let semicolon = Array("；".utf8)
  private static let stop = Array("。".utf8)

  /// Where a full-width semicolon or full stop begins that lies in the value wholly.
  private static func end(of value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    value.dropLast(2).first { isMark(semicolon, at: $0, in: bytes) || isMark(stop, at: $0, in: bytes) }
  }

  private static func isMark(_ mark: [UInt8], at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place + mark.count <= bytes.count else { return false }
    for offset in mark.indices where bytes[place + offset] != mark[offset] { return false }
    return true
  }
}
