import BudgetModel

/// A value is more than its unit.
struct ValueNumberLostRule: Rule {
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

  func findings(in subject: ReviewSubject) -> [Finding] {
    subject.indicators.compactMap { indicator in
      let values = indicator.values.map(\.text) + Self.rawValues(indicator.indicator.raw)
      guard let unit = values.first(where: Measures.all.contains) else { return nil }
      return finding("\(indicator.title)的指标值只有“\(unit)”，数字丢失", at: indicator.indicator.source)
    }
  }

  private static let label = Array("指标值".utf8)

  /// What stands between a value's label and the next mark, in the indicator as found. Read as bytes: raw texts are
  /// long, and all are looked through.
  private static func rawValues(_ raw: String) -> [String] {
    var raw = raw
    return raw.withUTF8 { bytes in
      var found: [String] = []
      var index = 0
      while index + label.count < bytes.count {
        guard bytes[index] == label[0], bytes[index + 1] == label[1], bytes[index...].starts(with: label) else {
          index += 1
          continue
        }
        index += label.count
        if bytes[index] == UInt8(ascii: ":") {
          index += 1
        } else if bytes[index...].starts(with: "：".utf8) {
          index += 3
        }
        // A unit has at most three characters: a longer value needs no look.
        let value = bytes[index..<min(bytes.count, index + 13)]
        if let end = value.firstIndex(where: { $0 == UInt8(ascii: ";") }) ?? end(of: value) {
          found.append(String(decoding: value[..<end].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
        }
      }
      return found
    }
  }

  /// Where a full-width semicolon or full stop begins.
  private static func end(of value: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    value.indices.first { value[$0...].starts(with: "；".utf8) || value[$0...].starts(with: "。".utf8) }
  }
}
