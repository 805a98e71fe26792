import Testing

@testable import PDFFinishing

/// What is written of a page: parts, artifacts, fills, pictures and text.
struct PageContentTests {
  /// Cairo's content for the letters a to e, shown in one font.
  private static let drawn = "1 0 0 -1 0 9 cm\nq\n0 0 0 rg /a0 gs\nBT\n1 0 0 -1 4 5 Tm\n/f-0-0 1 Tf\n"
    + "[<0001>500<0002>500<0003\n>500<00040005>]TJ\nET\n"

  private static let letters = "abcde".unicodeScalars.map {
    ShownGlyph(font: 3, glyph: $0.value, meaning: $0.value, advance: 0.5)
  }

  private static func written(
    _ roles: [StructureRole] = [], drawn: String = drawn, shown: [ShownGlyph] = letters,
    _ write: (inout PageContent) throws -> Void
  ) throws -> String {
    let drawn = try DrawnContent(Array((drawn + "Q\n").utf8))
    let codes = GlyphCodes()
    try codes.take(drawn, of: shown)
    var content = PageContent(codes: codes, drawn: drawn, roles: roles, capacity: 64)
    try write(&content)
    return try content.end { String(decoding: $0, as: UTF8.self) }
      .replacing("\0", with: "0").split(separator: "\n").joined(separator: " ")
  }

  private static func show(_ text: String, x: Double, y: Double, to content: inout PageContent) {
    var x = x
    for scalar in text.unicodeScalars {
      let isShown = content.show(scalar.value, for: scalar.value, x: x, y: y)
      #expect(isShown)
      x += 5
    }
  }

