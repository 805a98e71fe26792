import TestSupport
import Testing

@testable import BudgetModel

/// What is told of eight bytes at once is what a look at each of them tells.
@Suite struct EightBytesTests {
  @Test func eachByteInEachPlaceIsTold() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: 0x61, count: 8)
        bytes[place] = byte
        bytes.withUnsafeBufferPointer { bytes in
          let eight = EightBytes(at: 0, in: bytes)
          #expect(eight.holds(byte) && eight.holds(0x22) == (byte == 0x22))
          #expect(eight.holdsBeyondASCII == (byte >= 0x80))
          #expect(eight.continuingCount == bytes.count { $0 & 0xC0 == 0x80 })
        }
      }
    }
  }

  @Test func theFirstByteOfAKindIsFoundFromAnyPlace() {
    var random = SeededRandom()
    for _ in 0..<500 {
      let bytes = (0..<random.next(upTo: 40)).map { _ in UInt8(random.next(upTo: 4) == 0 ? 0x0A : 0x61) }
      let start = random.next(upTo: bytes.count)
      let found = bytes.withUnsafeBufferPointer { bytes in
        bytes.first(from: start, mayHold: { $0.holds(0x0A) }, where: { $0 == 0x0A })
      }
      #expect(found == bytes[start...].firstIndex(of: 0x0A) ?? bytes.count, "\(bytes) from \(start)")
    }
  }
}
