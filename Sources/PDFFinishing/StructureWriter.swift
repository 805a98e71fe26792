import ParallelWork

/// A document's structure as its file has it.
struct WrittenStructure: Sendable {
  /// The root's object.
  var root: Int
  /// No object has a larger number.
  var lastNumber: Int
  var streams: [ObjectStreams.Stream]
}

/// Writes a document's structure once all pages are known: elements, what leads from pages to them, the links, and the
/// pages.
///
/// An element drawn in one piece leads to it; of several pieces each is a `Span` or a `Link` in it. All is written on
/// every core.
final class StructureWriter: Sendable {
  let structure: DocumentStructure
  let pages: [DrawnPage]
  private let order: ElementOrder
  /// What is written at once.
  private let elementRuns: [Range<Int>]
  /// The object of each element; 0 for those that are left out.
  let numbers: [Int32]
  /// The object that shows each part.
  let owners: [Int32]
  /// The annotation of each link, by part, and its place among all.
  let annotations: [Int: (number: Int, place: Int)]
  private let root: Int
  /// What leads from pages and links to elements, and the lists of the pages that show any.
  let parentTree: Int
  let lists: [(page: Int, number: Int)]
  /// The names of elements that are not left out, and the first of the objects that list them.
  private let names: [Int]
  private let firstLeaf: Int
  private let lastNumber: Int

  /// Worth a thread's while, and a stream of its own.
  private static let elementsPerRun = 800...3200
  private static let pagesPerRun = 200
  private static let namesPerLeaf = 5000

  /// What one thread writes at once.
  private enum Run {
    case elements(Range<Int>)
    case pages(Range<Int>)
    case links(Range<Int>)
    case lists(Range<Int>)
    case leaf(Int)
    case roots
  }

  /// Gives all of them numbers, but for the pages, which have some.
  init(_ structure: DocumentStructure, pages: [DrawnPage], numbersFrom first: Int) {
    self.structure = structure
    self.pages = pages
    var next = first
    func newNumber() -> Int {
      defer { next += 1 }
      return next
    }
    let order = ElementOrder(structure)
    var numbers = [Int32](repeating: 0, count: structure.elements.count)
    var owners = [Int32](repeating: 0, count: structure.parts.count)
    // In the order in which they are written.
    elementRuns = Self.runs(ofElements: structure.elements.count)
    for run in elementRuns {
      Self.eachByLikeness(run, in: structure, order) { element in
        numbers[element] = Int32(newNumber())
        if let part = order.onlyPart(of: element, in: structure) { owners[part] = numbers[element] }
      }
      for element in run where order.onlyPart(of: element, in: structure) == nil {
        order.eachPart(of: element) { owners[$0] = Int32(newNumber()) }
      }
    }
    var annotations: [Int: (number: Int, place: Int)] = [:]
    for (place, part) in structure.links.keys.sorted().enumerated() { annotations[part] = (newNumber(), place) }
    root = newNumber()
    lists = pages.indices.filter { !structure.parts(onPage: $0).isEmpty }.map { ($0, newNumber()) }
    parentTree = newNumber()
    let elements = structure.notes.names.elements
    names = elements.indices.filter { numbers[Int(elements[$0])] > 0 }
    firstLeaf = next
    lastNumber = next - 1 + Self.runs(of: Self.namesPerLeaf, in: names.count).count
    (self.order, self.numbers, self.owners, self.annotations) = (order, numbers, owners, annotations)
  }

  /// Writes all.
  func written() throws -> WrittenStructure {
    let pageRuns = Self.runs(of: Self.pagesPerRun, in: pages.count)
    var runs = elementRuns.map(Run.elements)
    runs += pageRuns.map(Run.pages)
    if !annotations.isEmpty { runs += pageRuns.map(Run.links) }
    runs += Self.runs(of: Self.pagesPerRun, in: lists.count).map(Run.lists)
    runs += leaves.indices.map(Run.leaf)
    runs.append(.roots)
    let streams = try inParallel(runs) { run in
      // More work would take twice as long for objects that are much alike.
      var objects = ObjectStreams(flate: try Flate(level: 1), membersPerStream: 4 * Self.elementsPerRun.upperBound)
      try self.write(run, to: &objects)
      return objects.takeAll()
    }
    return WrittenStructure(root: root, lastNumber: lastNumber, streams: streams.flatMap { $0 })
  }

