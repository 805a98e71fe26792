import Foundation
import TestSupport
import Testing

@testable import PDFFinishing

/// Whatever is not Cairo's regular output is refused with the object's number, and nothing crashes.
struct RefusalTests {
  /// A file like Cairo's with one object more.
  private static func file(_ object: String, content: String = "1 0 0 -1 0 9 cm\n") throws -> [UInt8] {
    let deflated = try Flate(level: 1).deflate(Array(content.utf8))
    var bytes = Array("%PDF-1.5\n%µ\n2 0 obj\n<< /Length 3 0 R\n   /Filter /FlateDecode\n>>\nstream\n".utf8)
    bytes += deflated + Array("\nendstream\nendobj\n3 0 obj\n   \(deflated.count)\nendobj\n".utf8)
    let rest = """
      6 0 obj
      <<
      >>
      endobj
      4 0 obj
      << /Type /Page % 1
         /Contents 2 0 R
         /Resources 6 0 R
      >>
      endobj
      \(object)8 0 obj
      << /Type /Pages /Kids [ 4 0 R ] /Count 1 >>
      endobj
      1 0 obj
      << /Producer (cairo) >>
      endobj
      5 0 obj
      << /Type /Catalog /Pages 8 0 R >>
      endobj
      xref
      trailer
      << /Root 5 0 R
         /Info 1 0 R
      >>
      startxref
      9
      %%EOF

      """
    return bytes + Array(rest.utf8)
  }

  private static func finish(_ bytes: [UInt8]) throws -> [UInt8] {
    try SampleDocument.finish(bytes, structure: { $0.beginPage(label: .number(1)) { _ in } })
  }

  /// The error that the closure throws.
  private static func error(_ body: () throws -> [UInt8]) -> PDFFinishingError? {
    do { _ = try body() } catch { return error as? PDFFinishingError }
    return nil
  }

  @Test func thePlainFileIsFinished() throws {
    let finished = try Self.finish(Self.file("7 0 obj\n<< /Type /Font /Subtype /CIDFontType2 >>\nendobj\n"))
    #expect(finished.starts(with: Array("%PDF-1.7".utf8)))
    let font = try ReadObjects(finished).only("/Type", "/Font")
    #expect(font["/CIDToGIDMap"] as? String == "/Identity")
  }

  @Test func hexadecimalStringsAreWrittenAsTheBytesThatTheyAre() throws {
    let finished = try Self.finish(Self.file("7 0 obj\n<< /A <41 28 0d5> /B <> /C [<7B>(x)] >>\nendobj\n"))
    let object = try #require(try ReadObjects(finished).objects.first { $0["/A"] != nil })
    #expect(object["/A"] as? String == "u:A(\rP")
    #expect(object["/B"] as? String == "u:")
    #expect(object["/C"] as? [String] == ["u:{", "u:x"])
  }

  @Test(arguments: [
    ("<< /Type /StructElem /S /P >>", "unknown kind of object, /StructElem"),
    ("<< /Type /Annot /Subtype /Text >>", "unknown kind of object, /Annot"),
    ("<< /Type /Page /Annots [ ] >>", "it has /Annots already"),
    ("<< /Type /Pages /Kids [ ] /Count 2 >>", "the list of pages has not all of them, or others"),
    ("<< /Type /Sound >>", "unknown kind of object, /Sound"),
    ("<< /Type /Font /Subtype /Type3 >>", "unknown kind of font"),
    ("<< /Type /Page /Contents 9 0 R >>", "the page's content is not the stream before it"),
    ("<< /A /B /C >>", "a dictionary's entry has 0 values"),
    ("<< /A 1 2 >>", "a dictionary's entry has 2 values"),
    ("<< 1 2 >>", "a dictionary's key is no name"),
    ("<< /A [ 1 >> ]", "brackets do not match"),
    ("<< /A <0G> >>", "a hexadecimal string holds byte 71"),
    ("<< /A what >>", "unknown word what"),
    ("12", "unknown kind of object"),
    ("", "it ends inside of itself"),
    ("<< /A 1", "it ends inside of itself"),
    ("<< /Length 3 >>\nstream\nabcd\nendstream", "the stream is not of its length"),
    ("<< /Length -1 >>\nstream\nabcd\nendstream", "a stream without a length"),
    ("<< /Length 1 /X /Y >>\nstream\na\nendstream", "unknown kind of stream"),
    ("<< /Length 1 /Filter /FlateDecode >>\nstream\na\nendstream", "the stream is damaged"),
  ])
  func anObjectIsRefusedByItsNumber(object: String, reason: String) throws {
    let bytes = try Self.file("77 0 obj\n\(object)\nendobj\n")
    #expect(Self.error { try Self.finish(bytes) } == PDFFinishingError(reason, object: 77))
  }

