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

  @Test(arguments: [0, 7, 10, -10, 1_234_567_890, Int.max, Int.min])
  func numbersAreWrittenInDigits(number: Int) {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append(number)
    #expect(String(decoding: buffer.take(), as: UTF8.self) == String(number))
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
