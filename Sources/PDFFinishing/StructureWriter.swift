/// Writes a document's structure once all pages are known: elements, what leads from pages to them, and the links.
///
/// An element drawn in one piece leads to it; of several pieces each is a `Span` or a `Link` in it. Elements are written on
/// every core.
final class StructureWriter: Sendable {
  let structure: DocumentStructure
  private let pages: [DrawnPage]
  private let order: ElementOrder
  /// The object of each element; 0 for those that are left out.
  private let numbers: [Int32]
  /// The object that shows each part.
  private let owners: [Int32]
  /// The annotation of each link, by part, and its place among all.
  private let annotations: [Int: (number: Int, place: Int)]

  /// Worth a thread's while.
  private static let elementsPerRun = 2000
  private static let pagesPerRun = 200
  private static let namesPerLeaf = 5000

  /// Gives all of them numbers.
  init(_ structure: DocumentStructure, pages: [DrawnPage], numbersFrom file: inout FinishedFile) {
    self.structure = structure
    self.pages = pages
    let order = ElementOrder(structure)
    var numbers = [Int32](repeating: 0, count: structure.elements.count)
    var owners = [Int32](repeating: 0, count: structure.parts.count)
    for element in numbers.indices where order.isKept[element] {
      numbers[element] = Int32(file.newNumber())
      if let part = order.onlyPart(of: element, in: structure) {
        owners[part] = numbers[element]
      } else {
        order.eachPart(of: element) { owners[$0] = Int32(file.newNumber()) }
      }
    }
    var annotations: [Int: (number: Int, place: Int)] = [:]
    for (place, part) in structure.links.keys.sorted().enumerated() { annotations[part] = (file.newNumber(), place) }
    (self.order, self.numbers, self.owners, self.annotations) = (order, numbers, owners, annotations)
  }

  /// Writes all and returns the root's object.
  func write(to file: inout FinishedFile) throws -> Int {
    let root = file.newNumber()
    try file.add(Self.runs(of: Self.elementsPerRun, in: structure.elements.count)) { run, objects in
      for element in run where self.order.isKept[element] { try self.write(element, root: root, to: &objects) }
    }
    if !annotations.isEmpty {
      try file.add(Self.runs(of: Self.pagesPerRun, in: pages.count)) { run, objects in
        for page in run { self.writeLinks(onPage: page, to: &objects) }
      }
    }
    let tree = try addParentTree(to: &file)
    let leaves = try addNames(to: &file)
    try file.add(root) { object in
      object.add(text: "<</Type/StructTreeRoot/K \(numbers[0]) 0 R/ParentTree \(tree) 0 R")
      if !leaves.isEmpty {
        object.add("/IDTree<</Kids[")
        for leaf in leaves { object.add(kid: leaf) }
        object.add("]>>")
      }
      object.end()
    }
    return root
  }

  /// The identifiers with the elements that have them, as leaves of a name tree.
  ///
  /// - Returns: the leaves' objects.
  private func addNames(to file: inout FinishedFile) throws -> [Int] {
    let names = structure.notes.names
    let places = try structure.sortedNames().filter { numbers[Int(names.elements[Int($0)])] > 0 }
    let leaves = Self.runs(of: Self.namesPerLeaf, in: places.count)
    let first = file.newNumbers(leaves.count)
    try file.add(Self.runs(of: 1, in: leaves.count)) { run, objects in
      for leaf in run {
        objects.add(first + leaf) { object in
          let places = places[leaves[leaf]]
          object.add("<</Limits[")
          for end in [places.first, places.last] {
            if let end { names.write(Int(end), to: &object) }
          }
          object.add("]/Names[")
          for place in places {
            names.write(Int(place), to: &object)
            object.add(reference: Int(self.numbers[Int(names.elements[Int(place)])]))
          }
          object.add("]")
          object.end()
        }
      }
    }
    return leaves.indices.map { first + $0 }
  }

  private static func runs(of length: Int, in count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  // MARK: Elements

  private func write(_ element: Int, root: Int, to objects: inout ObjectStreams) throws {
    let (role, parent) = (structure.elements[element].role, Int(structure.elements[element].parent))
    if role == .table, has(.tableHead, in: element), !has(.tableBody, in: element) {
      throw PDFFinishingError("element \(element), Table, has a head and no body")
    }
    let number = Int(numbers[element])
    let onlyPart = order.onlyPart(of: element, in: structure)
    try objects.add(number) { object in
      object.begin(role, in: parent < 0 ? root : Int(numbers[parent]))
      writeNote(of: element, to: &object)
      if let box = try structure.box(of: element) {
        object.add(text: "/A[<</O/Layout/Placement/Block/BBox\(box.text)>>]")
      }
      if let onlyPart {
        addContent(of: onlyPart, to: &object)
      } else {
        object.beginKids()
        order.eachPart(of: element) { object.add(kid: Int(owners[$0])) }
        order.eachChild(of: element) { object.add(kid: Int(numbers[$0])) }
        object.endKids()
      }
      object.end()
    }
    if onlyPart != nil { return }
    order.eachPart(of: element) { part in
      objects.add(Int(owners[part])) { piece in
        piece.begin(structure.links[part] == nil ? .span : .link, in: number)
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
    guard let annotation = annotations[part]?.number else {
      object.add(byte: 32)
      return object.add(number: mark)
    }
    object.add(text: "[\(mark)<</Type/OBJR/Pg \(number) 0 R/Obj \(annotation) 0 R>>]")
  }

  // MARK: What leads to them

  /// The objects of a page's links.
  func annotations(onPage page: Int) -> [Int] {
    annotations.isEmpty ? [] : structure.parts(onPage: page).compactMap { annotations[$0]?.number }
  }

  private func writeLinks(onPage page: Int, to objects: inout ObjectStreams) {
    for part in structure.parts(onPage: page) {
      guard let (number, place) = annotations[part], let link = structure.links[part] else { continue }
      objects.add(number) { object in
        object.add("<</Type/Annot/Subtype/Link/StructParent ")
        object.add(number: pages.count + place)
        object.add(text: "/Rect\(link.box.text)/Border[0 0 0]")
        switch link.target {
        case .destination(let name):
          object.add("/Dest")
          object.add(byteString: name)
        case .address(let address): object.add(text: "/A<</Type/Action/S/URI/URI\(PDFSyntax.bytes(address))>>")
        }
        object.add("/F 4/Contents")
        object.add(textString: structure.title(of: link))
        object.end()
      }
    }
  }

  /// From the number of a page or link to the elements that it shows.
  private func addParentTree(to file: inout FinishedFile) throws -> Int {
    let shown = pages.indices.filter { !structure.parts(onPage: $0).isEmpty }
    let lists = shown.map { _ in file.newNumber() }
    try file.add(Self.runs(of: Self.pagesPerRun, in: shown.count)) { run, objects in
      for place in run {
        objects.add(lists[place]) { list in
          list.add(byte: UInt8(ascii: "["))
          for part in self.structure.parts(onPage: shown[place]) { list.add(kid: Int(self.owners[part])) }
          list.add(byte: UInt8(ascii: "]"))
        }
      }
    }
    let number = file.newNumber()
    try file.add(number) { tree in
      tree.add("<</Nums[")
      for (page, number) in zip(shown, lists) { tree.add(text: "\(page) \(number) 0 R ") }
      // Links come behind the pages.
      for (part, annotation) in annotations.sorted(by: { $0.key < $1.key }) {
        tree.add(text: "\(pages.count + annotation.place) \(owners[part]) 0 R ")
      }
      tree.add("]>>")
    }
    return number
  }
}