  @Test(arguments: [
    ("(a", "a string of the page's content does not end"),
    ("BI", "unknown operator BI"),
    ("EMC", "marked content that is no glyph's text"),
    ("BT /Span << /ActualText (a) >> BDC ET", "text that is not where it should be"),
    ("BT /P << /MCID 0 >> BDC EMC ET", "marked content that is no glyph's text"),
    ("BT", "the page's content breaks off"),
    ("q 1 0 0 rg", "the page's content breaks off"),
    ("q", "the page's content breaks off"),
    ("0..1 w", "unknown operator 0..1"),
    ("ET", "text that is not where it should be"),
    ("BT <0001>Tj ET", "glyphs outside of text, or of no font"),
    ("/f-0-0 1 Tf <0001>Tj", "glyphs outside of text, or of no font"),
    ("/x5 Do", "a picture without a beginning"),
    ("q 1 0 0 rg f BT ET Q", "text that is not where it should be"),
    ("q 1 0 0 rg f q 0 1 0 rg f Q Q", "a picture that does not end"),
    ("BT /f-0-0 1 Tf <0001>Tj ET", "0 glyphs were shown on the page, 1 are on it"),
    ("q 1 0 0 rg f /x5 Do Q", "1 pictures were drawn on the page, 0 are on it"),
    ("{", "byte 123 in the page's content"),
  ])
  func aPagesContentIsRefused(content: String, reason: String) throws {
    let bytes = try Self.file("", content: "1 0 0 -1 0 9 cm\n\(content)\n")
    #expect(Self.error { try Self.finish(bytes) } == PDFFinishingError(reason, object: 2))
  }

