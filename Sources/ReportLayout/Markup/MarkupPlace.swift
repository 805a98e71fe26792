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
