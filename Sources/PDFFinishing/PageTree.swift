/// A page as Cairo wrote it.
struct DrawnPage {
  var number: Int
  /// Its dictionary without the end.
  var entries: [UInt8]
  /// What readers call the page.
  var label: String
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

  /// Writes all pages.
  ///
  /// - Parameter order: the numbers of pages as drawn, from 0, as they are to be read.
  func write(order: [Int], structure: StructureWriter, parts: DocumentStructure, to file: inout FinishedFile) throws {
    guard let root else { throw PDFFinishingError("the file has no list of pages") }
    guard order.sorted() == Array(pages.indices) else { throw PDFFinishingError("the order has not each page once") }
    for (place, page) in pages.enumerated() {
      var object = ObjectText("")
      object.add(page.entries)
      object.add("/Tabs/S")
      if !parts.parts(onPage: place).isEmpty { object.add("/StructParents \(place)") }
      let annotations = structure.annotations(onPage: place)
      if !annotations.isEmpty { object.add("/Annots[" + annotations.map { "\($0) 0 R" }.joined(separator: " ") + "]") }
      try file.add(page.number, object.closed)
    }
    var list = ObjectText("<<")
    list.add(root.object.entries(without: "Kids"))
    list.add("/Kids[")
    for place in order { list.add(kid: pages[place].number) }
    list.add("]")
    try file.add(root.number, list.closed)
  }

  /// The catalog's entry for what pages are called.
  func labels(order: [Int]) -> String {
    var ranges = ""
    var next = ""
    for (place, page) in order.enumerated() {
      let label = PageLabel(pages[page].label)
      if place == 0 || label.text != next { ranges += "\(place)\(label.dictionary)" }
      next = label.following
    }
    return "/PageLabels<</Nums[\(ranges)]>>"
  }
}

/// What a page is called: a number, Arabic or Roman, or any text.
private struct PageLabel {
  let text: String
  private let value: Int?
  private let isRoman: Bool

  init(_ text: String) {
    self.text = text
    let number = Int(text).flatMap { String($0) == text && $0 > 0 ? $0 : nil }
    value = number ?? (1...100).first { Self.roman($0) == text }
    isRoman = number == nil
  }

  var dictionary: String {
    guard let value else { return "<</P\(PDFSyntax.text(text))>>" }
    return "<</S/\(isRoman ? "R" : "D")" + (value == 1 ? "" : "/St \(value)") + ">>"
  }

  /// What the next page is called when nothing is said about it; empty: something has to be.
  var following: String {
    guard let value else { return "" }
    return isRoman ? value < 100 ? Self.roman(value + 1) : "" : String(value + 1)
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
