/// A paragraph's characters in a row, each with its class and advance, before and after lines are broken.
struct AtomRow {
  /// A text of one style.
  private struct Piece {
    var shaped: ShapedText
    /// Its first character's place in the row.
    var start: Int
    var color: Color
    var size: Double
    var link: String?

    var end: Int { start + shaped.clusters.count }
  }

  private var pieces: [Piece] = []
  /// Those of the only piece as they are, or of all pieces and the breaks between them.
  private var atoms: [ShapedText.Cluster] = []
  private var hasForcedBreaks = false
  private let gap: Double
  private let em: Double

  var count: Int { atoms.count }

  init(_ inlines: [Inline], style: Style, styles: StyleBook, measurer: any TextMeasuring) throws {
    gap = styles.metrics.latinGap * style.size
    em = style.size
    var quotes = 0
    // An inline copied whole would count three texts.
    for place in inlines.indices where !inlines[place].text.isEmpty {
      let text = inlines[place].text
      let link = inlines[place].link
      let style = inlines[place].isPlain ? style : Self.style(of: inlines[place], in: style, styles: styles)
      if !Self.hasBreaks(text) {
        try append(text, link: link, style: style, measurer: measurer, quotes: &quotes)
        continue
      }
      hasForcedBreaks = true
      for (part, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        // Forced breaks are never drawn, so they need no piece of their own.
        if part > 0 { atoms.append(.newline) }
        if text.isEmpty { continue }
        try append(String(text), link: link, style: style, measurer: measurer, quotes: &quotes)
      }
    }
  }

  private static func style(of inline: Inline, in paragraph: Style, styles: StyleBook) -> Style {
    var style = paragraph
    if let name = inline.className, let override = styles.theme.styles["span.\(name)"] {
      style.apply(override, theme: styles.theme)
    }
    if inline.isStrong { style.isBold = true }
    return style
  }

