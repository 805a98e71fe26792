import TestSupport
import Testing

@testable import Bytes

/// A buffer holds what an array would.
@Suite struct ByteBufferTests {
  @Test func whatIsAppendedIsTakenInOrder() {
    var random = SeededRandom()
    for _ in 0..<200 {
      var buffer = ByteBuffer(capacity: 0)
      var expected: [UInt8] = []
      for _ in 0..<random.next(upTo: 40) {
        let text = String(repeating: "一a", count: random.next(upTo: 30))
        buffer.append(text)
        buffer.append(UInt8(ascii: ","))
        buffer.append("行\n")
        expected += Array(text.utf8) + Array(",行\n".utf8)
      }
      #expect(buffer.count == expected.count && buffer.last == expected.last)
      #expect(buffer.take() == expected)
      #expect(buffer.isEmpty && buffer.last == nil)
    }
  }

  @Test func numbersAreWrittenInDigits() {
    var random = SeededRandom()
    var numbers = [0, .max, .min]
    var power = 1
    for _ in 0..<19 {
      numbers += [power - 1, power, power + 1, 1 - power, -power, random.next(upTo: power), -random.next(upTo: power)]
      power &*= 10
    }
    for number in numbers {
      var buffer = ByteBuffer(capacity: 0)
      buffer.append(number)
      #expect(String(decoding: buffer.take(), as: UTF8.self) == String(number), "seed \(random.seed)")
    }
  }

  @Test func theFirstBytesOfAWordAreWritten() {
    var buffer = ByteBuffer(capacity: 0)
    for _ in 0..<100 {
      buffer.append(0x64_63_62_61, count: 1)
      buffer.append(0x64_63_62_61, count: 4)
    }
    #expect(String(decoding: buffer.take(), as: UTF8.self) == String(repeating: "aabcd", count: 100))
  }

  @Test func aPieceIsTakenOnceItIsLongEnough() {
    var buffer = ByteBuffer(capacity: 4)
    buffer.append("abc")
    #expect(buffer.take(ofAtLeast: 4) == nil)
    buffer.append("d" as String)
    #expect(buffer.take(ofAtLeast: 4) == Array("abcd".utf8))
    #expect(buffer.take(ofAtLeast: 0) == [])
  }

  @Test func whatIsTakenBackIsWrittenOver() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append("abc")
    buffer.removeLast(2)
    buffer.append("d")
    #expect(buffer.take() == Array("ad".utf8))
  }
}
