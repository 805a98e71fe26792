/// The notes given so far and the elements and links met so far, which have to match.
struct StructureNotes {
  private struct Waiting {
    /// The element's place among those of its role, from 0.
    var number: Int
    var note: ElementNote
  }

  /// The notes of one role, and how far they are used.
  private struct Role {
    var waiting: [Waiting] = []
    var used = 0
    var elements = 0
  }

  /// The standard structure types of ISO 32000-1 (14.8.4).
  private static let standard: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
    "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
  ]

  private var roles: [String: Role] = [:]
  private var links: [String] = []
  private var usedLinks = 0
  /// The elements that have identifiers.
  private(set) var identifiers: [String: Int] = [:]

  mutating func add(_ note: ElementNote, role: String, number: Int) throws {
    guard Self.standard.contains(role) else { throw PDFFinishingError("\(role) is no structure type") }
    if let last = roles[role]?.waiting.last, last.number >= number {
      throw PDFFinishingError("the note of \(role) \(number) comes after that of \(last.number)")
    }
    guard number >= roles[role]?.elements ?? 0 else {
      throw PDFFinishingError("the note of \(role) \(number) comes after its element")
    }
    if let lacking = note.lacking(as: role) {
      throw PDFFinishingError("the note of \(role) \(number) lacks \(lacking)")
    }
    roles[role, default: Role()].waiting.append(Waiting(number: number, note: note))
  }

  mutating func add(link text: String) throws {
    guard !text.isEmpty else { throw PDFFinishingError("the text of link \(usedLinks + links.count) is empty") }
    links.append(text)
  }

  /// The note of the next element of a role.
  mutating func next(role: String, object: Int) throws -> ElementNote? {
    guard Self.standard.contains(role) else { throw PDFFinishingError("\(role) is no structure type") }
    let number = roles[role, default: Role()].elements
    roles[role, default: Role()].elements += 1
    guard let note = take(role: role, number: number) else {
      if let lacking = ElementNote().lacking(as: role) {
        throw PDFFinishingError("\(role) \(number) has no note and so lacks \(lacking)")
      }
      return nil
    }
    if let identifier = note.identifier, identifiers.updateValue(object, forKey: identifier) != nil {
      throw PDFFinishingError("\(role) \(number): the identifier \(identifier) is used twice")
    }
    return note
  }

  private mutating func take(role: String, number: Int) -> ElementNote? {
    guard let entry = roles[role], entry.used < entry.waiting.count, entry.waiting[entry.used].number == number else {
      return nil
    }
    roles[role]?.used += 1
    return entry.waiting[entry.used].note
  }

  mutating func nextLink() throws -> String {
    guard usedLinks < links.count else { throw PDFFinishingError("link \(usedLinks) has no text") }
    defer { usedLinks += 1 }
    return links[usedLinks]
  }

  /// Throws if a note is left without an element.
  func checkAllUsed() throws {
    for (role, entry) in roles.sorted(by: { $0.key < $1.key }) where entry.used < entry.waiting.count {
      throw PDFFinishingError("there is no \(role) \(entry.waiting[entry.used].number), but a note for it")
    }
    guard usedLinks == links.count else { throw PDFFinishingError("there is no link \(usedLinks), but a text for it") }
  }
}
