// Computed figures and unreadable texts are written only where there are any.
extension Funding: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case total, sources, computed, unreadable }
  private enum UnreadableKey: String, CodingKey, CaseIterable { case total, sources }

  /// A funding source's name as a key.
  private struct SourceKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func write(to json: inout JSONWriter) throws {
    let unread = sources.filter { $0.cell.unreadableText != nil }
    try json.object { json in
      if isComputed { try json.member(Key.computed, true) }
      try json.members(Key.sources, sources.map { ($0.name, $0.cell.amount?.wan) })
      try json.member(Key.total, total.amount?.wan)
      guard total.unreadableText != nil || !unread.isEmpty else { return }
      json.key(Key.unreadable)
      try json.object { json in
        let texts = unread.map { source in (source.name, source.cell.unreadableText.map { json.unreadable($0) }) }
        if !texts.isEmpty { try json.members(UnreadableKey.sources, texts) }
        if let text = total.unreadableText { try json.member(UnreadableKey.total, json.unreadable(text)) }
      }
    }
  }

  /// The sources come in no order (`Budget` puts them in its own).
  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    var (totalText, texts): (String?, [String: String]) = (nil, [:])
    if json.contains(.unreadable) {
      let unreadable = try json.nestedContainer(keyedBy: UnreadableKey.self, forKey: .unreadable)
      totalText = try unreadable.decodeIfPresent(String.self, forKey: .total)
      texts = try unreadable.decodeIfPresent([String: String].self, forKey: .sources) ?? [:]
    }
    let total = try Self.cell(json.decode(String?.self, forKey: .total), unreadable: totalText) {
      json.fault(.total, $0)
    }
    let named = try json.nestedContainer(keyedBy: SourceKey.self, forKey: .sources)
    let sources = try named.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
      let text = texts.removeValue(forKey: key.stringValue)
      return Source(
        name: key.stringValue,
        cell: try Self.cell(named.decode(String?.self, forKey: key), unreadable: text) { named.fault(key, $0) })
    }
    guard texts.isEmpty else { throw json.fault(.unreadable, "有 sources 里没有的资金来源") }
    self.init(
      total: total, sources: sources, isComputed: try json.decodeIfPresent(Bool.self, forKey: .computed) ?? false)
  }

  private static func cell(
    _ amount: String?, unreadable: String?, fault: (String) -> DecodingError
  ) throws -> FundingCell {
    switch (amount, unreadable) {
    case (nil, nil): return .blank
    case (nil, let text?): return .unreadable(text)
    case (let text?, nil):
      guard let amount = Amount(wan: text) else { throw fault("“\(text)”不是以万元为单位、两到六位小数的金额") }
      return .amount(amount)
    case (.some, .some): throw fault("既有金额，又有无法识别的文字")
    }
  }
}

extension FundingCell {
  /// The text that could not be read as a number.
  fileprivate var unreadableText: String? {
    if case .unreadable(let text) = self { text } else { nil }
  }
}
