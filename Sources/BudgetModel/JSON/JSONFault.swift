extension Decoder {
  /// The object at this place, when it has no key but the known ones: what is not understood must not vanish.
  func container<Key: CodingKey & CaseIterable>(knowing: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let known = Set(Key.allCases.map(\.stringValue))
    let all = try container(keyedBy: AnyKey.self)
    if let other = all.allKeys.map(\.stringValue).filter({ !known.contains($0) }).min() {
      throw all.fault(AnyKey(stringValue: other), "不认识的键")
    }
    return try container(keyedBy: Key.self)
  }
}

/// Any key of an object.
private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
  /// An error at a key, with a Chinese message.
  func fault(_ key: Key, _ message: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: codingPath + [key], debugDescription: message))
  }
}
