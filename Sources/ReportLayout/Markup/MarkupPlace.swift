import XMLReading

/// Where an element of the markup stands: in the template that wrote it, when that left its mark, else in the markup.
///
/// The mark is a processing instruction before the element: `<?at print/memo 12 5?>`.
struct MarkupPlace: Hashable, Sendable {
  /// The document, as messages name it.
  var document: String
  var position: XMLPosition
  var mark: String?

  static let markName = "at"

  /// The last mark in the lines of a text in UTF-8 up to one, from 1.
  static func lastMark(in markup: some Sequence<UInt8>, upTo line: Int) -> String? {
    let lines = Array(markup).split(
      separator: UInt8(ascii: "\n"), maxSplits: max(0, line), omittingEmptySubsequences: false)
    for text in lines.prefix(line).reversed() {
      let text = String(decoding: text, as: UTF8.self)
      if let found = text.matches(of: /<\?at ([^?]+)\?>/).last { return String(found.1) }
    }
    return nil
  }

  /// The template or document with line and column.
  var resolved: (place: String, line: Int, column: Int) {
    if let parts = mark?.split(separator: " "), parts.count == 3, let line = Int(parts[1]), let column = Int(parts[2]) {
      return (String(parts[0]), line, column)
    }
    return (document, position.line, position.column)
  }
}

extension LayoutError {
  init(at place: MarkupPlace, message: String, remedy: String) {
    let resolved = place.resolved
    self.init(
      place: resolved.place, line: resolved.line, column: resolved.column, message: message, remedy: remedy)
  }
}
