import ParallelWork

/// Puts into each of Cairo's objects what it lacks, and refuses the kinds that it does not know.
struct ObjectEditor: ~Copyable {
  let conformance: PDFConformance
  let attachments: [PDFAttachment]
  var file: FinishedFile
  var structure = DocumentStructure()
  private var tree = PageTree()
  private var pages: PageWriter

  /// What the end of the file completes.
  private var catalog: (number: Int, object: CompactObject)?
  private var names: (number: Int, object: CompactObject)?
  private var info: Int?
  /// Begun when all pages are known.
  private var structureBegun: Begun<WrittenStructure>?
  private var room = NumberRoom()
  /// Deflated on other threads; they are the largest streams, and come last.
  private var fonts: [(number: Int, dictionary: [UInt8], bytes: Begun<[UInt8]>)] = []

  init(conformance: PDFConformance, attachments: [PDFAttachment], file: consuming FinishedFile) throws {
    pages = try PageWriter()
    self.conformance = conformance
    self.attachments = attachments
    self.file = file
  }

  mutating func beginPage(
    label: PageLabel, showing shown: [ShownGlyph], write: @escaping (inout PageContent) throws -> Void
  ) {
    structure.beginPage()
    pages.begin(label: label, showing: shown, write: write)
  }

  mutating func add(
    partOf element: Int, as role: StructureRole, link: PDFLink?, text: String?, language: String?
  ) throws {
    try structure.add(partOf: element, link: link, text: text, language: language)
    pages.addPart(link == nil ? role : .link)
  }

  mutating func take(_ read: ObjectReader.Read, number: Int) throws {
    file.reserve(number)
    switch read {
    case .plain(let object): try take(object, number: number)
    case .stream(let object, let data, let lengthObject):
      try take(stream: object, data: data, number: number)
      if let lengthObject { file.free(lengthObject) }
    }
  }

  // MARK: Streams

  private mutating func take(stream object: CompactObject, data: ArraySlice<UInt8>, number: Int) throws {
    guard object.value(of: "Filter", is: "/FlateDecode") else {
      try checkOther(stream: object, content: nil)
      return try file.addStream(number, dictionary: object.entries(without: "Length"), bytes: data)
    }
    guard let content = file.flate.inflate(data) else { throw PDFFinishingError("the stream is damaged") }
    // A page's content and a font's text have the same dictionary.
    let isPage = object.entries.count <= 2 && !content.starts(with: "/CIDInit ".utf8)
    if object.entries.count > 2 { try checkOther(stream: object, content: content) }
    let dictionary = object.entries(without: "Length")
    if isFont(object) {
      // Outlines hardly give way: more work makes them no smaller.
      fonts.append((number, dictionary, Begun { try Flate(level: 1).deflate(content) }))
    } else {
      let deflated = isPage ? try pages.write(content, number: number) : file.flate.deflate(content)
      try file.addStream(number, dictionary: dictionary, bytes: deflated)
    }
  }

  /// - Parameter content: what it holds; nil if that is not deflated.
  private func checkOther(stream object: CompactObject, content: [UInt8]?) throws {
    let isImage = object.value(of: "Subtype", is: "/Image")
    if isImage || isFont(object) || object.has("ShadingType") || object.has("FunctionType") { return }
    guard object.value(of: "Subtype", is: "/Form") || object.has("PatternType") else {
      throw PDFFinishingError("unknown kind of stream")
    }
    guard let content else { throw PDFFinishingError("a form or a pattern that is not deflated") }
    guard try !ContentScanner.findsStructure(in: content) else {
      throw PDFFinishingError("structure inside a form or a pattern")
    }
  }

  private func isFont(_ stream: CompactObject) -> Bool {
    stream.has("Length1") || stream.value(of: "Subtype", is: "/CIDFontType0C")
      || stream.value(of: "Subtype", is: "/Type1C") || stream.value(of: "Subtype", is: "/OpenType")
  }

  // MARK: Other objects

  private mutating func take(_ object: CompactObject, number: Int) throws {
    guard object.isDictionary else {
      guard object.bytes.first == UInt8(ascii: "[") else { throw PDFFinishingError("unknown kind of object") }
      return try file.add(number, object.bytes)
    }
    var object = object
    switch object["Type"] {
    case "/Page": return try take(page: object, number: number)
    case "/Pages": return try tree.take(object, number: number)
    case "/Font": try edit(font: &object)
    case "/Catalog":
      guard catalog == nil else { throw PDFFinishingError("a second catalog") }
      catalog = (number, object)
      return
    case "/FontDescriptor", "/Outlines", "/Mask", "/Pattern", "/Encoding", "/ExtGState": break
    case nil where object.has("Producer"):
      guard info == nil else { throw PDFFinishingError("a second Info") }
      info = number
      return
    case nil where object.has("Dests"):
      guard names == nil, object.entries.count == 1 else { throw PDFFinishingError("unknown names") }
      names = (number, object)
      return
    case nil:
      room.take(object)
      if pages.keep(object, number: number) { return }
    case let type?: throw PDFFinishingError("unknown kind of object, \(type)")
    }
    try file.add(number, object.bytes)
  }

