import CLibXML2

/// libxml2's parser, which is given a text piece by piece, and what it has found in it that nobody has asked for yet.
///
/// The only importer of the C module, with ``XMLNames``. Comments are skipped.
final class XMLEvents {
  struct Found {
    enum Kind {
      case event(XMLEvent)
      case instruction(name: String, text: String)
    }

    var kind: Kind
    var position: XMLPosition
  }

  private var parser: xmlParserCtxtPtr?
  private let names = XMLNames()
  /// In their order; those before `next` are taken.
  private var found: [Found?] = []
  private var next = 0
  /// Text that may go on.
  private var text: [UInt8] = []
  private var refusal: XMLError?

  /// Of a text; libxml2's own limit for what it keeps.
  private static let longestText = 10_000_000

  /// - Parameter encoding: nil: as the text itself says.
  init(encoding: String?) throws(XMLError) {
    var handler = Self.handler()
    parser = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let parser else { throw XMLError(message: "cannot read", position: XMLPosition(line: 1, column: 1)) }
    if let encoding { xmlCtxtResetPush(parser, nil, 0, nil, encoding) }
    // Entities are not kept as such; there are none but XML's own, since a document type ends all.
    let options = [XML_PARSE_NOENT, XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    xmlCtxtUseOptions(parser, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
  }

  deinit {
    if let document = parser?.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
  }

  /// Where the parser is.
  private var position: XMLPosition {
    guard let input = parser?.pointee.input else { return XMLPosition(line: 1, column: 1) }
    return XMLPosition(line: Int(input.pointee.line), column: Int(input.pointee.col))
  }

  /// What comes next of what was found so far.
  func take() -> Found? {
    guard next < found.count else {
      found.removeAll(keepingCapacity: true)
      next = 0
      return nil
    }
    defer { next += 1 }
    return found[next].take()
  }

  /// Reads on.
  ///
  /// - Parameter isEnd: nothing follows.
  /// - Returns: what is wrong with the text; what was found before stays to be taken.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> XMLError? {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      xmlParseChunk(parser, $0.baseAddress, Int32($0.count), isEnd ? 1 : 0)
    }
    if let refusal { return refusal }
    return status == 0 ? nil : error()
  }

  private func error() -> XMLError {
    guard let error = xmlCtxtGetLastError(parser), let message = error.pointee.message else {
      return XMLError(message: "not well-formed", position: position)
    }
    return XMLError(
      message: String(cString: message).split(separator: "\n").joined(separator: " "),
      position: XMLPosition(line: Int(error.pointee.line), column: Int(error.pointee.int2)))
  }

  private func refuse(_ message: String) {
    if refusal == nil { refusal = XMLError(message: message, position: position) }
    xmlStopParser(parser)
  }

  private func add(_ kind: consuming Found.Kind) {
    if !text.isEmpty { endText() }
    found.append(Found(kind: kind, position: position))
  }

  private func endText() {
    if text.isEmpty { return }
    found.append(Found(kind: .event(.text(String(decoding: text, as: UTF8.self))), position: position))
    text.removeAll(keepingCapacity: true)
  }

  // MARK: What the parser calls

  private typealias Bytes = UnsafePointer<xmlChar>

  /// libxml2 copies it.
  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, prefix, _, spaceCount, spaces, count, _, attributes in
      XMLEvents.of(context)?.start(
        name, prefix, spaces: UnsafeBufferPointer(start: spaces, count: Int(spaceCount) * 2),
        attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5))
    }
    handler.endElementNs = { context, name, prefix, _ in XMLEvents.of(context)?.end(name, prefix) }
    handler.characters = { context, text, count in XMLEvents.of(context)?.add(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, text, count in
      guard let events = XMLEvents.of(context) else { return }
      events.endText()
      events.add(text, Int(count))
      events.endText()
    }
    handler.comment = { context, _ in XMLEvents.of(context)?.endText() }
    handler.processingInstruction = { context, name, text in
      XMLEvents.of(context)?.add(
        .instruction(name: name.map { String(cString: $0) } ?? "", text: text.map { String(cString: $0) } ?? ""))
    }
    handler.internalSubset = { context, _, _, _ in XMLEvents.of(context)?.refuseEntities() }
    handler.reference = { context, _ in XMLEvents.of(context)?.refuseEntities() }
    // Some errors are printed in spite of the options.
    handler.serror = { _, _ in }
    return handler
  }

  /// The one that libxml2 was given as its context.
  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuseEntities() { refuse("a document type or entity is not allowed") }

  private func add(_ bytes: Bytes?, _ count: Int) {
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    if text.count > Self.longestText { refuse("a text of more than \(Self.longestText) bytes") }
  }

  /// - Parameters:
  ///   - spaces: of each namespace that is declared, its prefix and address.
  ///   - attributes: of each its name, prefix, namespace, and the value's beginning and end.
  private func start(
    _ name: Bytes?, _ prefix: Bytes?, spaces: UnsafeBufferPointer<Bytes?>, attributes: UnsafeBufferPointer<Bytes?>
  ) {
    var list: [XMLAttribute] = []
    if spaces.isEmpty, attributes.count == 5, attributes[1] == nil {
      list = names.list(name: attributes[0], value: Self.value(attributes, 0))
    } else if !spaces.isEmpty || !attributes.isEmpty {
      list.reserveCapacity(spaces.count / 2 + attributes.count / 5)
      for place in stride(from: 0, to: spaces.count, by: 2) {
        let prefix = spaces[place].map { ":" + String(cString: $0) } ?? ""
        list.append(
          XMLAttribute(name: "xmlns" + prefix, value: spaces[place + 1].map { String(cString: $0) } ?? ""))
      }
      for place in stride(from: 0, to: attributes.count, by: 5) {
        list.append(
          XMLAttribute(
            name: names.name(at: attributes[place], prefix: attributes[place + 1]),
            value: String(decoding: Self.value(attributes, place), as: UTF8.self)))
      }
    }
    add(.event(.start(name: names.name(at: name, prefix: prefix), attributes: list)))
  }

  private func end(_ name: Bytes?, _ prefix: Bytes?) {
    add(.event(.end(name: names.name(at: name, prefix: prefix))))
  }

  private static func value(_ attributes: UnsafeBufferPointer<Bytes?>, _ place: Int) -> UnsafeBufferPointer<xmlChar> {
    guard let start = attributes[place + 3], let end = attributes[place + 4] else { return .init(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start, count: end - start)
  }
}
