import Testing

@testable import PDFFinishing

struct ContentMarkerTests {
  private func mark(_ content: String, _ tags: [StructureRole]) throws -> String {
    String(decoding: try ContentMarker.mark(Array(content.utf8), tags: tags[...]), as: UTF8.self)
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
    let texts = ContentColor.text.map { String(decoding: $0, as: UTF8.self) }
    for (red, text) in texts.enumerated() {
      #expect(Double(text.hasPrefix(".") ? "0" + text : text).map { ($0 * 255).rounded() } == Double(red))
    }
    #expect(Set(texts).count == 256)
  }

  @Test func structureIsFoundInsideOfForms() throws {
    #expect(try ContentMarker.hasStructure(Array("q /P <</MCID 0>> BDC f EMC Q".utf8)))
    #expect(try !ContentMarker.hasStructure(Array("q /Span <</ActualText (a)>> BDC f EMC Q".utf8)))
  }
}
