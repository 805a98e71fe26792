import Testing

@testable import BudgetReading

@Suite struct TextPiecesTests {
  /// Whatever line ends a text has, and however it is cut, pieces begin with the lines that they say.
  @Test(arguments: ["\n", "\r\n", "\r"], [1, 40, 100_000]) func piecesKnowTheirFirstLine(end: String, size: Int) throws {
    let lines = (1...60).map { "第\($0)行" + String(repeating: "字", count: $0 % 7) }
    let pieces = TextPieces(of: Array(lines.joined(separator: end).utf8)[...], size: size)
    if end != "\r" { #expect((pieces.all.count > 1) == (size < 1000)) }
    for piece in pieces.all {
      let text = pieces.withBytes(of: piece) { String(decoding: $0, as: UTF8.self) }
      #expect(text.hasPrefix(lines[piece.line - 1]))
    }
  }

  @Test func anEmptyTextIsOnePiece() {
    #expect(TextPieces(of: []).all.count == 1)
    #expect(TextLine.lines(of: TextPieces(of: []))?.isEmpty == true)
  }

  @Test func bytesAreFoundWithinBlocksAndBehindThem() {
    for length in [0, 1, 31, 32, 33, 64, 100] {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = 0x09
        bytes.withUnsafeBufferPointer { bytes in
          #expect(bytes.firstLowControl(from: 0) == place)
          #expect(bytes.firstLowControl(from: place + 1) == length)
          #expect(bytes.holds(0x09) && !bytes.holds(0x0A))
        }
      }
    }
  }

  @Test(arguments: ["", "a", "指标", "a指b标c值d", "é𠀀指标值年度指标值:100%", "𠀀𠀀𠀀𠀀𠀀"]) func scalarsAreCounted(text: String) {
    let count = Array(text.utf8).withUnsafeBufferPointer { $0.scalarCount }
    #expect(count == text.unicodeScalars.count)
  }
}
