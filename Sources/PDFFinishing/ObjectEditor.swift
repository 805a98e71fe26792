/// Puts into each of Cairo's objects what it lacks, and refuses the kinds that it does not know.
struct ObjectEditor {
  let properties: PDFProperties
  let conformance: PDFConformance
  let attachments: [PDFAttachment]
  var file: FinishedFile
  var structure = DocumentStructure()
  private var writer = StructureWriter()

  /// The content stream whose page has not come yet.
  private var content: Int?
  /// What the end of the file completes.
  private var catalog: (number: Int, object: CompactObject)?
  private var names: (number: Int, object: CompactObject)?
  private var info: Int?
  private var structureRoot: (number: Int, object: CompactObject)?

  init(
    properties: PDFProperties, conformance: PDFConformance, attachments: [PDFAttachment], file: FinishedFile
  ) {
    self.properties = properties
    self.conformance = conformance
    self.attachments = attachments
    self.file = file
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
    guard object.entries.count == 2, object.value(of: "Filter", is: "/FlateDecode") else {
      try checkOther(stream: object, data: data)
      return try file.addStream(number, dictionary: object.entries(without: "Length"), bytes: data)
    }
    // A page's content and a font's text have the same dictionary.
    guard let inflated = file.flate.inflate(data) else { throw PDFFinishingError("the stream is damaged") }
    if inflated.starts(with: "/CIDInit ".utf8) {
      return try file.addStream(number, dictionary: "/Filter/FlateDecode".utf8, bytes: data)
    }
    guard inflated.starts(with: "1 0 0 -1 0 ".utf8), content == nil else {
      throw PDFFinishingError("the stream is neither a page's content nor a font's text")
    }
    content = number
    let marked = file.flate.deflate(try ContentMarker.mark(inflated))
    try file.addStream(number, dictionary: "/Filter/FlateDecode".utf8, bytes: marked)
  }

  private func checkOther(stream object: CompactObject, data: ArraySlice<UInt8>) throws {
    let isImage = object.value(of: "Subtype", is: "/Image")
    let isFont = object.has("Length1") || object.value(of: "Subtype", is: "/CIDFontType0C")
      || object.value(of: "Subtype", is: "/Type1C") || object.value(of: "Subtype", is: "/OpenType")
    if isImage || isFont || object.has("ShadingType") || object.has("FunctionType") { return }
    guard object.value(of: "Subtype", is: "/Form") || object.has("PatternType") else {
      throw PDFFinishingError("unknown kind of stream")
    }
    guard object.value(of: "Filter", is: "/FlateDecode"), let inflated = file.flate.inflate(data) else {
      throw PDFFinishingError("the stream is damaged")
    }
    guard try !ContentMarker.hasStructure(inflated) else {
      throw PDFFinishingError("structure inside a form or a pattern")
    }
  }

  // MARK: Other objects

  private mutating func take(_ object: CompactObject, number: Int) throws {
    guard object.isDictionary else {
      guard object.bytes.first == UInt8(ascii: "[") else { throw PDFFinishingError("unknown kind of object") }
      return try file.add(number, object.bytes)
    }
    var object = object
    switch object["Type"] {
    case "/StructElem": return try writer.take(object, number: number, structure: structure)
    case "/Page": try edit(page: &object)
    case "/Annot": try edit(annotation: &object)
    case "/Font": try edit(font: &object)
    case "/StructTreeRoot":
      guard structureRoot == nil else { throw PDFFinishingError("a second structure") }
      structureRoot = (number, object)
      return
    case "/Catalog":
      guard catalog == nil else { throw PDFFinishingError("a second catalog") }
      catalog = (number, object)
      return
    case "/Pages", "/FontDescriptor", "/Outlines", "/Mask", "/Pattern", "/Encoding", "/ExtGState": break
    case nil where object.has("Producer"):
      guard info == nil else { throw PDFFinishingError("a second Info") }
      info = number
      return try file.add(number, properties.info.utf8)
    case nil where object.has("Dests"):
      guard names == nil, object.entries.count == 1 else { throw PDFFinishingError("unknown names") }
      names = (number, object)
      return
    case nil: break
    case let type?: throw PDFFinishingError("unknown kind of object, \(type)")
    }
    try file.add(number, object.bytes)
  }

