import Testing

@testable import PDFFinishing

struct ContentMarkerTests {
  private func mark(_ content: String, _ tags: [StructureRole]) throws -> String {
    try mark(content, parts: tags.map { AnnouncedPart(role: $0) })
  }

  private func mark(_ content: String, parts: [AnnouncedPart]) throws -> String {
    try ContentMarker.mark(Array(content.utf8), parts: parts) { String(decoding: $0, as: UTF8.self) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("q 0 0 9 9 re f Q", "q /Artifact<</Type/Layout>>BDC 0 0 9 9 re f EMC Q"),
    ("0 0 0 rg f 1 0 0 rg f", "/Artifact<</Type/Layout>>BDC 0 0 0 rg f 1 0 0 rg f EMC"),
    ("0 0 9 9 re W n q /a0 gs /sh1 sh Q", "0 0 9 9 re W n q /Artifact<</Type/Layout>>BDC /a0 gs /sh1 sh EMC Q"),
    (
      "BT /Span << /ActualText <feff> >> BDC (\\)) Tj EMC ET",
      "/Artifact<</Type/Layout>>BDC BT /Span << /ActualText <feff> >> BDC (\\)) Tj EMC ET EMC"
    ),
    ("Q q", "Q q"),
    ("/x5 Do", "/Artifact<</Type/Layout>>BDC /x5 Do EMC"),
  ])
  func whatPaintsOutsideOfTheStructureIsAnArtifact(content: String, marked: String) throws {
    #expect(try mark(content, []) == marked)
  }

  @Test(arguments: [
    ("0.0001 0 0 rg BT (a) Tj ET", "/P<</MCID 0>>BDC 0 0 0 rg BT (a) Tj ET EMC"),
    // Colours within a part have its tint; the part ends with it.
    (
      "0.0001 0 0 rg f 0.9999 1 0.501961 rg f 0 0 0 rg f",
      "/P<</MCID 0>>BDC 0 0 0 rg f 1 1 .502 rg f EMC 0 0 0 rg /Artifact<</Type/Pagination>>BDC f EMC"
    ),
    // Or with the state that it began in.
    ("q 0.0001 0 0 rg f q f Q f Q f", "q /P<</MCID 0>>BDC 0 0 0 rg f q f Q f EMC Q /Artifact<</Type/Pagination>>BDC f EMC"),
    // A colour of a picture is none of ours.
    ("0.0001 0 0 rg f 0.12345 0 0 rg f", "/P<</MCID 0>>BDC 0 0 0 rg f 0.12345 0 0 rg f EMC"),
  ])
  func aPartIsToldByItsTint(content: String, marked: String) throws {
    #expect(try mark(content, [.paragraph]) == marked)
  }

  /// Three cells of three, one and two glyphs.
  private static let cells = [
    AnnouncedPart(role: .headerCell, bound: .firstGlyphs(3)), AnnouncedPart(role: .cell, bound: .nextGlyphs(1)),
    AnnouncedPart(role: .cell, bound: .nextGlyphs(2)),
  ]

