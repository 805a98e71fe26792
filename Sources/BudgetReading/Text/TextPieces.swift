import ParallelWork

/// A text cut behind some of its line ends, so that every core can look through pieces of it.
struct TextPieces: Sendable {
  struct Piece: Sendable {
    /// Counted from the text's first.
    let bytes: Range<Int>
    /// The number of its first line.
    fileprivate(set) var line = 1
  }

  /// In UTF-8.
  let text: ArraySlice<UInt8>
  private(set) var all: [Piece]

  /// - Parameter size: how many bytes a piece has at least.
  init(of text: ArraySlice<UInt8>, size: Int = 1 << 18) {
    self.text = text
    all = Self.cuts(of: text, size: size).map { Piece(bytes: $0) }
    let counts = inParallel(all) { piece in Self.withBytes(of: text, piece.bytes, Self.lineEnds) }
    for place in all.indices.dropFirst() { all[place].line = all[place - 1].line + counts[place - 1] }
  }

  func withBytes<Result>(of piece: Piece, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try Self.withBytes(of: text, piece.bytes, body)
  }

  private static func withBytes<Result>(
    of text: ArraySlice<UInt8>, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try text.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Each but the last ends in LF; a text with other line ends alone is one piece.
  private static func cuts(of text: ArraySlice<UInt8>, size: Int) -> [Range<Int>] {
    text.withUnsafeBufferPointer { bytes in
      var cuts: [Range<Int>] = []
      var start = 0
      while start + size < bytes.count, let end = bytes[(start + size)...].firstIndex(of: 0x0A) {
        cuts.append(start..<(end + 1))
        start = end + 1
      }
      return cuts + [start..<bytes.count]
    }
  }

  /// LF, CR LF and CR each count once.
  private static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var place = bytes.firstLowControl(from: 0)
    while place < bytes.count {
      let isEnd = bytes[place] == 0x0D || bytes[place] == 0x0A && (place == 0 || bytes[place - 1] != 0x0D)
      count += isEnd ? 1 : 0
      place = bytes.firstLowControl(from: place + 1)
    }
    return count
  }
}
