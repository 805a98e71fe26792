import BudgetModel

/// Parts cells in which two neighbours came out as one: a name with its total, a total with the first source, a goal
/// with its indicators.
struct MergedCells {
  let header: TableHeader
  let amounts: AmountReader

  /// The line with name and amounts parted. Such a cell shows by itself, however wide the line is: a blank column may
  /// have come in.
  func partedAtMoney(_ line: TextLine) -> TextLine {
    var line = line
    if line.cells.indices.contains(header.nameColumn) { partName(&line) }
    if line.cells.count > header.totalColumn {
      partAmounts(&line)
      partAmountAndGoal(&line)
    }
    return line
  }

  /// The line with goal and indicators parted; a line as wide as the header has lost no border.
  func partedAtIndicators(_ line: TextLine) -> TextLine {
    var line = line
    if line.cells.count < header.totalColumn + header.width { partTexts(&line) }
    return line
  }

  /// `道路养护项目 80.00`; a stray character between the two (`道路养护项目 专 80.00`) goes with the amount when the name
  /// is whole without it, and is not with it.
  private func partName(_ line: inout TextLine) {
    let cell = line.cells[header.nameColumn]
    guard cell.text.unicodeScalars.contains(where: Self.isBorder) else { return }
    let scalars = cell.text.scalarArray
    // What is longer is no amount.
    let first = max(1, scalars.count - AmountReader.lengthLimit)
    for space in scalars.indices.dropFirst(first)
    where Self.isBorder(scalars[space]) && !Self.isBorder(scalars[space - 1]) {
      let tail = Array(scalars[space...])
      guard scalars[..<space].contains(where: { $0.properties.isIdeographic }), !Self.beginsClosing(tail),
        isPrinted(String(tail)) || isStrayAndPrinted(tail, behind: String(scalars[..<space])),
        !IndicatorReader.looksLikeIndicators(String(scalars[..<space]))
      else { continue }
      part(&line, header.nameColumn, at: space)
      return
    }
  }

  /// A space that may stand for a lost border.
  private static func isBorder(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace && !scalar.isInvisible }

  /// ` 专 80.00` behind a name that ends before it, or ` 于80.00`.
  private func isStrayAndPrinted(_ tail: [Unicode.Scalar], behind name: String) -> Bool {
    let tail = Array(tail.drop(while: \.isSpace))
    let rest = tail.dropFirst().drop(while: \.isInvisible)
    guard let stray = tail.first, stray.properties.isIdeographic, isPrinted(String(rest)), !Self.beginsClosing(rest) else {
      return false
    }
    if let next = rest.first, !next.isSpace { return true }
    return Self.isWholeName(name) && !Self.isWholeName(name + String(stray))
  }

  /// A bracket closes what stands before it: `(区本级 ) 80.00`.
  private static func beginsClosing(_ tail: some Sequence<Unicode.Scalar>) -> Bool {
    tail.first { !$0.isSpace }.map { ")）》”\"".unicodeScalars.contains($0) } ?? false
  }

  private static func isWholeName(_ name: String) -> Bool {
    ProjectNames.isWhole(name) || OrganisationNames.isOrganisation(name.squeezed)
  }

  /// `80.00 80.00`, also `80.00 -`.
  private func partAmounts(_ line: inout TextLine) {
    let last = min(line.cells.count, header.totalColumn + header.sources.count + 1)
    for place in header.totalColumn..<last {
      guard line.cells[place].text.unicodeScalars.contains(where: \.isSpace) else { continue }
      let scalars = line.cells[place].text.scalarArray
      guard scalars.count < Self.longestPair else { continue }
      // `16. 300. 00 0. 00` may be one number with a space too many; `7. 62 7. 62` is not.
      let isWhole = amounts.read(line.cells[place].text).isPrinted
      let places = scalars.indices.dropFirst().filter { space in
        guard scalars[space].isSpace, !scalars[space - 1].isSpace, isPrinted(String(scalars[..<space]), withStray: true)
        else { return false }
        let tail = String(scalars[space...])
        let isTwice = amounts.read(tail).likely == amounts.read(String(scalars[..<space])).likely
        return isPrinted(tail, withStray: true) && (isTwice || !isWhole) || amounts.read(tail) == .blank && !tail.squeezed.isEmpty
      }
      guard places.count == 1, let space = places.first else { continue }
      part(&line, place, at: space)
      return
    }
  }

  /// `80.00 完善基础设施，…`: the last source and the goal, when the row's total proves the amount.
  private func partAmountAndGoal(_ line: inout TextLine) {
    var sum: Int64 = 0
    for place in line.cells.indices.dropFirst(header.totalColumn + 1).prefix(header.sources.count) {
      let reading = amounts.read(line.cells[place].text)
      if let amount = reading.likely { sum &+= amount }
      guard case .unreadable = reading else { continue }
      let scalars = Array(line.cells[place].text.unicodeScalars.prefix(Self.longestPair))
      guard let total = amounts.read(line.cells[header.totalColumn].text).likely else { return }
      let space = scalars.indices.dropFirst().first { space in
        guard scalars[space].isSpace, isPrinted(String(scalars[..<space])) else { return false }
        return amounts.read(String(scalars[..<space])).likely.map { $0 &+ sum } == total
      }
      if let space { part(&line, place, at: space) }
      return
    }
  }

  /// A goal, and then the first indicator: `…能力。 1、1-产出指标; …`.
  private func partTexts(_ line: inout TextLine) {
    let texts = line.cells.indices.dropFirst(header.totalColumn + 1).filter {
      !line.cells[$0].isBlank && !isMoney(line.cells[$0].text)
    }
    guard texts.count == 1, let place = texts.first else { return }
    let scalars = line.cells[place].text.scalarArray
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
  private func isPrinted(_ text: String, withStray mayHaveStray: Bool = false) -> Bool {
    let digits = amounts.undecorated(text.unicodeScalars.filter { !$0.isSpace })
    guard digits.count >= 4, ".．".unicodeScalars.contains(digits[digits.count - 3]) else { return false }
    switch amounts.read(text) {
    case .amount: return true
    case .doubtful: return mayHaveStray || !text.unicodeScalars.contains { $0.properties.isIdeographic }
    case .blank, .unreadable: return false
    }
  }

  private func isMoney(_ text: String) -> Bool {
    if case .unreadable = amounts.read(text) { return false }
    return true
  }

  private func part(_ line: inout TextLine, _ place: Int, at offset: Int) {
    let cell = line.cells[place]
    let scalars = cell.text.scalarArray
    line.cells[place].text = String(scalars[..<offset])
    let tail = TextCell(text: String(scalars[offset...]), line: cell.line, column: cell.column + offset)
    line.cells.insert(tail, at: place + 1)
    line.isParted = true
  }
}