  private mutating func edit(page: inout CompactObject) throws {
    try refuse("Tabs", of: page)
    guard let number = page.reference("Contents"), number == content else {
      throw PDFFinishingError("the page's content is not the stream before it")
    }
    content = nil
    page.add("/Tabs/S")
  }

  private mutating func edit(annotation: inout CompactObject) throws {
    try refuse("F", "Contents", of: annotation)
    guard annotation.value(of: "Subtype", is: "/Link"), annotation.has("StructParent") else {
      throw PDFFinishingError("an annotation that is no link of the structure")
    }
    annotation.add("/F 4/Contents" + PDFSyntax.text(try structure.nextLink()))
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

  /// - Parameter trailer: the file's last bytes.
  mutating func finish(trailer: [UInt8]) throws {
    try structure.check(partsWritten: writer.partCount)
    guard content == nil else { throw PDFFinishingError("content without a page", object: content) }
    guard let (root, found) = catalog, let info else { throw PDFFinishingError("the file has no catalog or no Info") }
    var object = found
    try check(trailer: String(decoding: trailer, as: UTF8.self), root: root, info: info)
    guard object.has("MarkInfo"), object.has("StructTreeRoot") else {
      throw PDFFinishingError("the document is not tagged", object: root)
    }
    try refuse("Lang", "ViewerPreferences", "Metadata", "OutputIntents", "AF", of: object)
    object.add("/Lang\(PDFSyntax.bytes(properties.language))/ViewerPreferences<</DisplayDocTitle true>>")
    object.add("/Metadata \(try addMetadata()) 0 R/OutputIntents[\(try addOutputIntent())]")
    try addAttachments(to: &object)
    try addStructure()
    try file.add(root, object.bytes)
    try file.finish(root: root, info: info)
  }

  private func check(trailer: String, root: Int, info: Int) throws {
    guard trailer.contains("trailer\n"), trailer.hasSuffix("%%EOF\n") else {
      throw PDFFinishingError("the file breaks off")
    }
    guard trailer.contains("/Root \(root) 0 R\n"), trailer.contains("/Info \(info) 0 R\n") else {
      throw PDFFinishingError("the trailer names another catalog or Info")
    }
  }

  /// The elements, and their root, through which identifiers have to be found.
  private mutating func addStructure() throws {
    guard let (number, found) = structureRoot else { throw PDFFinishingError("the structure has no root") }
    var root = found
    let identifiers = try writer.write(structure, to: &file)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    if !identifiers.isEmpty {
      let names = identifiers.map { "\(PDFSyntax.bytes($0.name))\($0.object) 0 R" }.joined()
      root.add("/IDTree<</Names[\(names)]>>")
    }
    try file.add(number, root.bytes)
  }

  private mutating func addMetadata() throws -> Int {
    let number = file.newNumber()
    // PDF/A wants it readable without PDF software, so it is not compressed.
    let packet = XMPPacket(properties: properties, conformance: conformance).text
    try file.addStream(number, dictionary: "/Type/Metadata/Subtype/XML".utf8, bytes: packet.utf8)
    return number
  }

  private mutating func addOutputIntent() throws -> String {
    let number = file.newNumber()
    let profile = file.flate.deflate(SRGBProfile.bytes)
    try file.addStream(number, dictionary: "/N 3/Filter/FlateDecode".utf8, bytes: profile)
    let name = "(sRGB IEC61966-2.1)"
    return """
      <</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier\(name)/Info\(name)/DestOutputProfile \(number) 0 R>>
      """
  }

  private mutating func addAttachments(to catalog: inout CompactObject) throws {
    guard catalog.reference("Names") == names?.number else {
      throw PDFFinishingError("the names are not the catalog's")
    }
    if !attachments.isEmpty {
      let tree = try EmbeddedFiles(attachments: attachments, modified: properties.modified).add(to: &file)
      catalog.add("/AF[" + tree.map { "\($0.number) 0 R" }.joined(separator: " ") + "]")
      let pairs = tree.map { "\(PDFSyntax.bytes($0.name))\($0.number) 0 R" }.joined()
      let entry = "/EmbeddedFiles<</Names[\(pairs)]>>"
      if names == nil { catalog.add("/Names<<\(entry)>>") } else { names?.object.add(entry) }
    }
    if let names { try file.add(names.number, names.object.bytes) }
  }
}
