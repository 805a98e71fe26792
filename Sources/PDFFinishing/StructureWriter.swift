/// Writes a document's structure once all pages are known: elements, what leads from pages to them, and the links.
///
/// An element drawn in one piece leads to it; of several pieces each is a `Span` or a `Link` in it.
struct StructureWriter {
  private let structure: DocumentStructure
  private let pages: [DrawnPage]
  private let order: ElementOrder
  /// The object of each element; 0 for those that are left out.
  private var numbers: [Int32]
  /// The object that shows each part.
  private var owners: [Int32]
  /// The annotation of each link, by part, and its place among all.
  private var annotations: [Int: (number: Int, place: Int)] = [:]

  /// Gives all of them numbers.
  init(_ structure: DocumentStructure, pages: [DrawnPage], numbersFrom file: inout FinishedFile) {
    self.structure = structure
    self.pages = pages
    order = ElementOrder(structure)
    numbers = Array(repeating: 0, count: structure.elements.count)
    owners = Array(repeating: 0, count: structure.parts.count)
    for element in numbers.indices where order.isKept[element] {
      numbers[element] = Int32(file.newNumber())
      if let part = order.onlyPart(of: element, in: structure) {
        owners[part] = numbers[element]
      } else {
        order.eachPart(of: element) { owners[$0] = Int32(file.newNumber()) }
      }
    }
    for (place, part) in structure.links.keys.sorted().enumerated() { annotations[part] = (file.newNumber(), place) }
  }

  /// Writes all and returns the root's object.
  func write(to file: inout FinishedFile) throws -> Int {
    let root = file.newNumber()
    for element in structure.elements.indices where order.isKept[element] {
      try write(element, root: root, to: &file)
    }
    for page in pages.indices { try writeLinks(onPage: page, to: &file) }
    let tree = try addParentTree(to: &file)
    var object = ObjectText("<</Type/StructTreeRoot/K \(numbers[0]) 0 R/ParentTree \(tree) 0 R")
    try addNames(to: &object)
    object.add(">>")
    try file.add(root, object.bytes)
    return root
  }

  /// The identifiers with the elements that have them.
  private func addNames(to root: inout ObjectText) throws {
    var isEmpty = true
    try structure.eachName { name, element in
      guard numbers[element] > 0 else { return }
      if isEmpty { root.add("/IDTree<</Names[") }
      isEmpty = false
      root.add(PDFSyntax.bytes(name))
      root.add(reference: Int(numbers[element]))
    }
    if !isEmpty { root.add("]>>") }
  }

  // MARK: Elements

  private func write(_ element: Int, root: Int, to file: inout FinishedFile) throws {
    let (role, parent) = (structure.elements[element].role, Int(structure.elements[element].parent))
    if role == .table, has(.tableHead, in: element), !has(.tableBody, in: element) {
      throw PDFFinishingError("element \(element), Table, has a head and no body")
    }
    let number = Int(numbers[element])
    var object = ObjectText(role: role, parent: parent < 0 ? root : Int(numbers[parent]))
    if let note = structure.notes.note(at: structure.elements[element].note) {
      object.add(note) { structure.name(of: $0) ?? "" }
    }
    if let box = try structure.box(of: element) {
      object.add("/A[<</O/Layout/Placement/Block/BBox\(box.text)>>]")
    }
    if let part = order.onlyPart(of: element, in: structure) {
      object.add(structure.text(at: structure.parts[part].entries))
      object.add(content(of: part))
      return try file.add(number, object.closed())
    }
    object.beginKids()
    order.eachPart(of: element) { object.add(kid: Int(owners[$0])) }
    order.eachChild(of: element) { object.add(kid: Int(numbers[$0])) }
    object.endKids()
    try file.add(number, object.closed())
    try order.eachPart(of: element) { part in
      let isLink = structure.links[part] != nil
      var piece = ObjectText(role: isLink ? .link : .span, parent: number)
      piece.add(structure.text(at: structure.parts[part].entries))
      piece.add(content(of: part))
      try file.add(Int(owners[part]), piece.closed())
    }
  }

  private func has(_ role: StructureRole, in element: Int) -> Bool {
    var isFound = false
    order.eachChild(of: element) { isFound = isFound || structure.elements[$0].role == role }
    return isFound
  }

  /// The page and the marked content of a part, and a link's annotation.
  private func content(of part: Int) -> String {
    let page = structure.page(of: part)
    let mark = part - structure.pageStarts[page]
    let object = pages[page].number
    guard let annotation = annotations[part]?.number else { return "/Pg \(object) 0 R/K \(mark)" }
    return "/Pg \(object) 0 R/K[\(mark)<</Type/OBJR/Pg \(object) 0 R/Obj \(annotation) 0 R>>]"
  }

  // MARK: What leads to them

  /// The objects of a page's links.
  func annotations(onPage page: Int) -> [Int] {
    annotations.isEmpty ? [] : structure.parts(onPage: page).compactMap { annotations[$0]?.number }
  }

  private func writeLinks(onPage page: Int, to file: inout FinishedFile) throws {
    guard !annotations.isEmpty else { return }
    for part in structure.parts(onPage: page) {
      guard let (number, place) = annotations[part], let link = structure.links[part] else { continue }
      let target =
        switch link.target {
        case .destination(let name): "/Dest\(PDFSyntax.bytes(name))"
        case .address(let address): "/A<</Type/Action/S/URI/URI\(PDFSyntax.bytes(address))>>"
        }
      let text = "<</Type/Annot/Subtype/Link/StructParent \(pages.count + place)/Rect\(link.box.text)/Border[0 0 0]"
        + target + "/F 4/Contents\(PDFSyntax.text(structure.title(of: link)))>>"
      try file.add(number, text.utf8)
    }
  }

  /// From the number of a page or link to the elements that it shows.
  private func addParentTree(to file: inout FinishedFile) throws -> Int {
    var tree = ObjectText("<</Nums[")
    for page in pages.indices {
      let parts = structure.parts(onPage: page)
      guard !parts.isEmpty else { continue }
      var list = ObjectText("[")
      for part in parts { list.add(kid: Int(owners[part])) }
      let number = file.newNumber()
      try file.add(number, list.bytes + [UInt8(ascii: "]")])
      tree.add("\(page) \(number) 0 R ")
    }
    // Links come behind the pages.
    for (part, annotation) in annotations.sorted(by: { $0.key < $1.key }) {
      tree.add("\(pages.count + annotation.place) \(owners[part]) 0 R ")
    }
    let number = file.newNumber()
    tree.add("]>>")
    try file.add(number, tree.bytes)
    return number
  }
}