  private mutating func take(page: CompactObject, number: Int) throws {
    try refuse("Tabs", "Annots", "StructParents", of: page)
    let (label, objects) = try pages.end(page)
    for (number, object) in objects { try file.add(number, object) }
    tree.pages.append(DrawnPage(number: number, entries: Array(page.bytes.dropLast(2)), label: label))
  }

  private func edit(font: inout CompactObject) throws {
    switch font["Subtype"] {
    case "/CIDFontType2":
      try refuse("CIDToGIDMap", of: font)
      font.add("/CIDToGIDMap/Identity")
    case "/Type0", "/TrueType", "/Type1":
      guard font.has("ToUnicode") else { throw PDFFinishingError("a font without ToUnicode") }
    case "/CIDFontType0": break
    default: throw PDFFinishingError("unknown kind of font")
    }
  }

  private func refuse(_ keys: StaticString..., of object: CompactObject) throws {
    for key in keys where object.has(key) { throw PDFFinishingError("it has /\(key) already") }
  }

  // MARK: The end

  /// Has the structure written, on another thread, now that all pages are known.
  ///
  /// - Parameter bookmarks: how many Cairo is still to write, with all else that ends its file; nil: nothing.
  mutating func endPages(bookmarks: Int?) throws {
    try pages.check()
    try structure.check()
    let (structure, drawn) = (structure, tree.pages)
    let first = file.largestNumber + 1 + (bookmarks.map(room.numbers) ?? 0)
    structureBegun = Begun {
      try StructureWriter(structure, pages: drawn, numbersFrom: first).written()
    }
  }

  /// - Parameters:
  ///   - trailer: the file's last bytes.
  ///   - order: the pages, by their numbers as drawn, as they are to be read; nil: as drawn.
  mutating func finish(trailer: [UInt8], properties: PDFProperties, order: [Int]?) throws {
    if structureBegun == nil { try endPages(bookmarks: nil) }
    let structureRoot = try addStructure()
    guard let (root, found) = catalog, let info else { throw PDFFinishingError("the file has no catalog or no Info") }
    var object = found
    try file.add(info) { $0.add(text: properties.info) }
    try check(trailer: String(decoding: trailer, as: UTF8.self), root: root, info: info)
    try refuse(
      "Lang", "ViewerPreferences", "Metadata", "OutputIntents", "AF", "MarkInfo", "StructTreeRoot", "PageLabels",
      of: object)
    object.add("/Lang\(PDFSyntax.bytes(properties.language))/ViewerPreferences<</DisplayDocTitle true>>")
    object.add("/Metadata \(try addMetadata(properties)) 0 R/OutputIntents[\(try addOutputIntent())]")
    try addAttachments(to: &object, modified: properties.modified)
    let order = order ?? Array(tree.pages.indices)
    try tree.write(order: order, to: &file)
    for font in fonts { try file.addStream(font.number, dictionary: font.dictionary, bytes: font.bytes.take()) }
    object.add("/MarkInfo<</Marked true>>/StructTreeRoot \(structureRoot) 0 R")
    object.add(tree.labels(order: order))
    try file.add(root, object.bytes)
    try file.finish(root: root, info: info)
  }

  /// Returns the root's object.
  private mutating func addStructure() throws -> Int {
    guard var written = try structureBegun?.take() else { throw PDFFinishingError("no structure") }
    file.reserve(written.lastNumber)
    // Nobody else holds them, so each goes when it is in the file.
    let streams = written.streams
    written.streams = []
    try file.add(streams)
    return written.root
  }

  private func check(trailer: String, root: Int, info: Int) throws {
    guard trailer.contains("trailer\n"), trailer.hasSuffix("%%EOF\n") else {
      throw PDFFinishingError("the file breaks off")
    }
    guard trailer.contains("/Root \(root) 0 R\n"), trailer.contains("/Info \(info) 0 R\n") else {
      throw PDFFinishingError("the trailer names another catalog or Info")
    }
  }

  private mutating func addAttachments(to catalog: inout CompactObject, modified: PDFDate) throws {
    guard catalog.reference("Names") == names?.number else {
      throw PDFFinishingError("the names are not the catalog's")
    }
    if !attachments.isEmpty {
      let tree = try EmbeddedFiles(attachments: attachments, modified: modified).add(to: &file)
      catalog.add("/AF[" + tree.map { "\($0.number) 0 R" }.joined(separator: " ") + "]")
      let pairs = tree.map { "\(PDFSyntax.bytes($0.name))\($0.number) 0 R" }.joined()
      let entry = "/EmbeddedFiles<</Names[\(pairs)]>>"
      if names == nil { catalog.add("/Names<<\(entry)>>") } else { names?.object.add(entry) }
    }
    if let names { try file.add(names.number, names.object.bytes) }
  }
}
