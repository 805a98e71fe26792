import Glibc

/// A text as a dictionary's key, told by its bytes: strings are compared as Unicode has them alike, which for Han takes
/// much longer.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: TextKey, right: TextKey) -> Bool {
    left.withBytes { leftBytes in
      right.withBytes { rightBytes in
        guard leftBytes.count == rightBytes.count else { return false }
        guard let one = leftBytes.baseAddress, let other = rightBytes.baseAddress else { return true }
        return memcmp(one, other, leftBytes.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = text
    return text.withUTF8(body)
  }
}
