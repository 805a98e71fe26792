import Bytes
import Glibc

/// A text as a dictionary's key, told by its bytes: strings are compared as Unicode has them alike, which for Han takes
/// much longer.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: TextKey, right: TextKey) -> Bool {
    left.text.withBytes { leftBytes in
      right.text.withBytes { rightBytes in
        guard leftBytes.count == rightBytes.count else { return false }
        guard let one = leftBytes.baseAddress, let other = rightBytes.baseAddress else { return true }
        return memcmp(one, other, leftBytes.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
