import Testing

@testable import PDFFinishing

struct ContentMarkerTests {
  private func mark(_ content: String) throws -> String {
    String(decoding: try ContentMarker.mark(Array(content.utf8)), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("q 0 0 9 9 re f Q", "q /Artifact<</Type/Layout>>BDC 0 0 9 9 re f EMC Q"),
    ("/P << /MCID 0 >> BDC BT (a) Tj ET EMC", "/P << /MCID 0 >> BDC BT (a) Tj ET EMC"),
    (
      "0 g /P << /MCID 0 >> BDC f EMC 1 w 0 0 m 9 9 l S",
      "0 g /P << /MCID 0 >> BDC f EMC /Artifact<</Type/Pagination>>BDC 1 w 0 0 m 9 9 l S EMC"
    ),
    ("0 0 9 9 re W n q /a0 gs /sh1 sh Q", "0 0 9 9 re W n q /Artifact<</Type/Layout>>BDC /a0 gs /sh1 sh EMC Q"),
    (
      "BT /Span << /ActualText <feff> >> BDC (\\)) Tj EMC ET",
      "/Artifact<</Type/Layout>>BDC BT /Span << /ActualText <feff> >> BDC (\\)) Tj EMC ET EMC"
    ),
    ("Q q", "Q q"),
    (
      "f /P << /MCID 0 >> BDC f EMC f /P << /MCID 1 >> BDC f EMC q f Q f",
      "/Artifact<</Type/Layout>>BDC f EMC /P << /MCID 0 >> BDC f EMC /Artifact<</Type/Layout>>BDC f EMC "
        + "/P << /MCID 1 >> BDC f EMC q /Artifact<</Type/Pagination>>BDC f EMC Q /Artifact<</Type/Pagination>>BDC f EMC"
    ),
    ("/x5 Do", "/Artifact<</Type/Layout>>BDC /x5 Do EMC"),
  ])
  func whatPaintsOutsideOfTheStructureIsAnArtifact(content: String, marked: String) throws {
    #expect(try mark(content) == marked)
  }

  @Test func structureIsFoundInsideOfForms() throws {
    #expect(try ContentMarker.hasStructure(Array("q /P <</MCID 0>> BDC f EMC Q".utf8)))
    #expect(try !ContentMarker.hasStructure(Array("q /Span <</ActualText (a)>> BDC f EMC Q".utf8)))
  }
}
