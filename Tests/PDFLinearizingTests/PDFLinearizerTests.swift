import TestSupport
import Testing

@testable import PDFLinearizing

/// A file of one empty page.
private let plain: [UInt8] = {
  let objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
  ]
  var text = "%PDF-1.7\n"
  var places: [Int] = []
  for (index, object) in objects.enumerated() {
    places.append(text.utf8.count)
    text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
  }
  let start = text.utf8.count
  text += "xref\n0 4\n0000000000 65535 f \n"
  for place in places { text += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
  text += "trailer\n<< /Size 4 /Root 1 0 R /ID [<00112233> <00112233>] >>\nstartxref\n\(start)\n%%EOF\n"
  return Array(text.utf8)
}()

@Test func theFirstPageComesFirst() throws {
  let linearized = try PDFLinearizer.linearized(plain)
  let said = try Tool.output(of: linearized, "qpdf", "--check-linearization", "a.pdf")
  #expect(said.contains("no linearization errors"), "\(said)")
  #expect(try ReadObjects(linearized).all("/Type", "/Page").count == 1)
}

@Test func theSameFileGivesTheSameBytes() throws {
  #expect(try PDFLinearizer.linearized(plain) == PDFLinearizer.linearized(plain))
}

@Test func whatIsNoPDFIsRefused() {
  for bytes in [[], Array("text".utf8), Array(plain.prefix(120))] {
    let error = #expect(throws: PDFLinearizingError.self) { try PDFLinearizer.linearized(bytes) }
    #expect(error?.description.hasPrefix("qpdf: ") == true)
  }
}
