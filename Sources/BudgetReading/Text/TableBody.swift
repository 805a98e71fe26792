import ParallelWork

/// The table below its header: rows, and lines that are no rows.
struct TableBody {
  /// The 合计 row.
  private(set) var total: TableRow?
  private(set) var rows: [TableRow] = []
  /// Lines that are no rows, each with the number of rows before it.
  private(set) var strays: [(rowsBefore: Int, line: TextLine)] = []
  private static let totalNames = ["合计", "总计"]

  /// Blank lines, rules, repeated headers and page marks carry nothing and are passed over.
  init(_ lines: consuming [TextLine], rows reader: TableRowReader) {
    let merged = MergedCells(header: reader.header, amounts: reader.amounts)
    lines = Self.withoutMarks(lines, reader.header)
    lines = Self.each(of: lines, merged.partedAtMoney)
    lines = AddedColumns(header: reader.header, amounts: reader.amounts).removed(from: lines)
    lines = RowLines(Self.each(of: lines, merged.partedAtIndicators), rows: reader).lines
    var found = inParallel(changing: &lines, inRunsOf: 64, with: { reader.ofOneThread }) { _, line, reader in
      Found(&line, reader)
    }
    rows.reserveCapacity(found.count + 1)
    for place in found.indices {
      // Moved, not copied.
      var row: TableRow?
      swap(&row, &found[place].row)
      take(consume row, isTotal: found[place].isTotal, of: lines[place])
    }
  }

  /// What a line is.
  private struct Found {
    var row: TableRow?
    let isTotal: Bool

    /// Of a row's line nothing is kept, unless it may be no row after all.
    init(_ line: inout TextLine, _ reader: TableRowReader) {
      row = reader.read(line)
      isTotal = row.map { TableBody.totalNames.contains($0.name.text.squeezed) } ?? false
      if row != nil, !isTotal { line.cells = [] }
    }
  }

  /// The rows, with one before them; here there are none any more.
  mutating func takeRows(behind first: TableRow) -> [TableRow] {
    var taken: [TableRow] = []
    swap(&taken, &rows)
    taken.insert(first, at: 0)
    return taken
  }

  /// What is made of each line by itself.
  private static func each<Made: Sendable>(
    of lines: [TextLine], _ make: @Sendable (TextLine) -> Made
  ) -> [Made] {
    inParallel(lines, inRunsOf: 64, make)
  }

  /// The lines that carry something, each with its page.
  private static func withoutMarks(_ lines: [TextLine], _ header: TableHeader) -> [TextLine] {
    let kinds = each(of: lines, LineKind.init)
    var kept: [TextLine] = []
    kept.reserveCapacity(lines.count)
    var page = 0
    for (index, kind) in kinds.enumerated() {
      let next = lines.indices.contains(index + 1) ? lines[index + 1] : nil
      if kind == .nothing || kind == .pageMark && !isYear(lines[index], of: next, header) {
        if kept.last?.page == page { page += 1 }
        continue
      }
      kept.append(lines[index])
      kept[kept.count - 1].page = page
    }
    return kept
  }

  private enum LineKind {
    case row, pageMark
    /// A blank line, a rule, or the header again.
    case nothing

    init(_ line: TextLine) {
      if line.isBlank || line.isRule || TableHeader(line) != nil {
        self = .nothing
      } else {
        self = PageMark.isOne(line) ? .pageMark : .row
      }
    }
  }

  /// `2024`, broken off a name that goes on with 年, is no page number.
  private static func isYear(_ line: TextLine, of next: TextLine?, _ header: TableHeader) -> Bool {
    let text = line.cells[0].text.squeezed
    guard let next, next.cells.count > header.totalColumn, next.cells[header.nameColumn].text.squeezed.hasPrefix("年")
    else { return false }
    return text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }

  private mutating func take(_ row: consuming TableRow?, isTotal: Bool, of line: @autoclosure () -> TextLine) {
    guard let row = consume row, !isTotal || total == nil else {
      strays.append((rows.count, line()))
      return
    }
    if isTotal { total = consume row } else { rows.append(consume row) }
  }
}