  private func write(_ run: Run, to objects: inout ObjectStreams) throws {
    switch run {
    case .elements(let run): try write(elements: run, to: &objects)
    case .pages(let run): for page in run { write(page: page, to: &objects) }
    case .links(let run): for page in run { writeLinks(onPage: page, to: &objects) }
    case .lists(let run): for list in lists[run] { write(list: list, to: &objects) }
    case .leaf(let leaf): write(names: names[leaves[leaf]], as: firstLeaf + leaf, to: &objects)
    case .roots: writeRoots(to: &objects)
    }
  }

  private func writeRoots(to objects: inout ObjectStreams) {
    writeParentTree(to: &objects)
    objects.add(root) { object in
      object.add(text: "<</Type/StructTreeRoot/K \(numbers[0]) 0 R/ParentTree \(parentTree) 0 R")
      if !leaves.isEmpty {
        object.add("/IDTree<</Kids[")
        for leaf in leaves.indices { object.add(kid: firstLeaf + leaf) }
        object.add("]>>")
      }
      object.end()
    }
  }

  private var leaves: [Range<Int>] { Self.runs(of: Self.namesPerLeaf, in: names.count) }

  /// Short documents too are made on several cores.
  private static func runs(ofElements count: Int) -> [Range<Int>] {
    runs(of: min(max(count / 8, elementsPerRun.lowerBound), elementsPerRun.upperBound), in: count)
  }

  private static func runs(of length: Int, in count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  // MARK: Elements

  /// What is written alike.
  private enum Likeness: CaseIterable {
    case cell, headerCell, row, other

    init(_ role: StructureRole) {
      switch role {
      case .cell: self = .cell
      case .headerCell: self = .headerCell
      case .tableRow: self = .row
      default: self = .other
      }
    }
  }

  /// Those that are kept, and that are alike one behind another: most of each is then what was before, which deflates well
  /// with little work.
  private static func eachByLikeness(
    _ elements: Range<Int>, in structure: DocumentStructure, _ order: ElementOrder, _ body: (Int) throws -> Void
  ) rethrows {
    for likeness in Likeness.allCases {
      for element in elements where order.isKept[element] && Likeness(structure.elements[element].role) == likeness {
        try body(element)
      }
    }
  }

  private func write(elements: Range<Int>, to objects: inout ObjectStreams) throws {
    try Self.eachByLikeness(elements, in: structure, order) { try write($0, to: &objects) }
    for element in elements { writePieces(of: element, to: &objects) }
  }

  private func write(_ element: Int, to objects: inout ObjectStreams) throws {
    let (role, parent) = (structure.elements[element].role, Int(structure.elements[element].parent))
    if role == .table, has(.tableHead, in: element), !has(.tableBody, in: element) {
      throw PDFFinishingError("element \(element), Table, has a head and no body")
    }
    try objects.add(Int(numbers[element])) { object in
      object.begin(role, in: parent < 0 ? root : Int(numbers[parent]))
      writeNote(of: element, to: &object)
      if let box = try structure.box(of: element) {
        object.add(text: "/A[<</O/Layout/Placement/Block/BBox\(box.text)>>]")
      }
      if let part = order.onlyPart(of: element, in: structure) {
        addContent(of: part, to: &object)
      } else {
        object.beginKids()
        order.eachPart(of: element) { object.add(kid: Int(owners[$0])) }
        order.eachChild(of: element) { object.add(kid: Int(numbers[$0])) }
        object.endKids()
      }
      object.end()
    }
  }

  /// The parts of an element that is not drawn in one piece.
  private func writePieces(of element: Int, to objects: inout ObjectStreams) {
    if order.onlyPart(of: element, in: structure) != nil { return }
    order.eachPart(of: element) { part in
      objects.add(Int(owners[part])) { piece in
        piece.begin(structure.parts[part].isLink ? .link : .span, in: Int(numbers[element]))
        addContent(of: part, to: &piece)
        piece.end()
      }
    }
  }

  private func has(_ role: StructureRole, in element: Int) -> Bool {
    var isFound = false
    order.eachChild(of: element) { isFound = isFound || structure.elements[$0].role == role }
    return isFound
  }

  /// What is said of a part, its page and marked content, and a link's annotation.
  private func addContent(of part: Int, to object: inout PDFText) {
    structure.writeText(at: structure.parts[part].entries, to: &object)
    let page = structure.page(of: part)
    let (number, mark) = (pages[page].number, part - structure.pageStarts[page])
    object.add("/Pg ")
    object.add(reference: number)
    object.add("/K")
    guard structure.parts[part].isLink, let annotation = annotations[part]?.number else {
      object.add(byte: 32)
      return object.add(number: mark)
    }
    object.add(text: "[\(mark)<</Type/OBJR/Pg \(number) 0 R/Obj \(annotation) 0 R>>]")
  }
}
