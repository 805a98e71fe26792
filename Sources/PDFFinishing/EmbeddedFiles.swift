/// The files that travel inside.
struct EmbeddedFiles {
  var attachments: [PDFAttachment]
  var modified: PDFDate

  /// Adds them, sorted by name, and returns the numbers of their specifications.
  func add(to file: inout FinishedFile) throws -> [(name: String, number: Int)] {
    let sorted = attachments.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard Set(sorted.map(\.name)).count == sorted.count else { throw PDFFinishingError("two attachments of one name") }
    return try sorted.map { ($0.name, try add($0, to: &file)) }
  }

  private func add(_ attachment: PDFAttachment, to file: inout FinishedFile) throws -> Int {
    let stream = file.newNumber()
    let dictionary = """
      /Type/EmbeddedFile/Subtype/\(Self.name(attachment.mimeType))/Filter/FlateDecode\
      /Params<</Size \(attachment.bytes.count)/ModDate\(modified.pdf)>>
      """
    try file.addStream(stream, dictionary: dictionary.utf8, bytes: file.flate.deflate(attachment.bytes))
    let number = file.newNumber()
    let name = PDFSyntax.text(attachment.name)
    let specification = """
      <</Type/Filespec/F\(name)/UF\(name)/Desc\(PDFSyntax.text(attachment.description))/AFRelationship/Data\
      /EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>
      """
    try file.add(number) { $0.add(text: specification) }
    return number
  }

  /// A text as a name, without its slash.
  private static func name(_ text: String) -> String {
    text.utf8.map { byte in
      (33...126).contains(byte) && PDFSyntax.isRegular(byte) && byte != UInt8(ascii: "#")
        ? String(UnicodeScalar(byte)) : "#" + PDFSyntax.hexadecimal(UInt64(byte), digits: 2)
    }.joined()
  }
}
