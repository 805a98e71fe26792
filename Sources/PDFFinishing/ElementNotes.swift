/// What is said of elements beside their roles, kept small: what many say alike once, header cells as numbers.
struct ElementNotes {
  /// What many elements are likely to have alike.
  struct Common: Hashable {
    var scope: ElementNote.Scope?
    var columnSpan = 1
    var rowSpan = 1
    var listNumbering: ElementNote.ListNumbering?
  }

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
  private var commons = [Common()]
  private var places: [Common: Int32] = [Common(): 0]
  /// Of each of the commons, the entry that says nothing else; -1 for none.
  private var plain: [Int32] = [0]
  /// Header cells by the numbers of their elements.
  private(set) var headers: [Int32] = []
  /// The elements' names.
  private(set) var names = ElementNames()
  /// By entry.
  private var alternatives: [Int32: String] = [:]

  /// Returns the entry's place.
  mutating func add(_ note: ElementNote, of element: Int) -> Int32 {
    let common = place(
      of: Common(
        scope: note.scope, columnSpan: note.columnSpan, rowSpan: note.rowSpan, listNumbering: note.listNumbering))
    let place = Int32(entries.count)
    if note.alternative == nil, !note.isNamed, note.headers.isEmpty {
      if plain[Int(common)] >= 0 { return plain[Int(common)] }
      plain[Int(common)] = place
    }
    var entry = Entry(common: common, name: -1, headersEnd: 0)
    if note.isNamed {
      entry.name = Int32(names.count)
      names.add(element)
    }
    if let alternative = note.alternative { alternatives[place] = alternative }
    for header in note.headers { headers.append(Int32(header)) }
    entry.headersEnd = Int32(headers.count)
    entries.append(entry)
    return place
  }

  private mutating func place(of common: Common) -> Int32 {
    // Cells in a row are mostly alike.
    if let last = entries.last?.common, commons[Int(last)] == common { return last }
    if let place = places[common] { return place }
    let place = Int32(commons.count)
    places[common] = place
    commons.append(common)
    plain.append(-1)
    return place
  }

  /// The name of the element that a place is of.
  func name(at place: Int32) -> Int? {
    let name = entries[Int(place)].name
    return name < 0 ? nil : Int(name)
  }

  /// What is said at a place as others say it.
  func common(at place: Int32) -> Common { commons[Int(entries[Int(place)].common)] }

  func alternative(at place: Int32) -> String? { alternatives.isEmpty ? nil : alternatives[place] }

  /// Where the header cells that are said at a place are among `headers`.
  func headerRange(at place: Int32) -> Range<Int> {
    (place == 0 ? 0 : Int(entries[Int(place) - 1].headersEnd))..<Int(entries[Int(place)].headersEnd)
  }
}
