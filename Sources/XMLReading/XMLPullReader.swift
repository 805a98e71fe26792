import CLibXML2

/// Reads an XML text event by event through libxml2: no network, no external entities, no document type.
///
/// The only importer of the C module. Comments are skipped; a processing instruction is kept for who asks.
public final class XMLPullReader {
  private let reader: xmlTextReaderPtr
  /// What libxml2 reads from for as long as the reader lives.
  private let source: PieceSource
  private let names = XMLNames()
  private var pendingEnd: String?

  /// The place of the last event.
  public var position: XMLPosition {
    XMLPosition(
      line: Int(xmlTextReaderGetParserLineNumber(reader)), column: Int(xmlTextReaderGetParserColumnNumber(reader)))
  }

  /// The processing instruction read last: its name and what it says.
  public private(set) var instruction: (name: String, text: String)?

  public convenience init(_ text: String) throws(XMLError) {
    var text: [UInt8]? = Array(text.utf8)
    try self.init { text.take() }
  }

  /// Reads a text in UTF-8 piece by piece, each asked for once those before it are read.
  public convenience init(pieces: @escaping () -> [UInt8]?) throws(XMLError) {
    try self.init(PieceSource(pieces), encoding: "UTF-8")
  }

  /// Reads bytes whose encoding the XML itself tells (byte order mark or declaration; UTF-8 without either).
  public convenience init(_ bytes: [UInt8]) throws(XMLError) {
    var bytes: [UInt8]? = bytes
    try self.init(PieceSource { bytes.take() }, encoding: nil)
  }

  private init(_ source: PieceSource, encoding: String?) throws(XMLError) {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let made = xmlReaderForIO(
      { PieceSource.read($0, $1, $2) }, nil, Unmanaged.passUnretained(source).toOpaque(), nil, encoding,
      Int32(bitPattern: options))
    guard let made else { throw XMLError(message: "cannot read", position: XMLPosition(line: 1, column: 1)) }
    reader = made
    self.source = source
    // Some errors are printed in spite of the options.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit {
    xmlFreeTextReader(reader)
  }

  /// The next event, nil at the end.
  public func next() throws(XMLError) -> XMLEvent? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status >= 0 else { throw lastError() }
      guard status == 1 else { return nil }
      if let event = try currentEvent() { return event }
    }
  }

  private func currentEvent() throws(XMLError) -> XMLEvent? {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let name = names.name(at: xmlTextReaderConstName(reader))
      if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
      return .start(name: name, attributes: attributes())
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      return .end(name: names.name(at: xmlTextReaderConstName(reader)))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text(string(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      throw XMLError(message: "a document type or entity is not allowed", position: position)
    case XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue:
      instruction = (string(xmlTextReaderConstName(reader)), string(xmlTextReaderConstValue(reader)))
      return nil
    default:
      return nil
    }
  }

  private func attributes() -> [XMLAttribute] {
    let count = Int(xmlTextReaderAttributeCount(reader))
    guard count > 0 else { return [] }
    defer { xmlTextReaderMoveToElement(reader) }
    if count == 1, xmlTextReaderMoveToNextAttribute(reader) == 1 {
      return names.list(name: xmlTextReaderConstName(reader), value: xmlTextReaderConstValue(reader))
    }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(count)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes.append(
        names.attribute(name: xmlTextReaderConstName(reader), value: xmlTextReaderConstValue(reader)))
    }
    return attributes
  }

  private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private func lastError() -> XMLError {
    guard let error = xmlGetLastError() else { return XMLError(message: "not well-formed", position: position) }
    let message = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
    return XMLError(
      message: message.split(separator: "\n").joined(separator: " "),
      position: XMLPosition(line: Int(error.pointee.line), column: Int(error.pointee.int2)))
  }
}
