/// What is said of elements beside their roles, as PDF says it. The structure is asked for one thing at a time: it is
/// looked at on every core, and copies of its lists would have them count the same references.
extension StructureWriter {
  /// Writes an element's entries, but for its box.
  func writeNote(of element: Int, to text: inout PDFText) {
    let place = structure.elements[element].note
    if place == 0 { return }
    if let alternative = structure.notes.alternative(at: place) {
      text.add("/Alt")
      text.add(textString: alternative)
    }
    if let name = structure.notes.name(at: place) {
      text.add("/ID")
      structure.notes.names.write(name, to: &text)
    }
    let common = structure.notes.common(at: place)
    let headers = structure.notes.headerRange(at: place)
    let isCell = !headers.isEmpty || common.scope != nil || common.columnSpan != 1 || common.rowSpan != 1
    guard isCell || common.listNumbering != nil else { return }
    text.add("/A[")
    if isCell { writeCell(common, headers: headers, to: &text) }
    if let numbering = common.listNumbering { text.add(text: "<</O/List/ListNumbering/\(numbering.rawValue)>>") }
    text.add("]")
  }

  /// - Parameter headers: its header cells among those of all.
  private func writeCell(_ common: ElementNotes.Common, headers: Range<Int>, to text: inout PDFText) {
    text.add("<</O/Table")
    if let scope = common.scope { text.add(scope == .column ? "/Scope/Column" : "/Scope/Row") }
    if !headers.isEmpty {
      text.add("/Headers[")
      for place in headers {
        guard let name = structure.name(of: Int(structure.notes.headers[place])) else { continue }
        structure.notes.names.write(name, to: &text)
      }
      text.add("]")
    }
    write(span: common.columnSpan, as: "/ColSpan ", to: &text)
    write(span: common.rowSpan, as: "/RowSpan ", to: &text)
    text.add(">>")
  }

  private func write(span: Int, as key: StaticString, to text: inout PDFText) {
    if span == 1 { return }
    text.add(key)
    text.add(number: span)
  }
}