  @Test func aPartIsMarkedContentWithANumberAndTheRestIsAnArtifact() throws {
    let text = try Self.written([.heading1, .figure]) { content in
      content.begin(.layout)
      content.set(ContentColor(red: 0, green: 0, blue: 0))
      content.fill(x: 1, y: 2, width: 3, height: 0.4)
      content.endArtifact()
      content.setFont(3, size: 10)
      try content.beginPart(isText: true)
      Self.show("ab", x: 1, y: 2, to: &content)
      content.endPart()
      try content.beginPart(isText: false)
      content.set(ContentColor(red: 255, green: 128, blue: 0))
      content.fill(x: 0.0004, y: -1, width: 1.0004, height: 1)
      Self.show("c", x: 1, y: 2, to: &content)
      content.endPart()
      content.begin(.pagination)
      Self.show("d", x: 1, y: 2.25, to: &content)
      content.endArtifact()
    }
    #expect(
      text == "/Artifact<</Type/Layout>>BDC 0 0 0 rg 1 2 3 .4 re f EMC "
        + "BT /H1<</MCID 0>>BDC /f-0-0 10 Tf 1 2 Td (0\u{1}0\u{2})Tj EMC ET "
        + "/Figure<</MCID 1>>BDC 1 .502 0 rg 0 -1 1.001 1 re f BT 1 2 Td (0\u{3})Tj ET EMC "
        + "/Artifact<</Type/Pagination>>BDC BT 1 2.25 Td (0\u{4})Tj ET EMC")
  }

  /// A table's cells are one text object, and each begins where it stands.
  @Test func partsThatAreTextAloneShareATextObject() throws {
    let text = try Self.written([.cell, .cell, .cell]) { content in
      content.setFont(3, size: 10)
      for (letters, x, y) in [("ab", 1.0, 9.0), ("c", 20.5, 9.0), ("d", 1.0, -1.007)] {
        try content.beginPart(isText: true)
        Self.show(letters, x: x, y: y, to: &content)
        content.endPart()
      }
    }
    #expect(
      text == "BT /TD<</MCID 0>>BDC /f-0-0 10 Tf 1 9 Td (0\u{1}0\u{2})Tj EMC /TD<</MCID 1>>BDC 19.5 0 Td (0\u{3})Tj EMC "
        + "/TD<</MCID 2>>BDC -19.5 -10.01 Td (0\u{4})Tj EMC ET")
  }

  @Test(arguments: [
    // As wide as they are, and a thousandth of the size is seen by nobody.
    ([0, 5, 10.02], "0 1 Td (0\u{1}0\u{2}0\u{3})Tj"),
    // Closer or wider, up to ten times the size.
    ([0, 4.5, 10], "0 1 Td [(0\u{1})50(0\u{2})-50(0\u{3})]TJ"),
    ([0, 104.9, 109.9], "0 1 Td [(0\u{1})-9990(0\u{2}0\u{3})]TJ"),
    ([0, 105.1, 110.1], "0 1 Td (0\u{1})Tj 105.1 0 Td (0\u{2}0\u{3})Tj"),
  ])
  func glyphsStandWhereTheyAreTold(xs: [Double], expected: String) throws {
    let text = try Self.written { content in
      content.setFont(3, size: 10)
      for (letter, x) in zip("abc".unicodeScalars, xs) {
        let isShown = content.show(letter.value, for: letter.value, x: x, y: 1)
        #expect(isShown)
      }
    }
    #expect(text == "BT /f-0-0 10 Tf \(expected) ET")
  }

  @Test func aGlyphThatStandsForSomethingElseIsSpelt() throws {
    let text = try Self.written { content in
      content.setFont(3, size: 10)
      let first = content.show(97, for: 97, x: 0, y: 1)
      let other = content.show(98, for: 66, x: 5, y: 1)
      content.spell("B") { _ = $0.show(98, for: 0, x: 5, y: 1) }
      let last = content.show(99, for: 99, x: 10, y: 1)
      #expect(first && !other && last)
    }
    #expect(
      text.replacing("\u{FFFD}", with: "?") == "BT /f-0-0 10 Tf 0 1 Td (0\u{1})Tj /Span<</ActualText(??0B)>>BDC "
        + "(0\u{2})Tj EMC (0\u{3})Tj ET")
  }

  @Test func whatCairoWasNeverShownIsLeftOut() throws {
    let text = try Self.written { content in
      content.setFont(3, size: 10)
      for glyph: UInt32 in [200, 96] { _ = content.show(glyph, for: glyph, x: 0, y: 1) }
      content.setFont(7, size: 10)
      _ = content.show(97, for: 97, x: 0, y: 1)
    }
    #expect(text == "")
  }

  /// What Cairo had to spell itself stands for nothing in its font; fonts for Latin alone have codes of one byte.
  @Test func codesAreThoseThatCairoGave() throws {
    let drawn = "1 0 0 -1 0 9 cm\nq\n0 0 0 rg BT /f-0-0 1 Tf <0001>Tj /Span << /ActualText <feff> >> BDC <0002>Tj EMC "
      + "/f-0-1 1 Tf [(\\(\\101)5(\\\\)]TJ ET\n"
    let text = try Self.written(drawn: drawn) { content in
      content.setFont(3, size: 10)
      let (isSaid, isSpelt) = (content.show(97, for: 97, x: 0, y: 1), !content.show(98, for: 98, x: 5, y: 1))
      #expect(isSaid && isSpelt)
      Self.show("cde", x: 5, y: 1, to: &content)
    }
    #expect(text == "BT /f-0-0 10 Tf 0 1 Td (0\u{1})Tj /f-0-1 10 Tf (\\(A\\\\)Tj ET")
    #expect(throws: PDFFinishingError("two codes for glyph 97")) {
      try Self.written(shown: [Self.letters[0], Self.letters[0]] + Self.letters.dropFirst(2)) { _ in }
    }
  }

  @Test func picturesAreThoseOfCairo() throws {
    let drawn = Self.drawn + "1 0 0 rg /a0 gs\n0 0 1 1 re f\n/x5 Do\n0 1 0 rg 0 0 1 1 re f\nq 1 0 0 1 0 0 cm /x6 Do Q Q q\n"
    let text = try Self.written([.figure], drawn: drawn) { content in
      try content.beginPart(isText: false)
      try content.addPicture()
      content.endPart()
      try content.addPicture()
    }
    #expect(
      text == "/Figure<</MCID 0>>BDC q 1 0 0 -1 0 9 cm q /x5 Do Q Q EMC "
        + "q 1 0 0 -1 0 9 cm q q 1 0 0 1 0 0 cm /x6 Do Q Q q Q Q")
  }

  @Test func everyEightBitColourIsWrittenInAtMostThreeDigits() throws {
    for channel in UInt8.min...UInt8.max {
      var content = PDFText()
      ContentColor(red: channel, green: 0, blue: 255).write(to: &content)
      let words = String(decoding: content.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      try #require(words.count == 4 && words[1...] == ["0", "1", "rg"])
      #expect(words[0].count <= 4)
      let value = Double(words[0].hasPrefix(".") ? "0" + words[0] : words[0])
      #expect(value.map { ($0 * 255).rounded() } == Double(channel))
    }
  }

  @Test(arguments: [
    (0, "0"), (1, ".001"), (10, ".01"), (120, ".12"), (500, ".5"), (1000, "1"), (-1005, "-1.005"), (-50, "-.05"),
    (123_456, "123.456"), (20_010, "20.01"),
  ])
  func numbersHaveNoZerosThatSayNothing(thousandths: Int, written: String) {
    var text = PDFText()
    text.add(thousandths: thousandths)
    #expect(String(decoding: text.bytes, as: UTF8.self) == written)
  }

  @Test func structureIsFoundInsideOfForms() throws {
    #expect(try ContentScanner.findsStructure(in: Array("q /P <</MCID 0>> BDC f EMC Q".utf8)))
    #expect(try !ContentScanner.findsStructure(in: Array("q /Span <</ActualText (a)>> BDC f EMC Q".utf8)))
  }
}
