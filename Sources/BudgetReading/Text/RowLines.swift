/// A table's lines with each row's parts in one line: a row may be cut in two by a page's end, or by a line break
/// within a cell.
struct RowLines {
  /// A row's line, or one that is no part of the table.
  private(set) var lines: [TextLine] = []
  private let reader: TableRowReader

  init(_ found: [TextLine], rows reader: TableRowReader) {
    self.reader = reader
    var notes: [TextLine] = []
    for (index, line) in found.enumerated() {
      let next = found.indices.contains(index + 1) ? found[index + 1] : nil
      if isNote(line) {
        notes.append(line)
      } else if let last = lines.last, let name = loneName(last), name.number + 1 == line.number, holdsMoney(line) {
        lines[lines.count - 1] = line.preceded(by: name, at: reader.header.nameColumn, isAmount: beginsWithMoney(line))
      } else if let last = lines.last, let whole = wholeMoney(last, line) {
        lines[lines.count - 1] = whole
      } else if loneName(line) != nil, let next, next.number == line.number + 1, holdsMoney(next), !isNote(next) {
        lines.append(line)
      } else if let last = lines.last, let places = places(of: line, in: last) {
        lines[lines.count - 1].join(line, at: places)
      } else {
        lines += notes
        notes = []
        lines.append(line)
      }
    }
    lines += notes
  }

  /// What a printer or scanner puts on a page, and remarks below a table: never part of a row.
  private func isNote(_ line: TextLine) -> Bool {
    guard let place = line.cells.firstIndex(where: { !$0.isBlank }),
      line.cells[(place + 1)...].allSatisfy(\.isBlank)
    else { return false }
    let text = line.cells[place].text.squeezed
    let isWordless = !text.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    return isWordless && text.count <= 3 || ["注:", "注：", "备注:", "备注：", "说明:", "说明："].contains(where: text.hasPrefix)
      || ["单位:", "单位：", "金额单位"].contains(where: text.hasPrefix)
      || text.hasSuffix("表") || text.hasSuffix("续表)") || text.hasSuffix("续表）") || text.hasSuffix("(续)")
      || text.hasSuffix("（续）")
  }

  private static let longestName = 60

  /// The line, when it may be the beginning of a name whose rest and amounts come in the next line.
  private func loneName(_ line: TextLine) -> TextLine? {
    guard line.cells.count == 1, let text = line.cells.first?.text.squeezed, text.count <= Self.longestName, Self.mayBeginName(text),
      !text.unicodeScalars.contains(where: "。；;：:！？".unicodeScalars.contains),
      !IndicatorReader.looksLikeIndicators(text)
    else { return nil }
    // A stray scalar before an amount is no name; before a year it is: `2024年粮`. Nor is it one in `PM2.5`.
    let isAmount = reader.amounts.read(text).isPrinted && text.contains(".")
    return isAmount && !text.unicodeScalars.contains(where: Self.isLetterBesideNumbers) ? nil : line
  }

  /// Whether a text has a word or the long number of a name (`12345`).
  private static func mayBeginName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { $0.properties.isIdeographic || isLetterBesideNumbers($0) }
      || scalars.count >= 4 && scalars.allSatisfy { ("0"..."9").contains($0) }
  }

  /// A Latin letter that nobody takes for a digit.
  private static func isLetterBesideNumbers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIWord && AmountReader.digit(scalar) == nil
  }

  /// Whether an amount stands where the name should.
  private func beginsWithMoney(_ line: TextLine) -> Bool {
    guard line.cells.indices.contains(reader.header.nameColumn) else { return false }
    let text = line.cells[reader.header.nameColumn].text
    return reader.amounts.read(text).isPrinted && text.contains(".")
  }

  /// The row whose money was cut in two, its beginning in one line and its end in the next; nil when that would not
  /// make its total the sum of its sources.
  private func wholeMoney(_ row: TextLine, _ line: TextLine) -> TextLine? {
    let header = reader.header
    guard row.number + 1 == line.number, row.cells.count > header.totalColumn,
      row.cells.count + line.cells.count <= header.totalColumn + header.width, beginsWithMoney(line),
      row.cells[header.totalColumn...].allSatisfy({ reader.amounts.read($0.text).isPrinted })
    else { return nil }
    var whole = row
    whole.number = line.number
    whole.cells += line.cells
    let readings = whole.cells[header.totalColumn...].prefix(header.sources.count + 1).map { reader.amounts.read($0.text) }
    return readings.first?.likely == readings.dropFirst().compactMap(\.likely).reduce(0, &+) ? whole : nil
  }

  /// Whether the line's total is an amount.
  private func holdsMoney(_ line: TextLine) -> Bool {
    guard line.cells.count > reader.header.totalColumn + 1 else { return false }
    let total = line.cells[reader.header.totalColumn].text
    return reader.amounts.read(total).isPrinted || TableRowReader.isLikeNumber(total)
  }

  /// For each of the line's cells the row's cell that it goes on with; nil when the line does not go on with the row.
  private func places(of line: TextLine, in row: TextLine) -> [Int]? {
    guard reader.isContinuation(line, of: row) else { return nil }
    let header = reader.header
    let isBelow =
      line.cells.count > 1 && line.cells.indices.contains(header.nameColumn) && line.cells[header.nameColumn].isBlank
      || line.cells.count > header.totalColumn + 1 && line.cells[header.totalColumn].isBlank
    guard isBelow else {
      let last = row.cells.lastIndex { !$0.isBlank } ?? 0
      return line.cells.indices.map { last + $0 }
    }
    if line.cells.count == row.cells.count { return Array(line.cells.indices) }
    return line.cells.indices.map { $0 <= header.nameColumn ? $0 : textPlace(of: $0, in: line, row) }
  }

  /// Where a text belongs in a row with more or fewer columns: what stands last is the indicators.
  private func textPlace(of place: Int, in line: TextLine, _ row: TextLine) -> Int {
    let funding = reader.fundingCount(of: row)
    let goal = reader.header.totalColumn + funding
    let isLast = !line.cells[(place + 1)...].contains { !$0.isBlank }
    let hasGoal = line.cells[..<place].dropFirst(reader.header.totalColumn).contains { !$0.isBlank }
    let isIndicators = isLast && (hasGoal || place == line.cells.count - 1)
    return isIndicators || IndicatorReader.looksLikeIndicators(line.cells[place].text) ? goal + 1 : goal
  }
}

extension TextLine {
  /// Takes the cells of a line that goes on with this one, each at its place.
  mutating func join(_ line: TextLine, at places: [Int]) {
    number = line.number
    for (cell, place) in zip(line.cells, places) where !cell.isBlank {
      while cells.count <= place { cells.append(TextCell(text: "", line: cell.line, column: cell.column)) }
      if cells[place].isBlank {
        cells[place] = cell
      } else {
        cells[place].text += " "
        cells[place].text += cell.text
      }
    }
  }

  /// The line with the beginning of its name, which a line break parted from it.
  func preceded(by beginning: TextLine, at column: Int, isAmount: Bool) -> TextLine {
    guard var name = beginning.cells.first else { return self }
    var line = self
    if isAmount {
      line.cells.insert(name, at: column)
      return line
    }
    if !line.cells[column].isBlank { name.text += " " + line.cells[column].text }
    line.cells[column] = name
    return line
  }
}
