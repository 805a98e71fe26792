/// Makes what Cairo 1.16 writes a PDF/A (level A) and PDF/UA-1 file, on the way: bytes in, finished bytes out.
///
/// It reads Cairo's own regular output only, object after object, and throws on everything else, so a file that comes
/// out whole conforms as far as this step can tell. Pages' contents are written by whoever announces the pages; of
/// Cairo's their pictures stay, and the codes of glyphs. Memory does not grow with the pages but for eight bytes an
/// object and the structure.
///
/// After an error the finisher and what it has written are of no use; every further call throws the same error.
public struct PDFFinisher: ~Copyable {
  private enum State { case header, objects, tail }

  /// Fewer bytes than these are kept for later, unless they are the last.
  private static let bytesPerRun = 1 << 10
  /// More than the trailer has.
  private static let tailBytes = 1024

  private var state = State.header
  private var input: [UInt8] = []
  /// How many bytes have to be there before it is worth trying again.
  private var enough = PDFFinisher.bytesPerRun
  private var error: (any Error)?
  private var editor: ObjectEditor

  /// - Parameters:
  ///   - attachments: allowed in PDF/A-3 only.
  ///   - write: gets the finished file piece by piece.
  public init(
    conformance: PDFConformance = .pdfA2a, attachments: [PDFAttachment] = [],
    write: @escaping ([UInt8]) throws -> Void
  ) throws {
    guard attachments.isEmpty || conformance == .pdfA3a else {
      throw PDFFinishingError("only PDF/A-3 may hold files of other kinds")
    }
    editor = try ObjectEditor(
      conformance: conformance, attachments: attachments,
      file: FinishedFile(flate: try Flate(level: 5), write: write))
  }

  /// Adds an element to the structure: the next in the order of meaning, so after whatever it stands in and whatever is
  /// read before it.
  ///
  /// - Parameters:
  ///   - parent: the number of the element that it stands in; 0 is the document.
  ///   - note: what there is to say about it.
  /// - Returns: the element's number.
  public mutating func add(_ role: StructureRole, in parent: Int, note: ElementNote? = nil) throws -> Int {
    try editor.structure.add(role, in: parent, note: note)
  }

  /// Says where an element, a figure, is on its page.
  public mutating func set(_ box: ElementNote.Box, of element: Int) { editor.structure.set(box, of: element) }

  /// Begins the next page that is drawn.
  ///
  /// - Parameters:
  ///   - shown: the glyphs that Cairo was shown on it, in their order.
  ///   - write: writes its content, once Cairo has written the page: all that is on it, each part that is added, and
  ///     the pictures that Cairo drew.
  public mutating func beginPage(
    label: PageLabel, showing shown: [ShownGlyph] = [], write: @escaping (inout PageContent) throws -> Void
  ) {
    editor.beginPage(label: label, showing: shown, write: write)
  }

  /// Says of which element the next part of the page is; before the page ends. An element may have any number of parts,
  /// on any pages.
  ///
  /// - Parameters:
  ///   - element: it may be added later.
  ///   - role: the element's.
  ///   - link: where the part leads; nil when it is no link.
  ///   - text: what the part's glyphs stand for, where they do not say it.
  ///   - language: the part's, where it is not the document's.
  public mutating func add(
    partOf element: Int, as role: StructureRole, link: PDFLink? = nil, text: String? = nil, language: String? = nil
  ) throws {
    try editor.add(partOf: element, as: role, link: link, text: text, language: language)
  }

  /// Says what the places are called that links lead to, by their names.
  public mutating func name(_ titles: [String: String]) { editor.structure.titles = titles }

  /// Takes the next bytes of Cairo's file.
  public mutating func feed(_ bytes: some Sequence<UInt8>) throws {
    if let error { throw error }
    input.append(contentsOf: bytes)
    guard input.count >= enough else { return }
    try run()
  }

  /// Has the structure made ready, on other threads, while Cairo ends its file: when it has written all pages, and all
  /// parts of them and places are told. Without it that is done at the end.
  ///
  /// - Parameter bookmarks: how many Cairo is still to write.
  public mutating func endPages(bookmarks: Int) throws {
    if let error { throw error }
    try run()
    do { try editor.endPages(bookmarks: bookmarks) } catch {
      self.error = error
      throw error
    }
  }

  /// Writes the end of the file, when Cairo has written all of its own; the last call.
  ///
  /// - Parameter order: the pages, by their numbers as drawn from 0, as they are to be read; nil: as they were drawn.
  public mutating func finish(properties: PDFProperties, order: [Int]? = nil) throws {
    if let error { throw error }
    try properties.check()
    try run()
    error = PDFFinishingError("the file is finished already")
    guard state == .tail else { throw PDFFinishingError("the file breaks off") }
    try editor.finish(trailer: input, properties: properties, order: order)
  }

  private mutating func run() throws {
    let bytes = input
    input = []
    var at = 0
    do {
      while let next = try step(bytes, from: at) { at = next }
    } catch {
      self.error = error
      throw error
    }
    input = at == 0 ? bytes : Array(bytes[at...])
    enough = max(Self.bytesPerRun, input.count * 2)
  }

  /// Does one thing and returns how far it came; nil if that takes more bytes.
  private mutating func step(_ bytes: [UInt8], from start: Int) throws -> Int? {
    switch state {
    case .header: try header(bytes)
    case .objects: try object(bytes, from: start)
    case .tail: bytes.count - start > Self.tailBytes ? bytes.count - Self.tailBytes : nil
    }
  }

  /// Two lines: the version, and a comment of bytes beyond ASCII.
  private mutating func header(_ bytes: [UInt8]) throws -> Int? {
    let first = Array("%PDF-1.".utf8)
    guard bytes.prefix(first.count).elementsEqual(first.prefix(bytes.count)) else {
      throw PDFFinishingError("that is no PDF")
    }
    guard let end = bytes.firstIndex(of: 10), let next = bytes[(end + 1)...].firstIndex(of: 10) else { return nil }
    guard bytes[end + 1] == UInt8(ascii: "%") else { throw PDFFinishingError("the second line is not Cairo's") }
    state = .objects
    return next + 1
  }

  private mutating func object(_ bytes: [UInt8], from start: Int) throws -> Int? {
    guard bytes.count - start >= 5 else { return nil }
    if CompactObject.equal(bytes[start..<(start + 5)], "xref\n") {
      state = .tail
      return start + 5
    }
    guard let head = try ObjectHead(bytes, from: start) else { return nil }
    do {
      var reader = ObjectReader(bytes: bytes, head: head)
      guard let read = try reader.read() else { return nil }
      try editor.take(read, number: head.number)
      return reader.end
    } catch var error as PDFFinishingError {
      error.object = error.object ?? head.number
      throw error
    }
  }
}
