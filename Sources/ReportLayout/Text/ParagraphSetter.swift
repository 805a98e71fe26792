/// Breaks a paragraph into lines and places its characters.
///
/// Breaking follows clreq: no stop at a line's start, no opening mark at its end, numbers whole and with their unit;
/// two adjacent full-width marks share one and a half em; a full-width mark at a line's edge may take half; ¼ em at
/// most stands between Han and Latin.
struct ParagraphSetter {
  let theme: Theme
  let measurer: any TextMeasuring

  /// A line as set: runs of text from the line's left edge, and its natural width.
  struct Line {
    var runs: [TextRun] = []
    /// The runs that lead somewhere, with their extents.
    var links: [(run: Int, target: String, x: Double, width: Double)] = []
    var width = 0.0
  }

  /// The lines of a text in a style; at least one.
  func lines(of inlines: [Inline], style: Style, width: Double) throws -> [Line] {
    let atoms = try AtomRow(inlines, style: style, theme: theme, measurer: measurer)
    var lines: [Line] = []
    var start = 0
    repeat {
      let indent = lines.isEmpty ? style.indent * style.size : 0
      let end = atoms.lineEnd(from: start, width: width - indent)
      lines.append(atoms.line(start..<end, indent: indent, width: width, isLast: end >= atoms.count, style: style))
      start = end
    } while start < atoms.count
    return lines
  }

  /// The width of the text on one line.
  func naturalWidth(of inlines: [Inline], style: Style) throws -> Double {
    let atoms = try AtomRow(inlines, style: style, theme: theme, measurer: measurer)
    return atoms.segmentWidths().max() ?? 0
  }
}
