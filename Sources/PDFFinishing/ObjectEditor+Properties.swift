/// The streams that say what kind of file it is.
extension ObjectEditor {
  mutating func addMetadata(_ properties: PDFProperties) throws -> Int {
    let number = file.newNumber()
    // PDF/A wants it readable without PDF software, so it is not compressed.
    let packet = XMPPacket(properties: properties, conformance: conformance).text
    try file.addStream(number, dictionary: "/Type/Metadata/Subtype/XML".utf8, bytes: packet.utf8)
    return number
  }

  mutating func addOutputIntent() throws -> String {
    let number = file.newNumber()
    let profile = file.flate.deflate(SRGBProfile.bytes)
    try file.addStream(number, dictionary: "/N 3/Filter/FlateDecode".utf8, bytes: profile)
    let name = "(sRGB IEC61966-2.1)"
    return """
      <</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier\(name)/Info\(name)/DestOutputProfile \(number) 0 R>>
      """
  }
}
