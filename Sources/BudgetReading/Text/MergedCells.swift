/// Parts cells in which two neighbours came out as one: a name with its total, a total with the first source, a goal
/// with its indicators.
struct MergedCells {
  let header: TableHeader
  let amounts: AmountReader

  /// The line with such cells parted; a line as wide as the header has lost no border, unless a blank column came in.
  func parted(_ line: TextLine) -> TextLine {
    var line = line
    if line.cells.indices.contains(header.nameColumn) { partName(&line) }
    guard line.cells.count < header.totalColumn + header.width else { return line }
    if line.cells.count > header.totalColumn { partAmounts(&line) }
    partTexts(&line)
    return line
  }

  /// `道路养护项目 80.00`.
  private func partName(_ line: inout TextLine) {
    let cell = line.cells[header.nameColumn]
    let scalars = Array(cell.text.unicodeScalars)
    // What is longer is no amount.
    let first = max(1, scalars.count - AmountReader.lengthLimit)
    for space in scalars.indices.dropFirst(first) where scalars[space].isSpace && !scalars[space - 1].isSpace {
      let tail = String(scalars[space...])
      guard isPrinted(tail), scalars[..<space].contains(where: { $0.properties.isIdeographic }) else { continue }
      part(&line, header.nameColumn, at: space)
      return
    }
  }

  /// `80.00 80.00`, also `80.00 -`.
  private func partAmounts(_ line: inout TextLine) {
    let last = min(line.cells.count, header.totalColumn + header.sources.count + 1)
    for place in header.totalColumn..<last {
      let scalars = Array(line.cells[place].text.unicodeScalars)
      guard scalars.count < Self.longestPair else { continue }
      let places = scalars.indices.dropFirst().filter { space in
        guard scalars[space].isSpace, !scalars[space - 1].isSpace, isPrinted(String(scalars[..<space])) else {
          return false
        }
        let tail = String(scalars[space...])
        return isPrinted(tail) || amounts.read(tail) == .blank && !tail.squeezed.isEmpty
      }
      guard places.count == 1, let space = places.first else { continue }
      part(&line, place, at: space)
      return
    }
  }

  /// A goal, and then the first indicator: `…能力。 1、1-产出指标; …`.
  private func partTexts(_ line: inout TextLine) {
    let texts = line.cells.indices.dropFirst(header.totalColumn + 1).filter {
      !line.cells[$0].isBlank && !isMoney(line.cells[$0].text)
    }
    guard texts.count == 1, let place = texts.first else { return }
    let scalars = Array(line.cells[place].text.unicodeScalars)
    guard let start = scalars.indices.first(where: { Self.beginsIndicators(scalars[$0...]) }), start > 0,
      scalars[start - 1].isSpace || "。；;！".unicodeScalars.contains(scalars[start - 1]),
      scalars[..<start].contains(where: { !$0.isSpace }),
      !IndicatorReader.looksLikeIndicators(String(scalars[..<start]))
    else { return }
    part(&line, place, at: start)
  }

  private static let longestPair = 60

  /// `1、1-产出`.
  private static func beginsIndicators(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "1" || scalars.first == "１" else { return false }
    let head = scalars.prefix(16).filter { !$0.isSpace }
    return head.count > 5 && "、.．,，。".unicodeScalars.contains(head[1]) && (head[2] == "1" || head[2] == "１")
      && head[4] == "产" && head[5] == "出"
  }

  /// Whether a text is an amount written to the 分, as a table prints them.
  private func isPrinted(_ text: String) -> Bool {
    let digits = amounts.undecorated(text.unicodeScalars.filter { !$0.isSpace })
    guard digits.count >= 4, ".．".unicodeScalars.contains(digits[digits.count - 3]) else { return false }
    switch amounts.read(text) {
    case .amount: return true
    case .doubtful: return !text.unicodeScalars.contains { $0.properties.isIdeographic }
    case .blank, .unreadable: return false
    }
  }

  private func isMoney(_ text: String) -> Bool {
    if case .unreadable = amounts.read(text) { return false }
    return true
  }

  private func part(_ line: inout TextLine, _ place: Int, at offset: Int) {
    let cell = line.cells[place]
    let scalars = Array(cell.text.unicodeScalars)
    line.cells[place].text = String(scalars[..<offset])
    let tail = TextCell(text: String(scalars[offset...]), line: cell.line, column: cell.column + offset)
    line.cells.insert(tail, at: place + 1)
  }
}
