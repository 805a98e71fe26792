extension TextLine {
  private static let fewestPipes = 3

  /// The line cut at its pipes, when it has no tabs and begins with a pipe or has several, as a Markdown table's line;
  /// otherwise as it is. A pipe behind a backslash is text.
  func partedAtPipes() -> TextLine {
    guard cells.count == 1, let whole = cells.first, whole.text.utf8.contains(UInt8(ascii: "|")) else { return self }
    let scalars = Array(whole.text.unicodeScalars)
    let marks = scalars.indices.filter { scalars[$0] == "|" && ($0 == 0 || scalars[$0 - 1] != "\\") }
    let opens = scalars.first { !$0.isSpace } == "|"
    guard marks.count >= (opens ? 2 : Self.fewestPipes) else { return self }
    var starts = [0] + marks.map { $0 + 1 }
    var ends = marks + [scalars.count]
    if opens { (starts, ends) = (Array(starts.dropFirst()), Array(ends.dropFirst())) }
    if scalars.last(where: { !$0.isSpace }) == "|" { (starts, ends) = (starts.dropLast(), ends.dropLast()) }
    var line = TextLine(number: number, cells: [])
    for (start, end) in zip(starts, ends) {
      let text = String(scalars[start..<end])
      line.cells.append(
        TextCell(
          text: text.contains("\\|") ? text.replacing("\\|", with: "|") : text, line: number,
          column: whole.column + start))
    }
    return line
  }
}