  @Test(arguments: [
    // Between operators, on another line.
    ("[<41614262>-5<4363>]TJ 0 -2 Td <4464>Tj 9 0 Td <45654666>Tj",
     "/TH<</MCID 0>>BDC [(AaBb)-5(Cc)]TJ 0 -2 Td EMC /TD<</MCID 1>>BDC (Dd)Tj 9 0 Td EMC "
       + "/TD<</MCID 2>>BDC (EeFf)Tj EMC"),
    // Between an operand's strings; spaces in front of the next stay with those before it.
    ("[<416142624363>-5000<4464>-77<45654666>-7]TJ",
     "/TH<</MCID 0>>BDC [(AaBbCc)-5000]TJ EMC /TD<</MCID 1>>BDC[(Dd)-77]TJ EMC "
       + "/TD<</MCID 2>>BDC[(EeFf)-7]TJ EMC"),
    // Inside of a string, which Cairo may have broken anywhere.
    ("<4161 42624363 446 445654666>Tj",
     "/TH<</MCID 0>>BDC (AaBbCc)Tj EMC /TD<</MCID 1>>BDC(Dd)Tj EMC /TD<</MCID 2>>BDC(EeFf)Tj EMC"),
    ("[<4161426243634464>5<45654666>]TJ",
     "/TH<</MCID 0>>BDC [(AaBbCc)]TJ EMC /TD<</MCID 1>>BDC[(Dd)5]TJ EMC /TD<</MCID 2>>BDC[(EeFf)]TJ EMC"),
    // Of a font for Latin alone.
    ("(a\\(\\050b\\)c) Tj",
     "/TH<</MCID 0>>BDC (a\\(\\050)Tj EMC /TD<</MCID 1>>BDC(b)Tj EMC /TD<</MCID 2>>BDC(\\)c) Tj EMC"),
    // What stands for other text than its glyphs say.
    ("<416142624363>Tj /Span << /ActualText <feff4e00> >> BDC <4464>Tj EMC <45654666>Tj",
     "/TH<</MCID 0>>BDC (AaBbCc)Tj EMC /TD<</MCID 1>>BDC /Span << /ActualText <feff4e00> >> BDC (Dd)Tj EMC EMC "
       + "/TD<</MCID 2>>BDC (EeFf)Tj EMC"),
  ])
  func partsOfOneTextAreToldByTheirGlyphs(text: String, marked: String) throws {
    let before = "0 0 9 9 re f 0.0001 0 0 rg BT 9 0 0 -9 6 7 Tm /f-0-0 1 Tf"
    let after = "0 0 0 rg BT <4969>Tj ET"
    let result = try mark("\(before)\n\(text)\nET \(after)", parts: Self.cells)
    #expect(
      result
        == "/Artifact<</Type/Layout>>BDC 0 0 9 9 re f EMC 0 0 0 rg BT 9 0 0 -9 6 7 Tm /f-0-0 1 Tf \(marked) ET "
        + "/Artifact<</Type/Pagination>>BDC BT (Ii)Tj ET EMC")
  }

  @Test(arguments: [
    ("<41614262>Tj", "(AaBb)Tj"), ("[<4161\n>-5< 42 62>-7<4>]TJ", "[(Aa)-5(Bb)-7(@)]TJ"), ("<>Tj", "<>Tj"),
    ("(a\\)) Tj", "(a\\)) Tj"), ("<28295C0D>'", "(\\(\\)\\\\\\r)'"),
  ])
  func glyphsAreWrittenAsTheyAre(text: String, written: String) throws {
    #expect(try mark("BT \(text) ET", []) == "/Artifact<</Type/Layout>>BDC BT \(written) ET EMC")
  }

  @Test(arguments: [
    // Too few, too many, not together, and more than text.
    "<416142624363446445654666>Tj <4767>Tj ET", "<41614262436344644565>Tj ET", "<416142624363>Tj ET",
    "<4161>Tj ET BT <42624363446445654666>Tj ET", "<416142624363446445654666>Tj ET f", "ET",
    "/Span << /ActualText <feff> >> BDC <41614262436344644565>Tj EMC <4666>Tj ET",
  ])
  func glyphsThatAreNotThoseAnnouncedAreRefused(text: String) throws {
    #expect(throws: PDFFinishingError.self) {
      try mark("0.0001 0 0 rg BT \(text) 0.0002 0 0 rg f", parts: Self.cells + [AnnouncedPart(role: .paragraph)])
    }
  }

  @Test func whatComesAfterTheLastPartIsPagination() throws {
    let marked = try mark("f 0.0001 0 0 rg f 0 0 0 rg f 0.0002 0 0 rg f q f Q 0 0 0 rg f", [.paragraph, .cell])
    #expect(
      marked == "/Artifact<</Type/Layout>>BDC f EMC /P<</MCID 0>>BDC 0 0 0 rg f EMC "
        + "/Artifact<</Type/Layout>>BDC f EMC /TD<</MCID 1>>BDC f q f Q EMC 0 0 0 rg "
        + "/Artifact<</Type/Pagination>>BDC f EMC")
  }

  @Test func everyEightBitColourKeepsItsValueAndTint() {
    for red in UInt8.min...UInt8.max {
      for tint in [PartTint.none, .odd, .even] {
        // Cairo writes six digits.
        let written = (tint.shifted(red: red) * 1_000_000).rounded() / 1_000_000
        let read = PartTint.read(red: written)
        #expect(read?.red == red && read?.tint == tint)
      }
    }
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

  @Test func structureIsFoundInsideOfForms() throws {
    #expect(try ContentMarker.hasStructure(Array("q /P <</MCID 0>> BDC f EMC Q".utf8)))
    #expect(try !ContentMarker.hasStructure(Array("q /Span <</ActualText (a)>> BDC f EMC Q".utf8)))
  }
}