  @Test func numbersOfObjectsAreBounded() throws {
    for head in ["99999999999999999999 0 obj\n", "8388608 0 obj\n", "0 0 obj\n", "7 1 obj\n", "xyz\n"] {
      #expect(throws: PDFFinishingError.self) { try Self.finish(try Self.file(head + "<< /A 1 >>\nendobj\n")) }
    }
    #expect(throws: PDFFinishingError("there is another object of that number")) {
      try Self.finish(try Self.file("4 0 obj\n<< /A 1 >>\nendobj\n"))
    }
  }

  @Test func numbersAreLeftToWhatCairoWritesAfterThePages() throws {
    func finish(_ object: String) throws -> [UInt8] {
      let bytes = try Self.file(object)
      return try SampleDocument.finish(bytes, pagesEnd: SampleDocument.pagesEnd(in: bytes)) {
        $0.beginPage(label: .number(1)) { _ in }
      }
    }
    _ = try finish("606 0 obj\n<< /A 1 >>\nendobj\n")
    #expect(throws: PDFFinishingError("there is another object of that number")) {
      try finish("607 0 obj\n<< /A 1 >>\nendobj\n")
    }
  }

  @Test func eachFontIsLeftNumbersOnce() {
    var room = NumberRoom()
    let nothing = room.numbers(bookmarks: 0)
    #expect(room.numbers(bookmarks: 7) == nothing + 7)
    func take(_ fonts: String) {
      let bytes = Array("<</Font<<\(fonts)>>>>".utf8)
      let entry = CompactObject.Entry(key: 3..<7, value: 7..<(bytes.count - 2))
      room.take(CompactObject(bytes: bytes, entries: [entry]))
    }
    take("/f-0-0 6 0 R/f-1-0 7 0 R")
    let two = room.numbers(bookmarks: 0)
    #expect(two == nothing * 3)
    take("/f-1-0 7 0 R")
    #expect(room.numbers(bookmarks: 0) == two)
    take("/f-1-0 7 0 R/f-1-1 9 0 R")
    #expect(room.numbers(bookmarks: 0) == nothing * 4)
  }

  /// What is said to the finisher beside the sample's own structure, and why it refuses it.
  private static func reason(_ change: (inout PDFFinisher) throws -> Void) throws -> String? {
    let drawn = try SampleDocument.drawn()
    return error {
      try SampleDocument.finish(drawn) {
        try SampleDocument.addStructure(to: &$0)
        try change(&$0)
      }
    }?.reason
  }

  @Test func whatIsAnnouncedHasToBeDrawn() throws {
    let more = "4 parts were announced for the page, 3 are on it"
    #expect(try Self.reason { try $0.add(partOf: 1, as: .heading1) } == more)
    #expect(try Self.reason { $0.beginPage(label: .number(3)) { _ in } } == "3 pages were announced, 2 are in the file")
    #expect(try Self.reason { _ in } == nil)
    let drawn = try SampleDocument.drawn()
    let none = Self.error { try SampleDocument.finish(drawn) { _ in } }
    #expect(none?.reason == "a page that was not announced")
    let few = Self.error { try SampleDocument.finish(drawn) { $0.beginPage(label: .number(1)) { _ in } } }
    #expect(few?.reason.hasPrefix("0 glyphs were shown on the page, ") == true)
    let part = Self.error {
      try SampleDocument.finish(Self.file("")) { $0.beginPage(label: .number(1)) { try $0.beginPart(isText: true) } }
    }
    #expect(part?.reason == "part 0 of the page was not announced")
    let half = Self.error { try SampleDocument.finish(drawn, pagesEnd: SampleDocument.pagesEnd(in: drawn) - 400) }
    #expect(half?.reason == "2 pages were announced, 1 are in the file")
    let early = Self.error { try SampleDocument.finish(drawn) { try $0.add(partOf: 0, as: .paragraph) } }
    #expect(early?.reason == "a part before the first page")
    let lost = Self.error {
      try SampleDocument.finish(Self.file("")) {
        $0.beginPage(label: .number(1)) { content in
          try content.beginPart(isText: false)
          content.endPart()
        }
        try $0.add(partOf: 7, as: .paragraph)
      }
    }
    #expect(lost?.reason == "there is no element 7")
  }

  @Test func elementsStandWhereTheyMay() throws {
    func reason(_ role: StructureRole, in parent: Int, note: ElementNote? = nil) throws -> String? {
      try Self.reason { _ = try $0.add(role, in: parent, note: note) }
    }
    #expect(try reason(.cell, in: 0) == "TD must not stand in Document")
    #expect(try reason(.paragraph, in: 4) == "P must not stand in Table")
    #expect(try reason(.listItem, in: 0) == "LI must not stand in Document")
    #expect(try reason(.heading3, in: 0) == "H3 follows H1")
    #expect(try reason(.paragraph, in: 99) == "there is no element 99 for P to stand in")
    #expect(try reason(.figure, in: 0) == "element 17, Figure, lacks an alternative text")
    #expect(try reason(.note, in: 0) == "element 17, Note, lacks a name")
    #expect(try reason(.headerCell, in: 6) == "element 17, TH, lacks a scope")
    let head = try Self.reason { _ = try $0.add(.cell, in: $0.add(.tableRow, in: $0.add(.tableHead, in: $0.add(.table, in: 0)))) }
    #expect(head == "element 17, Table, has a head and no body")
    var lost = ElementNote()
    lost.headers = [99]
    let unknown = try reason(.paragraph, in: 0, note: lost)
    #expect(unknown == "element 17 names the header cell 99, which is not there or has no name")
  }

  @Test func aFigureThatIsShownNeedsItsPlace() throws {
    let error = Self.error {
      try SampleDocument.finish(Self.file("")) {
        var note = ElementNote()
        note.alternative = "图"
        let figure = try $0.add(.figure, in: 0, note: note)
        $0.beginPage(label: .number(1)) { content in
          try content.beginPart(isText: false)
          content.endPart()
        }
        try $0.add(partOf: figure, as: .figure)
      }
    }
    #expect(error?.reason == "element 1, Figure, lacks a box")
  }

  @Test func aFileThatBreaksOffIsRefused() throws {
    let drawn = try SampleDocument.drawn()
    for length in stride(from: 0, to: drawn.count - 1, by: 97) {
      #expect(throws: PDFFinishingError.self) { try SampleDocument.finish(Array(drawn.prefix(length))) }
    }
  }

  /// Bytes changed at random end in a file or in an error.
  @Test func damagedFilesDoNotCrash() throws {
    let drawn = try SampleDocument.drawn()
    var seed: UInt64 = 20_261_124
    var refused = 0
    for _ in 0..<300 {
      var damaged = drawn
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(seed >> 33) % damaged.count] = UInt8(truncatingIfNeeded: seed >> 25)
      }
      if (try? SampleDocument.finish(damaged)) == nil { refused += 1 }
    }
    #expect(refused > 20, "seed 20261124")
  }

  @Test(arguments: ["2026-01-02", "2026-13-02T03:04:05+08:00", "2026-01-02T03:04:05", "2026-01-02T03:04:05+0800"])
  func otherDatesAreRefused(text: String) {
    #expect(PDFDate(iso8601: text) == nil)
  }
}
