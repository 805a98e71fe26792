/// Breaks a paragraph into lines and places its characters.
///
/// Breaking follows clreq: no stop at a line's start, no opening mark at its end, numbers whole and with their unit;
/// two adjacent full-width marks share one and a half em; a full-width mark at a line's edge may take half; ¼ em at
/// most stands between Han and Latin.
final class ParagraphSetter {
  let styles: StyleBook
  let measurer: any TextMeasuring

  init(theme: Theme, measurer: any TextMeasuring) {
    styles = StyleBook(theme)
    self.measurer = measurer
  }

  /// A line as set: runs of text from the line's left edge, and its natural width.
  struct Line {
    var runs: [TextRun] = []
    /// The runs that lead somewhere, with their extents.
    var links: [(run: Int, target: String, x: Double, width: Double)] = []
    var width = 0.0
  }

  /// The lines of a text in a style; at least one.
  func lines(of inlines: [Inline], style: Style, width: Double) throws -> [Line] {
    lines(of: try atoms(of: inlines, style: style), style: style, width: width)
  }

  /// A text's characters, for more than one question.
  func atoms(of inlines: [Inline], style: Style) throws -> AtomRow {
    try AtomRow(inlines, style: style, styles: styles, measurer: measurer)
  }

  /// The lines of a text whose characters are known; the style's font is theirs.
  func lines(of atoms: AtomRow, style: Style, width: Double) -> [Line] {
    let indent = style.indent * style.size
    let first = atoms.lineEnd(from: 0, width: width - indent)
    if first >= atoms.count {
      return [atoms.line(0..<first, indent: indent, width: width, isLast: true, style: style)]
    }
    let ends = lineEnds(of: atoms, indent: indent, width: width, em: style.size)
    var start = 0
    return ends.enumerated().map { index, end in
      defer { start = end }
      return atoms.line(
        start..<end, indent: index == 0 ? indent : 0, width: width, isLast: end >= atoms.count, style: style)
    }
  }

  /// Where each line ends. The last line of a wide paragraph is not a single character, where the line before can spare
  /// one.
  private func lineEnds(of atoms: AtomRow, indent: Double, width: Double, em: Double) -> [Int] {
    var ends: [Int] = []
    var start = 0
    repeat {
      start = atoms.lineEnd(from: start, width: width - (ends.isEmpty ? indent : 0))
      ends.append(start)
    } while start < atoms.count
    if ends.count > 1, width >= Self.wideLine * em {
      let (last, previous) = (ends.count - 1, ends.count > 2 ? ends[ends.count - 3] : 0)
      if atoms.isSingleCharacter(ends[last - 1]..<ends[last]),
        let earlier = atoms.lastBreak(from: previous, before: ends[last - 1])
      {
        ends[last - 1] = earlier
      }
    }
    return ends
  }

  /// Characters in a line that can spare one without showing it.
  private static let wideLine = 12.0

  /// The width of the text on one line.
  func naturalWidth(of inlines: [Inline], style: Style) throws -> Double {
    try atoms(of: inlines, style: style).naturalWidth
  }

  /// The text on one line, cut with … where it is wider than there is room.
  func line(of inlines: [Inline], style: Style, fitting width: Double) throws -> Line {
    try line(of: try atoms(of: inlines, style: style), saying: inlines, style: style, fitting: width)
  }

  /// The same of a text whose characters are known.
  func line(of atoms: AtomRow, saying inlines: [Inline], style: Style, fitting width: Double) throws -> Line {
    try cut(atoms, saying: inlines, style: style, width: width, lines: 1)[0]
  }

  /// At most so many lines, the last ending in … when something is left out.
  func cut(_ inlines: [Inline], style: Style, width: Double, lines count: Int) throws -> [Line] {
    try cut(try atoms(of: inlines, style: style), saying: inlines, style: style, width: width, lines: count)
  }

  /// The same of a text whose characters are known.
  func cut(
    _ atoms: AtomRow, saying inlines: [Inline], style: Style, width: Double, lines count: Int
  ) throws -> [Line] {
    let all = lines(of: atoms, style: style, width: width)
    guard all.count > count else { return all }
    var shown = Substring(all.prefix(count).map { $0.runs.map(\.text).joined() }.joined())
    let link = inlines.first { $0.link != nil }?.link
    while !shown.isEmpty {
      let cut = try lines(of: [Inline(text: shown + "…", link: link)], style: style, width: width)
      if cut.count <= count { return cut }
      shown = shown.dropLast()
    }
    return try lines(of: [Inline(text: "…")], style: style, width: width)
  }
}
