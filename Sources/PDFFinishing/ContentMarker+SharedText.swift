/// Parts that are drawn as one text: marked content begins and ends between two of its glyphs.
extension ContentMarker {
  /// Where the next glyph of a text stands.
  private enum GlyphPlace {
    /// It is the first that its operator shows; the operand begins here.
    case operand(Int)
    /// It is the first of a string, which begins here.
    case string(Int)
    case inside(Int, of: StringKind)
  }

  private enum StringKind {
    case hexadecimal
    /// Only fonts for Latin alone have such.
    case literal
  }

  /// Follows an operator that shows glyphs of several parts.
  ///
  /// - Parameter start: where its operand begins.
  mutating func showShared(from start: Int) throws {
    var place = GlyphPlace.operand(start)
    var at = start
    var isArray = false
    while at < scanner.at {
      let byte = scanner.bytes[at]
      at += 1
      if byte == UInt8(ascii: "[") { isArray = true }
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "(") else { continue }
      let kind: StringKind = byte == UInt8(ascii: "<") ? .hexadecimal : .literal
      if case .operand = place {} else { place = .string(at - 1) }
      while let end = glyphEnd(from: at, in: kind) {
        if restOfPart == 0 { try beginNextPart(at: place, isArray: isArray) }
        restOfPart -= 1
        place = .inside(end, of: kind)
        at = end
      }
    }
  }

  /// Behind a glyph's code: four digits, or a character; nil where the string ends.
  private func glyphEnd(from start: Int, in kind: StringKind) -> Int? {
    let bytes = scanner.bytes
    var at = start
    if kind == .literal {
      if bytes[at] == UInt8(ascii: ")") { return nil }
      guard bytes[at] == UInt8(ascii: "\\") else { return at + 1 }
      return bytes[at + 1] >= UInt8(ascii: "0") && bytes[at + 1] <= UInt8(ascii: "7") ? at + 4 : at + 2
    }
    var digits = 0
    while digits < 4 {
      if bytes[at] == UInt8(ascii: ">") { return nil }
      if !PDFSyntax.isWhite(bytes[at]) { digits += 1 }
      at += 1
    }
    return at
  }

  private mutating func beginNextPart(at place: GlyphPlace, isArray: Bool) throws {
    switch place {
    case .operand(let start): try beginNextPart(at: start)
    case .string(let start): try divide(at: start, "", isArray: isArray, "")
    case .inside(let start, .hexadecimal): try divide(at: start, ">", isArray: isArray, "<")
    case .inside(let start, .literal): try divide(at: start, ")", isArray: isArray, "(")
    }
  }

  /// Ends the operator and begins another for the rest of its operand.
  private mutating func divide(
    at place: Int, _ close: StaticString, isArray: Bool, _ open: StaticString
  ) throws {
    copy(upTo: place)
    marked.add(close)
    marked.add(isArray ? "]TJ" : "Tj")
    try beginNextPart(at: place)
    if isArray { marked.add("[") }
    marked.add(open)
  }
}
