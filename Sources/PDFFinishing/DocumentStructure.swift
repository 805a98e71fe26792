/// A document's structure as the finisher is told of it: elements in the order of meaning, and what of each is drawn on
/// which page. Twelve bytes an element, eight a part, and what is said of elements besides (`ElementNotes`).
struct DocumentStructure {
  struct Element {
    var role: StructureRole
    var parent: Int32
    /// Its place among the notes.
    var note: Int32
  }

  /// An element as far as it is drawn in one piece, or a link in it.
  struct Part {
    let element: Int32
    private let entriesAndLink: Int32

    /// - Parameter entries: less than 2³⁰.
    init(element: Int32, entries: Int32, isLink: Bool) {
      self.element = element
      entriesAndLink = entries << 1 | (isLink ? 1 : 0)
    }

    /// Its entries among `texts`.
    var entries: Int32 { entriesAndLink >> 1 }
    /// Whether it is among `links`.
    var isLink: Bool { entriesAndLink & 1 == 1 }
  }

  /// The first is the document itself.
  private(set) var elements = [Element(role: .document, parent: -1, note: 0)]
  private(set) var parts: [Part] = []
  /// By part.
  private(set) var links: [Int: PDFLink] = [:]
  /// Of each page as drawn: its first part.
  private(set) var pageStarts: [Int] = []
  private(set) var notes = ElementNotes()
  /// Entries of parts as PDF writes them, one behind the other; the first are none.
  private var texts: [UInt8] = []
  private var textEnds: [Int] = [0]
  /// The entries that many parts have: of a language alone.
  private var places: [String: Int32] = [:]
  /// What places in the document are called.
  var titles: [String: String] = [:]
  private var boxes: [Int: ElementNote.Box] = [:]
  private var lastLevel = 0

  /// The note of an element that has none.
  private static let nothing = ElementNote()

  /// Returns the element's number.
  mutating func add(_ role: StructureRole, in parent: Int, note: ElementNote?) throws -> Int {
    let number = elements.count
    guard elements.indices.contains(parent) else {
      throw PDFFinishingError("there is no element \(parent) for \(role.rawValue) to stand in")
    }
    guard role.mayStand(in: elements[parent].role) else {
      throw PDFFinishingError("\(role.rawValue) must not stand in \(elements[parent].role.rawValue)")
    }
    if let level = role.level {
      guard level <= lastLevel + 1 else { throw PDFFinishingError("\(role.rawValue) follows H\(lastLevel)") }
      lastLevel = level
    }
    elements.append(Element(role: role, parent: Int32(parent), note: 0))
    if let note { try add(note, to: number) } else { try check(Self.nothing, of: number) }
    return number
  }

  private mutating func add(_ note: ElementNote, to element: Int) throws {
    try check(note, of: element)
    if let box = note.box { boxes[element] = box }
    elements[element].note = notes.add(note, of: element)
  }

  private func check(_ note: ElementNote, of element: Int) throws {
    let role = elements[element].role
    guard let lacking = note.lacking(as: role) else { return }
    throw PDFFinishingError("element \(element), \(role.rawValue), lacks \(lacking)")
  }

  /// Where what is said of a part stands.
  private mutating func place(ofText text: String?, language: String?) -> Int32 {
    if text == nil, language == nil { return 0 }
    if text == nil, let language, let known = places[language] { return known }
    let place = Int32(textEnds.count)
    var entries = PDFText()
    if let text {
      entries.add("/ActualText")
      entries.add(textString: text)
    }
    if let language {
      entries.add("/Lang")
      entries.add(byteString: language)
      if text == nil { places[language] = place }
    }
    entries.withBytes { texts.append(contentsOf: $0) }
    textEnds.append(texts.count)
    return place
  }

  /// Writes what is said of a part.
  func writeText(at place: Int32, to object: inout PDFText) {
    if place == 0 { return }
    let range = textEnds[Int(place) - 1]..<textEnds[Int(place)]
    texts.withUnsafeBufferPointer { object.add(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func set(_ box: ElementNote.Box, of element: Int) { boxes[element] = box }

  /// The attribute of a figure that is shown.
  func box(of element: Int) throws -> ElementNote.Box? {
    guard elements[element].role == .figure else { return nil }
    guard let box = boxes[element] else { throw PDFFinishingError("element \(element), Figure, lacks a box") }
    return box
  }

  /// Where a link leads, in words.
  func title(of link: PDFLink) -> String {
    switch link.target {
    case .address(let address): return address
    case .destination(let name):
      let title = titles[name] ?? ""
      return title.isEmpty ? name : title
    }
  }

  mutating func beginPage() { pageStarts.append(parts.count) }

  mutating func add(partOf element: Int, link: PDFLink?, text: String?, language: String?) throws {
    guard !pageStarts.isEmpty else { throw PDFFinishingError("a part before the first page") }
    if let link { links[parts.count] = link }
    parts.append(
      Part(element: Int32(element), entries: place(ofText: text, language: language), isLink: link != nil))
  }

  /// The parts on a page, by its number as drawn.
  func parts(onPage page: Int) -> Range<Int> {
    pageStarts[page]..<(page + 1 < pageStarts.count ? pageStarts[page + 1] : parts.count)
  }

  /// The page that a part is on, by its number as drawn.
  func page(of part: Int) -> Int {
    var (low, high) = (0, pageStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pageStarts[middle] <= part { low = middle } else { high = middle }
    }
    return low
  }

  /// Throws if something was announced that is not there.
  func check() throws {
    for part in parts where !elements.indices.contains(Int(part.element)) {
      throw PDFFinishingError("there is no element \(part.element)")
    }
    for (number, element) in elements.enumerated() where element.note > 0 {
      for header in notes.headers[notes.headerRange(at: element.note)] where name(of: Int(header)) == nil {
        throw PDFFinishingError("element \(number) names the header cell \(header), which is not there or has no name")
      }
    }
  }

  /// The number of an element's name; nil if it has none.
  func name(of element: Int) -> Int? {
    elements.indices.contains(element) ? notes.name(at: elements[element].note) : nil
  }
}
