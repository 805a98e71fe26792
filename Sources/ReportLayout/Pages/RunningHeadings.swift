/// What running headers and footers say of a page: the headings it stands under, and the document's title.
struct RunningHeadings {
  let pageCount: Int
  let title: String
  private var titles: [Int: String] = [:]
  /// The headings that hold at the page's top, or first begin on it.
  private var shown: [Int: String] = [:]

  init(pageCount: Int, title: String) {
    self.pageCount = pageCount
    self.title = title
  }

  /// Pages come in order.
  mutating func turn(to page: Page) {
    shown = titles
    var isNew: Set<Int> = []
    var isPast = false
    for heading in page.headings {
      // A heading ends what stood under the one before it.
      for level in titles.keys where level > heading.level { titles[level] = nil }
      titles[heading.level] = heading.title
      // Behind a chapter that begins further down, all stands under that one.
      isPast = isPast || heading.level < page.headings[0].level
      if !isPast, isNew.insert(heading.level).inserted { shown[heading.level] = heading.title }
    }
    if let first = page.headings.first {
      for level in shown.keys where level > first.level && !isNew.contains(level) { shown[level] = nil }
    }
  }

  func text(_ pattern: String, on page: Page) -> String {
    var text = ""
    var rest = pattern[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      text += rest[..<start]
      rest = rest[start...]
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      switch rest[rest.utf8.index(after: start)..<end] {
      case "page": text += page.label
      case "pages": text += String(pageCount)
      case "chapter": text += shown[1] ?? ""
      case "section": text += shown[2] ?? ""
      default: text += title
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return text + rest
  }
}

extension ReportComposer {
  /// What may stand in braces in a running header or footer.
  static let furnitureNames = ["page", "pages", "chapter", "section", "title"]
}
