/// How many numbers to leave to the objects that Cairo writes after the pages: fonts, bookmarks and the ends of the file.
struct NumberRoom {
  /// A font without outlines takes two objects for each of its 256 glyphs; others take seven.
  private static let numbersPerFont = 600

  /// What pages' resources say of fonts; most say the same.
  private var seen: Set<ArraySlice<UInt8>> = []
  private var fonts: Set<ArraySlice<UInt8>> = []

  /// Looks at a page's resources, or at another object, which names no fonts.
  mutating func take(_ object: CompactObject) {
    guard let value = object.value(of: "Font") else { return }
    let named = object.bytes[value]
    guard seen.insert(named).inserted else { return }
    fonts.formUnion(named.dropFirst(2).dropLast(2).split(separator: UInt8(ascii: "/")))
  }

  func numbers(bookmarks: Int) -> Int { bookmarks + Self.numbersPerFont * (fonts.count + 1) }
}