extension TableRowReader {
  /// Whether a line goes on with the row above: it holds no amount, and its text begins neither a row nor a goal nor a
  /// first indicator.
  func isContinuation(_ line: TextLine, of row: TextLine) -> Bool {
    guard let last = row.cells.last(where: { !$0.isBlank }), row.cells.count > header.totalColumn else { return false }
    // A row's total is nearly always printed.
    let total = header.totalColumn
    if line.cells.indices.contains(total), isAmount(line.cells[total], in: line) { return false }
    if line.cells.contains(where: { isAmount($0, in: line) }) { return false }
    let texts = line.cells.filter { !$0.isBlank }
    guard let first = texts.first else { return false }
    if line.cells.count > 1, line.cells[0].isBlank { return true }
    if let isRest = isRestWithName(line, of: row) { return isRest }
    // A row that lost its amounts still has their cells.
    if line.cells.count > header.totalColumn, line.cells[header.totalColumn].isBlank,
      texts.dropFirst().contains(where: { Self.begins($0.text) })
    {
      return false
    }
    // The row above must have come as far as its texts, and not to their end.
    guard case .unreadable = amounts.read(last.text), last.column != row.cells[header.nameColumn].column else {
      return false
    }
    if IndicatorReader.looksLikeIndicators(first.text) || !Self.isEnded(last.text) { return true }
    // The goal's last sentences, then the indicators that the row above has not.
    return texts.count == 2
      && (Self.isEnded(first.text) && Self.beginsIndicators(texts[1].text)
        || line.cells.count <= 3 && IndicatorReader.looksLikeIndicators(texts[1].text))
      && row.cells.count <= header.totalColumn + fundingCount(of: row) + 1
  }

  private func isAmount(_ cell: TextCell, in line: TextLine) -> Bool {
    amounts.read(cell.text).isPrinted && !isEndOfText(cell, in: line)
  }

  /// Whether what looks like an amount is the last words of the indicators: `262亩。`
  private func isEndOfText(_ cell: TextCell, in line: TextLine) -> Bool {
    line.cells.count > header.totalColumn + 2 && cell.column == line.cells.last?.column && !cell.text.contains(".")
      && cell.text.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  /// Whether a line with the end of a name, blank money and text goes on with the row; nil for another line.
  ///
  /// Without an amount of its own it is a row's rest rather than a row, if its indicators do not begin with the first,
  /// or it has none and the row's goal is not ended or its name is.
  private func isRestWithName(_ line: TextLine, of row: TextLine) -> Bool? {
    guard line.cells.count > header.totalColumn + 2, !line.cells[header.nameColumn].isBlank,
      line.cells[header.totalColumn].isBlank, row.cells.count > header.totalColumn,
      amounts.read(row.cells[header.totalColumn].text).isPrinted
    else { return nil }
    let texts = line.cells.dropFirst(header.totalColumn).filter { !$0.isBlank }
    guard let last = texts.last, texts.count <= 2 else { return nil }
    let isIndicators = last.column == line.cells.last?.column || IndicatorReader.looksLikeIndicators(last.text)
    if isIndicators, !Self.beginsIndicators(last.text) || row.cells.last.map({ Self.isOpen($0.text) }) == true { return true }
    if !isIndicators, !Self.begins(last.text) { return true }
    let goal = row.cells.dropFirst(header.totalColumn + fundingCount(of: row)).first
    return goal.map { !$0.isBlank && !Self.isEnded($0.text) } ?? false
      || !ProjectNames.isWhole(row.cells[header.nameColumn].text)
  }

  /// Whether indicators stop at the next one's number: `…100%。2、`.
  private static func isOpen(_ text: String) -> Bool {
    let end = text.unicodeScalars.filter { !$0.isSpace }.suffix(2)
    return end.count == 2 && end.last == "、" && end.first.map { ("0"..."9").contains($0) } == true
  }

  private static func beginsIndicators(_ text: String) -> Bool {
    let text = text.squeezed.unicodeScalars.prefix(2)
    return text.count == 2 && "1１lI".unicodeScalars.contains(text[text.startIndex])
      && text.last.map { !("0"..."9").contains($0) && !(0xFF10...0xFF19).contains($0.value) } == true
  }

  /// Whether a text begins a goal or a first indicator.
  private static func begins(_ text: String) -> Bool {
    let text = text.unwrapped
    return GoalOpenings.beginsWithOne(text) || text.hasPrefix("1、") || text.hasPrefix("1.")
  }

  private static func isEnded(_ text: String) -> Bool {
    text.unicodeScalars.last { !$0.isSpace }.map { "。！？；".unicodeScalars.contains($0) } ?? true
  }
}
