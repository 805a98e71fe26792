/// Keeps what Cairo writes about the tags it was given, and in the end writes the structure that they are parts of.
///
/// Cairo is given tags that stand side by side in its `Document`, since it can neither go back to an element nor write an
/// empty one; how they belong together is said by the ``DocumentStructure``. An element shown by one tag takes over
/// that tag's object, to which Cairo's parent tree leads; of several tags each becomes a `Span` or a `Link` in it.
struct StructureWriter {
  /// Cairo's element around all others.
  private(set) var document: Int?
  /// What that stands in.
  private var root: Int?
  /// Of each tag in order: its object's number, and where its page and content are said.
  private var objects: [Int32] = []
  private var ends: [Int] = []
  private var contents: [UInt8] = []

  var partCount: Int { objects.count }

  /// Takes an element as Cairo writes it.
  mutating func take(_ element: CompactObject, number: Int, structure: DocumentStructure) throws {
    for key in ["Alt", "A", "ID", "Lang", "ActualText"] as [StaticString] where element.has(key) {
      throw PDFFinishingError("it has /\(key) already")
    }
    guard let document else {
      guard element.value(of: "S", is: "/Document") else { throw PDFFinishingError("the first element is no Document") }
      self.document = number
      root = element.reference("P")
      return
    }
    guard element.reference("P") == document, let page = element["Pg"], let content = element["K"] else {
      throw PDFFinishingError("an element that is not right inside of Document, or shows nothing")
    }
    let part = objects.count
    guard part < structure.parts.count else { throw PDFFinishingError("tag \(part) was not announced") }
    guard element.value(of: "S", is: "/Link") == structure.parts[part].isLink else {
      throw PDFFinishingError("tag \(part) was announced as \(structure.parts[part].isLink ? "a" : "no") link")
    }
    objects.append(Int32(number))
    contents.append(contentsOf: "/Pg \(page)/K \(content)".utf8)
    ends.append(contents.count)
  }

  /// Writes all elements and returns the identifiers with the objects that have them.
  func write(_ structure: DocumentStructure, to file: inout FinishedFile) throws -> [(name: String, object: Int)] {
    let order = ElementOrder(structure)
    let numbers = numbers(of: structure, order: order, in: &file)
    var identifiers: [(name: String, object: Int)] = []
    for element in structure.elements.indices where order.isKept[element] {
      let (number, role) = (numbers[element], structure.elements[element].role)
      var note = structure.notes[element]
      if let lacking = (note ?? ElementNote()).lacking(as: role, whenShown: true) {
        throw PDFFinishingError("element \(element), \(role.rawValue), lacks \(lacking)")
      }
      let hasHead = role == .table && has(.tableHead, in: element, of: structure, order)
      if hasHead, !has(.tableBody, in: element, of: structure, order) {
        throw PDFFinishingError("element \(element), Table, has a head and no body")
      }
      let parent = element == 0 ? root : numbers[Int(structure.elements[element].parent)]
      if let part = order.onlyPart(of: element, in: structure) {
        if let own = structure.partNotes[part] { note = (note ?? ElementNote()).adding(own) }
        try write(number, role, note, parent: parent, content: content(of: part), to: &file)
      } else {
        let kids = order.kids(of: element).map { kid in
          switch kid {
          case .part(let part): Int(objects[part])
          case .element(let child): numbers[child]
          }
        }
        let list = kids.isEmpty ? "" : "/K[" + kids.map { "\($0) 0 R" }.joined(separator: " ") + "]"
        try write(number, role, note, parent: parent, content: list.utf8, to: &file)
        try writeParts(of: element, number: number, structure: structure, order: order, to: &file)
      }
      if let identifier = note?.identifier { identifiers.append((identifier, number)) }
    }
    return identifiers
  }

  private func has(
    _ role: StructureRole, in element: Int, of structure: DocumentStructure, _ order: ElementOrder
  ) -> Bool {
    order.kids(of: element).contains { kid in
      if case .element(let child) = kid { structure.elements[child].role == role } else { false }
    }
  }

  private func writeParts(
    of element: Int, number: Int, structure: DocumentStructure, order: ElementOrder, to file: inout FinishedFile
  ) throws {
    for case .part(let part) in order.kids(of: element) {
      let role = structure.parts[part].isLink ? StructureRole.link : .span
      try write(
        Int(objects[part]), role, structure.partNotes[part], parent: number, content: content(of: part), to: &file)
    }
  }

  private func content(of part: Int) -> ArraySlice<UInt8> { contents[(part == 0 ? 0 : ends[part - 1])..<ends[part]] }

  private func write(
    _ number: Int, _ role: StructureRole, _ note: ElementNote?, parent: Int?, content: some Sequence<UInt8>,
    to file: inout FinishedFile
  ) throws {
    guard let parent else { throw PDFFinishingError("the structure has no root") }
    var bytes = Array("<</Type/StructElem/S/\(role.rawValue)/P \(parent) 0 R".utf8)
    if let note { bytes.append(contentsOf: note.entries.utf8) }
    bytes.append(contentsOf: content)
    bytes.append(contentsOf: ">>".utf8)
    try file.add(number, bytes)
  }

  private func numbers(of structure: DocumentStructure, order: ElementOrder, in file: inout FinishedFile) -> [Int] {
    structure.elements.indices.map { element in
      if element == 0 { return document ?? 0 }
      guard order.isKept[element] else { return 0 }
      return order.onlyPart(of: element, in: structure).map { Int(objects[$0]) } ?? file.newNumber()
    }
  }
}
