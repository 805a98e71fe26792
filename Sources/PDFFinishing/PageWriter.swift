/// Writes the contents of pages as Cairo's pages come: of what Cairo drew only its glyphs' codes and the pictures are taken.
struct PageWriter: ~Copyable {
  private struct Page {
    var label: PageLabel
    /// What Cairo was shown on it.
    var shown: [ShownGlyph]
    /// Nil once it is written.
    var write: ((inout PageContent) throws -> Void)?
    /// Of its parts.
    var roles: [StructureRole] = []
  }

  /// All that were announced.
  private var pages: [Page] = []
  /// How many of them Cairo has written.
  private var count = 0
  private let codes = GlyphCodes()
  private var fonts = FontObjects()
  /// More than the fastest would take three quarters more time for 5 % less.
  private let flate: Flate
  /// Bytes that the largest page has taken.
  private var room = 1 << 13

  /// The content stream whose page has not come yet.
  private var content: Int?
  /// The fonts that it names, by their places.
  private var names: [Int] = []
  /// What has come since: one of them are the page's resources.
  private var kept: [(number: Int, object: CompactObject)] = []

  init() throws { flate = try Flate(level: 1) }

  mutating func begin(
    label: PageLabel, showing shown: [ShownGlyph], write: @escaping (inout PageContent) throws -> Void
  ) {
    pages.append(Page(label: label, shown: shown, write: write))
  }

  /// Adds the next part of the page that was begun last.
  mutating func addPart(_ role: StructureRole) { pages[pages.count - 1].roles.append(role) }

  /// Writes the next page's content, deflated.
  ///
  /// - Parameter bytes: as Cairo drew it.
  mutating func write(_ bytes: [UInt8], number: Int) throws -> [UInt8] {
    let drawn = try DrawnContent(bytes)
    guard content == nil else { throw PDFFinishingError("a second content for one page") }
    guard count < pages.count else { throw PDFFinishingError("a page that was not announced") }
    content = number
    let page = pages[count]
    try codes.take(drawn, of: page.shown)
    var written = PageContent(codes: codes, drawn: drawn, roles: page.roles, capacity: room)
    try page.write?(&written)
    names = written.names.sorted()
    return try written.end {
      room = max(room, $0.count + $0.count / 8)
      return flate.deflate($0)
    }
  }

  /// Keeps an object until the page comes whose content has; false when none is awaited.
  mutating func keep(_ object: CompactObject, number: Int) -> Bool {
    if content == nil { return false }
    kept.append((number, object))
    return true
  }

  /// Takes Cairo's page.
  ///
  /// - Returns: what it is called, and the objects that were kept; its own resources have the fonts that its content names.
  mutating func end(_ page: CompactObject) throws -> (label: PageLabel, objects: [(number: Int, bytes: [UInt8])]) {
    guard let stream = page.reference("Contents"), stream == content else {
      throw PDFFinishingError("the page's content is not the stream before it")
    }
    let resources = page.reference("Resources")
    guard let own = kept.firstIndex(where: { $0.number == resources }) else {
      throw PDFFinishingError("the page's resources are not between it and its content")
    }
    fonts.take(kept[own].object)
    var objects = kept.map { (number: $0.number, bytes: $0.object.bytes) }
    objects[own].bytes = try fonts.resources(kept[own].object, naming: names.map { codes.names[$0] })
    (content, kept) = (nil, [])
    defer {
      (pages[count].shown, pages[count].write, pages[count].roles) = ([], nil, [])
      count += 1
    }
    return (pages[count].label, objects)
  }

  /// Throws unless all pages are complete.
  func check() throws {
    guard content == nil else { throw PDFFinishingError("content without a page", object: content) }
    guard count == pages.count else {
      throw PDFFinishingError("\(pages.count) pages were announced, \(count) are in the file")
    }
  }
}
