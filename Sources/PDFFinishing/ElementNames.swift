/// The identifiers of elements, one behind the other in the order of the elements.
struct ElementNames {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private(set) var elements: [Int32] = []

  var count: Int { elements.count }

  mutating func add(_ text: String, of element: Int) {
    bytes.append(contentsOf: text.utf8)
    ends.append(Int32(bytes.count))
    elements.append(Int32(element))
  }

  /// - Parameter place: its number, from 0.
  func text(at place: Int) -> String { String(decoding: bytes[range(of: place)], as: UTF8.self) }

  /// Writes a name as PDF's byte string.
  func write(_ place: Int, to text: inout PDFText) {
    bytes.withUnsafeBufferPointer { text.add(byteString: UnsafeBufferPointer(rebasing: $0[range(of: place)])) }
  }

  /// The names' places by their bytes; equal ones in the order of the elements.
  func sortedPlaces() -> [Int32] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<Int32(count)).sorted { left, right in
        let (one, other) = (bytes[range(of: Int(left))], bytes[range(of: Int(right))])
        return one.elementsEqual(other) ? left < right : one.lexicographicallyPrecedes(other)
      }
    }
  }

  func areEqual(_ place: Int, _ other: Int) -> Bool { bytes[range(of: place)] == bytes[range(of: other)] }

  private func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place]) }
}
