/// A page's content as Cairo wrote it: glyphs that it was only shown, so that it gives them codes and embeds their
/// fonts, and then pictures. Before each picture something is filled, which ends what was before and stays nowhere.
struct DrawnContent: ~Copyable {
  /// A glyph as Cairo wrote it.
  struct Code {
    /// Its font's place among the names.
    var name: Int
    var code: UInt16
    /// Two, or one in a font for Latin alone.
    var byteCount: UInt8
    /// Whether it took a span with the text that it stands for, since its font cannot say it.
    var isSpelt: Bool
  }

  /// Of the glyphs, in their order.
  private(set) var codes: [Code] = []
  /// Fonts as the page's resources call them.
  private(set) var names: [[UInt8]] = []
  /// What Cairo begins every page with: its own coordinates, and a state to come back to.
  private(set) var start: [UInt8] = []
  private(set) var pictures: [[UInt8]] = []
  /// Where the last picture begins.
  private var picture: Int?

  /// - Throws: when it is something else.
  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: "1 0 0 -1 0 ".utf8) else {
      throw PDFFinishingError("the stream is neither a page's content nor a font's text")
    }
    try bytes.withUnsafeBufferPointer { try read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var scanner = ContentScanner(bytes)
    var (depth, end) = (0, 0)
    var (isInText, isSpelt, isColored) = (false, false, false)
    while let operation = try scanner.next() {
      switch operation {
      case .save:
        if start.isEmpty { start = Array(bytes[..<scanner.at]) }
        depth += 1
      case .restore:
        depth -= 1
        end = scanner.operands.lowerBound
      case .fillColor:
        try endPicture(at: scanner.operands.lowerBound, in: bytes, depth: depth)
        isColored = true
      case .paint:
        if isColored {
          picture = scanner.at
        } else if picture == nil {
          throw PDFFinishingError("a picture without a beginning")
        }
        isColored = false
      case .beginText, .endText:
        guard picture == nil, isInText == (operation == .endText), !isSpelt else {
          throw PDFFinishingError("text that is not where it should be")
        }
        isInText = operation == .beginText
        isColored = false
      case .beginMarked, .endMarked:
        guard !scanner.namesContent, isInText, isSpelt == (operation == .endMarked) else {
          throw PDFFinishingError("marked content that is no glyph's text")
        }
        isSpelt = operation == .beginMarked
      case .font: names.append(scanner.name)
      case .show:
        guard isInText, !names.isEmpty else { throw PDFFinishingError("glyphs outside of text, or of no font") }
        takeCodes(in: bytes, scanner.operands, isSpelt: isSpelt)
      case .other: break
      }
    }
    guard depth == 0, !isInText, !isColored else { throw PDFFinishingError("the page's content breaks off") }
    try endPicture(at: end, in: bytes, depth: 1)
  }

  private mutating func endPicture(at end: Int, in bytes: UnsafeBufferPointer<UInt8>, depth: Int) throws {
    guard let begun = picture else { return }
    guard depth == 1 else { throw PDFFinishingError("a picture that does not end") }
    pictures.append(Array(bytes[begun..<end]))
    picture = nil
  }

  private mutating func takeCodes(in bytes: UnsafeBufferPointer<UInt8>, _ operand: Range<Int>, isSpelt: Bool) {
    var at = operand.lowerBound
    func add(_ code: UInt16, _ byteCount: UInt8, to codes: inout [Code]) {
      codes.append(Code(name: names.count - 1, code: code, byteCount: byteCount, isSpelt: isSpelt))
    }
    while at < operand.upperBound {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "<") {
        // Cairo may break the string anywhere.
        var (code, digits): (UInt16, Int) = (0, 0)
        while bytes[at] != UInt8(ascii: ">") {
          if !PDFSyntax.isWhite(bytes[at]) {
            (code, digits) = (code << 4 | UInt16(PDFSyntax.value(ofDigit: bytes[at])), digits + 1)
            if digits % 4 == 0 { add(code, 2, to: &codes) }
          }
          at += 1
        }
      } else if byte == UInt8(ascii: "(") {
        while at < operand.upperBound, bytes[at] != UInt8(ascii: ")") {
          add(UInt16(character(in: bytes, at: &at)), 1, to: &codes)
        }
        at += 1
      }
    }
  }

  /// A byte of a string in parentheses, which is there to its end.
  private func character(in bytes: UnsafeBufferPointer<UInt8>, at: inout Int) -> UInt8 {
    defer { at += 1 }
    guard bytes[at] == UInt8(ascii: "\\") else { return bytes[at] }
    at += 1
    switch bytes[at] {
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      at += 2
      return (bytes[at - 2] & 7) << 6 | (bytes[at - 1] & 7) << 3 | bytes[at] & 7
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    default: return bytes[at]
    }
  }
}
