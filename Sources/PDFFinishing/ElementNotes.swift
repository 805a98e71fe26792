/// What is said of elements beside their roles, kept small: what many say alike once, header cells as numbers.
struct ElementNotes {
  private struct Entry {
    /// What it says as others do, among `commons`.
    var common: Int32
    /// Among `names`; -1 for none.
    var name: Int32
    /// The end of its part of `headers`, which begins where that of the entry before it ends.
    var headersEnd: Int32
  }

  /// The first says nothing.
  private var entries = [Entry(common: 0, name: -1, headersEnd: 0)]
  private var commons = [ElementNote()]
  private var places: [ElementNote: Int32] = [ElementNote(): 0]
  /// Of each of the commons, the entry that says nothing else; -1 for none.
  private var plain: [Int32] = [0]
  private var headers: [Int32] = []
  /// The elements' identifiers, in the order of the elements.
  private(set) var names: [(text: String, element: Int32)] = []
  /// By entry.
  private var alternatives: [Int32: String] = [:]

  /// Returns the entry's place.
  mutating func add(_ note: ElementNote, of element: Int) -> Int32 {
    let common = place(of: note.common)
    let place = Int32(entries.count)
    if note.isCommon {
      if plain[Int(common)] >= 0 { return plain[Int(common)] }
      plain[Int(common)] = place
    }
    if let identifier = note.identifier { names.append((identifier, Int32(element))) }
    if let alternative = note.alternative { alternatives[place] = alternative }
    for header in note.headers { headers.append(Int32(header)) }
    entries.append(
      Entry(
        common: common, name: note.identifier == nil ? -1 : Int32(names.count - 1), headersEnd: Int32(headers.count)))
    return place
  }

  private mutating func place(of common: ElementNote) -> Int32 {
    if let place = places[common] { return place }
    let place = Int32(commons.count)
    places[common] = place
    commons.append(common)
    plain.append(-1)
    return place
  }

  /// The note at a place; nil where nothing is said.
  func note(at place: Int32) -> ElementNote? {
    if place == 0 { return nil }
    let entry = entries[Int(place)]
    var note = commons[Int(entry.common)]
    note.identifier = name(at: place)
    note.alternative = alternatives[place]
    note.headers = headers(at: place).map(Int.init)
    return note
  }

  /// The identifier that is said at a place.
  func name(at place: Int32) -> String? {
    let name = entries[Int(place)].name
    return name < 0 ? nil : names[Int(name)].text
  }

  func headers(at place: Int32) -> ArraySlice<Int32> {
    let start = place == 0 ? 0 : entries[Int(place) - 1].headersEnd
    return headers[Int(start)..<Int(entries[Int(place)].headersEnd)]
  }

  /// The names' places by their bytes; equal ones in the order of the elements.
  func sortedNames() -> [Int32] {
    names.indices.map(Int32.init).sorted { left, right in
      let (one, other) = (names[Int(left)].text, names[Int(right)].text)
      return one == other ? left < right : one.utf8.lexicographicallyPrecedes(other.utf8)
    }
  }
}
