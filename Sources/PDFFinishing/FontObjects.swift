/// The objects that Cairo's fonts are, as pages' resources name them. Cairo names a font on the pages on which it was
/// shown glyphs, and not on all that have text in it.
struct FontObjects {
  private var entries: [[UInt8]: [UInt8]] = [:]

  /// Takes what a page's resources say of fonts: `<</f-0-0 6 0 R/f-1-0 8 0 R>>`.
  mutating func take(_ resources: CompactObject) {
    guard let value = resources.value(of: "Font") else { return }
    for entry in resources.bytes[value].dropFirst(2).dropLast(2).split(separator: UInt8(ascii: "/")) {
      guard let space = entry.firstIndex(of: 32) else { continue }
      entries[Array(entry[..<space])] = Array(entry)
    }
  }

  /// A page's resources with the fonts that have these names and no others.
  func resources(_ object: CompactObject, naming names: [[UInt8]]) throws -> [UInt8] {
    var text = Array("<<".utf8) + object.entries(without: "Font")
    if !names.isEmpty { text += Array("/Font<<".utf8) }
    for name in names {
      guard let entry = entries[name] else { throw PDFFinishingError("a font that no page has") }
      text.append(UInt8(ascii: "/"))
      text += entry
    }
    return text + Array((names.isEmpty ? ">>" : ">>>>").utf8)
  }
}
