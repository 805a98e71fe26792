/// The file's metadata as XMP. PDF/A knows no PDF/UA, so its one property is declared as an extension.
struct XMPPacket {
  var properties: PDFProperties
  var conformance: PDFConformance

  var text: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaid:part>\(conformance.part)</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    <pdfuaid:part>1</pdfuaid:part>
    \(lines.joined(separator: "\n"))
    \(Self.extensionSchema)
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private var lines: [String] {
    [
      "<dc:format>application/pdf</dc:format>",
      Self.element("dc:title", Self.alternative(properties.title)),
      properties.author.map { Self.element("dc:creator", "<rdf:Seq><rdf:li>\(Self.escape($0))</rdf:li></rdf:Seq>") },
      properties.subject.map { Self.element("dc:description", Self.alternative($0)) },
      "<dc:language><rdf:Bag><rdf:li>\(properties.language)</rdf:li></rdf:Bag></dc:language>",
      properties.keywords.map { Self.element("pdf:Keywords", Self.escape($0)) },
      Self.element("pdf:Producer", Self.escape(properties.producer)),
      properties.creator.map { Self.element("xmp:CreatorTool", Self.escape($0)) },
      Self.element("xmp:CreateDate", properties.created.iso8601),
      Self.element("xmp:ModifyDate", properties.modified.iso8601),
    ].compactMap { $0 }
  }

  private static let extensionSchema = """
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    """

  private static func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>" }

  private static func alternative(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escape(text))</rdf:li></rdf:Alt>"
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