  /// Few texts have line feeds.
  private static func hasBreaks(_ text: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "\n")) }
    return found ?? text.utf8.contains(UInt8(ascii: "\n"))
  }

  private mutating func append(
    _ text: String, link: String?, style: Style, measurer: any TextMeasuring, quotes: inout Int
  ) throws {
    let shaped = try measurer.shape(text, in: style.font)
    let start = atoms.count
    pieces.append(Piece(shaped: shaped, start: start, color: style.color, size: style.size, link: link))
    if start == 0 { atoms = shaped.clusters } else { atoms += shaped.clusters }
    guard shaped.hasStraightQuotes else { return }
    // A straight quotation mark does not say its side; within a paragraph they alternate.
    for index in start..<atoms.count where atoms[index].scalar == "\"" {
      atoms[index].kind = quotes % 2 == 0 ? .opening : .closing
      quotes += 1
    }
  }

  /// How far a full-width mark is moved or narrowed.
  private var half: Double { em / 2 }

  /// Space added (or, negative, taken) between two neighbours on one line.
  private func spacing(_ left: Int, _ right: Int) -> Double {
    let (left, right) = (atoms[left].kind, atoms[right].kind)
    switch (left, right) {
    case (.closingWide, .closingWide), (.closingWide, .openingWide), (.openingWide, .openingWide),
      (.closingMiddle, .openingWide):
      return -half
    case _ where left.isHanLike && right.isLatinOrDigit, _ where left.isLatinOrDigit && right.isHanLike:
      // A unit stands close to its number: 2024年, 100万元.
      return left == .digit && right == .digitSuffix ? gap / 2 : gap
    default: return 0
    }
  }

  /// Whether a line may end before the character at `index`.
  private func allowsBreak(before index: Int) -> Bool {
    let (left, right) = (atoms[index - 1].kind, atoms[index].kind)
    guard left.allowsBreak(before: right) else { return false }
    guard left == .space, index > 1 else { return true }
    // A space parts a number neither from its unit nor from its sign: 100 万元, ≥ 100.
    let before = atoms[index - 2].kind
    let isUnit = right == .digitSuffix || right == .percent
    return !(before == .digit && isUnit || before == .digitPrefix && right == .digit)
  }

  /// The last place before `end` where the line from `start` may end; nil when there is none.
  func lastBreak(from start: Int, before end: Int) -> Int? {
    var index = end - 1
    while index > start {
      if allowsBreak(before: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Whether the characters are one and the stops after it.
  func isSingleCharacter(_ range: Range<Int>) -> Bool {
    range.count { !atoms[$0].kind.isMark } == 1 && range.allSatisfy { atoms[$0].kind != .newline }
  }

  /// The widest stretch that no line may end in: amounts with their units whole, other words up to `word`.
  func leastWidth(word: Double) -> Double {
    var widest = 0.0
    var start = 0
    while start < atoms.count {
      var end = start + 1
      while end < atoms.count, !allowsBreak(before: end) { end += 1 }
      let visible = trimmed(start..<end)
      let width = width(of: visible)
      let isNumber = visible.allSatisfy { atoms[$0].kind.isOfNumber || atoms[$0].kind == .space }
      widest = max(widest, isNumber ? width : min(width, word))
      start = end
    }
    return widest
  }

  /// Whether all characters fit on one line, however much stands between them: asks less than where a line would end.
  private func fits(in width: Double) -> Bool {
    !hasForcedBreaks && pieces.reduce(gap * Double(count)) { $0 + $1.shaped.advance } <= width
  }

  /// Where the line that starts at `start` ends: the index of the next line's first character.
  func lineEnd(from start: Int, width: Double) -> Int {
    if start == 0, fits(in: width) { return count }
    var x = 0.0
    var lastBreak: Int?
    var index = start
    while index < atoms.count {
      let atom = atoms[index]
      if atom.kind == .newline { return index + 1 }
      if index > start {
        if allowsBreak(before: index) { lastBreak = index }
        x += spacing(index - 1, index)
      } else if atom.kind == .openingWide {
        x -= half
      }
      x += atom.advance
      let needed = atom.kind == .closingWide ? x - half : x
      if needed > width + 0.001, atom.kind != .space, index > start { return lastBreak ?? index }
      index += 1
    }
    return atoms.count
  }

  /// The width of the widest line when only forced breaks end them.
  var naturalWidth: Double {
    var widest = 0.0
    var start = 0
    while start < atoms.count {
      let end = lineEnd(from: start, width: .infinity)
      widest = max(widest, width(of: trimmed(start..<end)))
      start = end
    }
    return widest
  }

  /// Without the spaces and the line break at its end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, atoms[end - 1].kind == .space || atoms[end - 1].kind == .newline { end -= 1 }
    return range.lowerBound..<end
  }

  private func width(of range: Range<Int>) -> Double { place(range) { _ in } }

  /// Calls the body with each character's place on a line, and returns the line's width.
  private func place(_ range: Range<Int>, _ body: (Double) -> Void) -> Double {
    var x = 0.0
    for index in range {
      if index > range.lowerBound {
        x += spacing(index - 1, index)
      } else if atoms[index].kind == .openingWide {
        x -= half
      }
      body(x)
      x += atoms[index].advance
    }
    if let last = range.last, atoms[last].kind == .closingWide { x -= half }
    return max(0, x)
  }

  /// Sets the characters of one line.
  func line(
    _ range: Range<Int>, indent: Double, width: Double, isLast: Bool, style: Style
  ) -> ParagraphSetter.Line {
    let visible = trimmed(range)
    let endsParagraph = isLast || (range.last.map { atoms[$0].kind == .newline } ?? true)
    var xs: [Double] = []
    xs.reserveCapacity(visible.count)
    var natural = place(visible) { xs.append($0) }
    let slack = width - indent - natural
    if style.align == .justify, !endsParagraph { justify(&xs, in: visible, slack: slack, natural: &natural) }
    let offset = switch style.align {
    case .left, .justify, .inner: indent
    case .center: indent + max(0, slack) / 2
    case .right, .decimal, .outer: indent + max(0, slack)
    }
    for index in xs.indices { xs[index] += offset }
    var line = ParagraphSetter.Line(width: natural + indent)
    append(visible, xs: xs, ascent: style.ascent, to: &line)
    return line
  }

  /// Spreads what is left of the line over its gaps, but never pulls a short line apart.
  private func justify(_ xs: inout [Double], in range: Range<Int>, slack: Double, natural: inout Double) {
    let gaps = range.dropFirst().filter { allowsBreak(before: $0) }
    guard slack > 0, !gaps.isEmpty, slack / Double(gaps.count) <= em * 0.25 else { return }
    let each = slack / Double(gaps.count)
    var shift = 0.0
    var nextGap = gaps.startIndex
    for index in range {
      if nextGap < gaps.endIndex, gaps[nextGap] == index {
        shift += each
        nextGap += 1
      }
      xs[index - range.lowerBound] += shift
    }
    natural += slack
  }

  /// - Parameter xs: of the range's characters.
  private func append(_ range: Range<Int>, xs: [Double], ascent: Double, to line: inout ParagraphSetter.Line) {
    for place in pieces.indices where pieces[place].start < range.upperBound && pieces[place].end > range.lowerBound {
      let start = pieces[place].start
      let part = range.clamped(to: start..<pieces[place].end)
      let (first, last) = (part.lowerBound - range.lowerBound, part.upperBound - 1 - range.lowerBound)
      if let target = pieces[place].link {
        line.links.append((line.runs.count, target, xs[first], xs[last] + atoms[part.upperBound - 1].advance - xs[first]))
      }
      line.runs.append(
        TextRun(
          shaped: pieces[place].shaped, clusters: (part.lowerBound - start)..<(part.upperBound - start),
          xs: part == range ? xs : Array(xs[first...last]), x: 0, y: ascent, color: pieces[place].color,
          size: pieces[place].size))
    }
  }
}
