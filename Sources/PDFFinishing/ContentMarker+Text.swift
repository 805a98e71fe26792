/// Texts as they are shown. Their glyphs' codes, which Cairo writes in hexadecimal, are written as they are: half as long.
///
/// Parts may be drawn as one text: then marked content begins and ends between two of its glyphs.
extension ContentMarker {
  /// Where a text's next string is in the operand of its operator.
  private struct Operand {
    var start: Int
    var isArray = false
    /// Whether a string of it has been met.
    var isBegun = false
  }

  /// Follows an operator that shows glyphs.
  ///
  /// - Parameter start: where its operand begins.
  mutating func show(from start: Int) throws {
    var operand = Operand(start: start)
    var at = start
    while at < scanner.at {
      switch scanner.bytes[at] {
      case UInt8(ascii: "["):
        operand.isArray = true
        at += 1
      case UInt8(ascii: "<"): try takeHexadecimal(at: &at, in: &operand)
      case UInt8(ascii: "("): try takeLiteral(at: &at, in: &operand)
      default: at += 1
      }
    }
  }

  /// Writes a string in hexadecimal. In a text of several parts each glyph has a code of two bytes.
  ///
  /// - Parameter at: where the string begins; then behind it.
  private mutating func takeHexadecimal(at: inout Int, in operand: inout Operand) throws {
    let start = at
    at += 1
    var isBegun = false
    while !isEnd(at: &at) {
      if isShared, restOfPart == 0 {
        if isBegun { try divide(inStringAt: runStart, operand) } else { try divide(before: start, operand) }
      }
      if !isBegun {
        copy(upTo: start)
        marked.add("(")
        (isBegun, operand.isBegun) = (true, true)
      }
      let count = addCodes(at: &at, atMost: isShared ? restOfPart : .max)
      if isShared { restOfPart -= count }
      runStart = at
    }
    // Behind the end.
    at += 1
    if !isBegun { return }
    marked.add(")")
    runStart = at
  }

  /// Whether nothing but white space is left of a string in hexadecimal; the next digit is at the place then.
  private func isEnd(at: inout Int) -> Bool {
    while PDFSyntax.isWhite(scanner.bytes[at]) { at += 1 }
    return scanner.bytes[at] == UInt8(ascii: ">")
  }

  /// Writes codes of two bytes; the last of a string may be shorter.
  ///
  /// - Returns: how many.
  private mutating func addCodes(at: inout Int, atMost limit: Int) -> Int {
    let bytes = scanner.bytes
    var (count, place) = (0, at)
    while count < limit {
      // Nearly all have their digits side by side.
      let isPlain = PDFSyntax.isHexadecimal(bytes[place]) && PDFSyntax.isHexadecimal(bytes[place + 1])
        && PDFSyntax.isHexadecimal(bytes[place + 2]) && PDFSyntax.isHexadecimal(bytes[place + 3])
      if isPlain {
        let value = PDFSyntax.value(ofDigit:)
        marked.add(stringByte: value(bytes[place]) << 4 | value(bytes[place + 1]))
        marked.add(stringByte: value(bytes[place + 2]) << 4 | value(bytes[place + 3]))
        place += 4
      } else {
        if isEnd(at: &place) { break }
        for _ in 0..<2 { if let byte = nextByte(at: &place) { marked.add(stringByte: byte) } }
      }
      count += 1
    }
    at = place
    return count
  }

  /// The next two digits; the last may stand alone, for 0 behind it. Nil where the string ends.
  private func nextByte(at: inout Int) -> UInt8? {
    if isEnd(at: &at) { return nil }
    let high = PDFSyntax.value(ofDigit: scanner.bytes[at])
    at += 1
    if isEnd(at: &at) { return high << 4 }
    defer { at += 1 }
    return high << 4 | PDFSyntax.value(ofDigit: scanner.bytes[at])
  }

  /// Follows a string of characters: only fonts for Latin alone have such.
  private mutating func takeLiteral(at: inout Int, in operand: inout Operand) throws {
    let start = at
    at += 1
    while scanner.bytes[at] != UInt8(ascii: ")") {
      if isShared {
        if restOfPart == 0 {
          if at == start + 1 { try divide(before: start, operand) } else { try divide(inStringAt: at, operand) }
        }
        restOfPart -= 1
      }
      operand.isBegun = true
      let isEscape = scanner.bytes[at] == UInt8(ascii: "\\")
      let isOctal = isEscape && scanner.bytes[at + 1] >= UInt8(ascii: "0") && scanner.bytes[at + 1] <= UInt8(ascii: "7")
      at += isOctal ? 4 : isEscape ? 2 : 1
    }
    at += 1
  }

  /// Begins the next part in front of a string.
  private mutating func divide(before start: Int, _ operand: Operand) throws {
    if !operand.isBegun { return try beginNextPart(at: operand.start) }
    copy(upTo: start)
    try divide(at: start, operand)
  }

  /// Begins the next part inside a string.
  private mutating func divide(inStringAt place: Int, _ operand: Operand) throws {
    copy(upTo: place)
    marked.add(")")
    try divide(at: place, operand)
    marked.add("(")
  }

  /// Ends the operator and begins another for the rest of its operand.
  private mutating func divide(at place: Int, _ operand: Operand) throws {
    marked.add(operand.isArray ? "]TJ" : "Tj")
    try beginNextPart(at: place)
    if operand.isArray { marked.add("[") }
  }
}
