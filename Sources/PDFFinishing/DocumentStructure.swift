/// A document's structure as the finisher is told of it: elements in the order of meaning, and which of them is shown by
/// each tag that Cairo was given.
struct DocumentStructure {
  struct Element {
    var role: StructureRole
    var parent: Int32
  }

  /// What one tag encloses: an element, or a piece of it.
  struct Part {
    var element: Int32
    var isLink: Bool
  }

  /// The first is the document itself.
  private(set) var elements = [Element(role: .document, parent: -1)]
  private(set) var notes: [Int: ElementNote] = [:]
  private(set) var parts: [Part] = []
  private(set) var partNotes: [Int: ElementNote] = [:]
  private var links: [String] = []
  private var usedLinks = 0
  private var lastLevel = 0
  private var identifiers: Set<String> = []

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
    if let lacking = (note ?? ElementNote()).lacking(as: role) {
      throw PDFFinishingError("element \(number), \(role.rawValue), lacks \(lacking)")
    }
    if let identifier = note?.identifier, !identifiers.insert(identifier).inserted {
      throw PDFFinishingError("element \(number), \(role.rawValue): the identifier \(identifier) is used twice")
    }
    elements.append(Element(role: role, parent: Int32(parent)))
    notes[number] = note
    return number
  }

  mutating func set(_ box: ElementNote.Box, of element: Int) throws {
    guard elements.indices.contains(element) else { throw PDFFinishingError("there is no element \(element)") }
    notes[element, default: ElementNote()].box = box
  }

  mutating func add(partOf element: Int, link: String?, note: ElementNote?) throws {
    guard elements.indices.contains(element) else { throw PDFFinishingError("there is no element \(element)") }
    if let link {
      guard !link.isEmpty else { throw PDFFinishingError("the text of link \(links.count) is empty") }
      links.append(link)
    }
    partNotes[parts.count] = note
    parts.append(Part(element: Int32(element), isLink: link != nil))
  }

  /// The text of the next link that Cairo has written.
  mutating func nextLink() throws -> String {
    guard usedLinks < links.count else { throw PDFFinishingError("link \(usedLinks) has no text") }
    defer { usedLinks += 1 }
    return links[usedLinks]
  }

  /// Throws if something was announced that Cairo has not written.
  func check(partsWritten: Int) throws {
    guard usedLinks == links.count else { throw PDFFinishingError("there is no link \(usedLinks), but a text for it") }
    guard partsWritten == parts.count else {
      throw PDFFinishingError("\(parts.count) tags were announced, \(partsWritten) are in the file")
    }
    for (number, note) in notes.sorted(by: { $0.key < $1.key }) {
      for header in note.headers where !identifiers.contains(header) {
        throw PDFFinishingError("element \(number) names the header cell \(header), which is not there")
      }
    }
  }
}
