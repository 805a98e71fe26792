/// A page as Cairo wrote it.
struct DrawnPage {
  var number: Int
  /// Its dictionary without the end.
  var entries: [UInt8]
  var label: PageLabel
}

/// The pages in the order in which they are read, which need not be that in which they were drawn.
struct PageTree {
  var pages: [DrawnPage] = []
  /// Cairo's list of pages.
  private(set) var root: (number: Int, object: CompactObject)?

  mutating func take(_ object: CompactObject, number: Int) throws {
    guard root == nil else { throw PDFFinishingError("a second list of pages") }
    guard object.has("Kids"), object["Count"] == String(pages.count) else {
      throw PDFFinishingError("the list of pages has not all of them, or others")
    }
    root = (number, object)
  }

  /// Writes the list of pages.
  ///
  /// - Parameter order: the numbers of pages as drawn, from 0, as they are to be read.
  func write(order: [Int], to file: inout FinishedFile) throws {
    guard let root else { throw PDFFinishingError("the file has no list of pages") }
    guard order.sorted() == Array(pages.indices) else { throw PDFFinishingError("the order has not each page once") }
    try file.add(root.number) { list in
      list.add("<<")
      list.add(root.object.entries(without: "Kids"))
      list.add("/Kids[")
      for place in order { list.add(kid: pages[place].number) }
      list.add("]>>")
    }
  }

  /// The catalog's entry for what pages are called.
  func labels(order: [Int]) -> String {
    var ranges = ""
    var next: PageLabel?
    for (place, page) in order.enumerated() {
      let label = pages[page].label
      if label != next { ranges += "\(place)\(label.dictionary)" }
      next = label.next
    }
    return "/PageLabels<</Nums[\(ranges)]>>"
  }
}
