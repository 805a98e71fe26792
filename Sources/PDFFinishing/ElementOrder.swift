/// What each element of a structure consists of, in order: its parts, then the elements in it.
struct ElementOrder {
  /// Whether there is anything in an element, or it counts though empty.
  private(set) var isKept: [Bool]
  // Chains through numbers: the first of each element, and the next beside each; -1 ends them.
  private var firstChild: [Int32]
  private var nextChild: [Int32]
  private var firstPart: [Int32]
  private var nextPart: [Int32]

  init(_ structure: DocumentStructure) {
    let count = structure.elements.count
    isKept = Array(repeating: false, count: count)
    firstChild = Array(repeating: -1, count: count)
    nextChild = firstChild
    firstPart = firstChild
    nextPart = Array(repeating: -1, count: structure.parts.count)
    for part in structure.parts.indices.reversed() {
      let element = Int(structure.parts[part].element)
      nextPart[part] = firstPart[element]
      firstPart[element] = Int32(part)
    }
    // Elements come after what they stand in.
    for element in (0..<count).reversed() {
      let parent = Int(structure.elements[element].parent)
      isKept[element] = isKept[element] || firstPart[element] >= 0 || structure.elements[element].role.mayBeEmpty
      guard isKept[element], parent >= 0 else { continue }
      isKept[parent] = true
      nextChild[element] = firstChild[parent]
      firstChild[parent] = Int32(element)
    }
  }

  func eachPart(of element: Int, _ body: (Int) throws -> Void) rethrows {
    var part = firstPart[element]
    while part >= 0 {
      try body(Int(part))
      part = nextPart[Int(part)]
    }
  }

  func eachChild(of element: Int, _ body: (Int) throws -> Void) rethrows {
    var child = firstChild[element]
    while child >= 0 {
      try body(Int(child))
      child = nextChild[Int(child)]
    }
  }

  /// The part that is all of an element; nil when there are others, or it is a link in it.
  func onlyPart(of element: Int, in structure: DocumentStructure) -> Int? {
    let part = Int(firstPart[element])
    guard part >= 0, nextPart[part] < 0, firstChild[element] < 0, !structure.parts[part].isLink else { return nil }
    return part
  }
}
