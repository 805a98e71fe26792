/// A row of the table cut into its fields, before it is known to be a unit's or a project's.
struct TableRow {
  /// A class: rows are copied from one step to the next, and these stay as they are.
  final class Texts: Sendable {
    let name: TextCell
    let goal: TextCell?
    let indicators: TextCell?
    /// Cells with text for which the header has no column.
    let extra: [TextCell]

    init(name: TextCell, goal: TextCell? = nil, indicators: TextCell? = nil, extra: [TextCell] = []) {
      (self.name, self.goal, self.indicators, self.extra) = (name, goal, indicators, extra)
    }

    fileprivate static let none = Texts(name: TextCell(text: "", line: 0, column: 0))
  }

  private(set) var texts: Texts
  var total: AmountCell
  /// As found: fewer than the header's sources when the row lost a column, more when it has a blank one too many.
  var sources: [AmountCell]
  /// See `TextLine.page`.
  var page = 0
  /// Whether the row ends with its money, so that blank cells behind it may be wanting.
  var endsWithMoney = false
  /// See `TextLine.isParted`.
  var isParted = false
  /// Whether total and sources stood one cell too far to the right.
  var isShifted = false

  var name: TextCell { texts.name }
  var goal: TextCell? { texts.goal }
  var indicators: TextCell? { texts.indicators }
  var extra: [TextCell] { texts.extra }
  var isBare: Bool { goal == nil && indicators == nil }

  /// The row's total, in 分, also when still in doubt, or the sum of its sources when only the total cannot be read.
  var sum: Int64? {
    if let amount = total.likely { return amount }
    let given = sources.filter { $0.reading != .blank }
    return given.isEmpty || given.contains { $0.likely == nil } ? nil : given.compactMap(\.likely).reduce(0, &+)
  }

  /// Forgets what takes room.
  mutating func letGo() {
    texts = Texts.none
    sources = []
  }

  /// Confirms doubtful amounts by 总计 = sum of the sources, when all that the row prints can be read.
  ///
  /// Tells whether any was.
  @discardableResult
  mutating func confirm() -> Bool {
    let given = sources.filter { $0.reading != .blank }
    let cells = [total] + given
    guard !given.isEmpty, cells.contains(where: \.isOpen), cells.allSatisfy({ $0.likely != nil }),
      given.compactMap(\.likely).reduce(0, &+) == total.likely
    else { return false }
    total.confirm(by: .row)
    for index in sources.indices { sources[index].confirm(by: .row) }
    return true
  }

  /// Puts money that stands one cell too far to the right back: the total's cell is blank, and what should be the
  /// first source is the sum of the others.
  mutating func unshift() {
    guard total.reading == .blank, let place = sources.firstIndex(where: { $0.reading != .blank }) else { return }
    let rest = sources[(place + 1)...]
    let given = rest.filter { $0.reading != .blank }
    guard let first = sources[place].likely, !given.isEmpty, given.allSatisfy({ $0.likely != nil }),
      given.compactMap(\.likely).reduce(0, &+) == first
    else { return }
    total = sources[place]
    sources = Array(rest)
    isShifted = true
  }
}

/// Cuts lines into rows, deciding from their content which columns a short line has lost.
struct TableRowReader {
  let header: TableHeader
  let amounts: AmountReader
  private var taxonomy = IndicatorTaxonomy.shared

  init(header: TableHeader, amounts: AmountReader) {
    self.header = header
    self.amounts = amounts
  }

  /// The same reader for one thread alone, see `IndicatorTaxonomy`.
  var ofOneThread: TableRowReader {
    var reader = self
    reader.taxonomy = IndicatorTaxonomy()
    return reader
  }

  /// Nil when the line holds no amount and no named text: it is no row of the table.
  func read(_ line: TextLine) -> TableRow? {
    guard line.cells.count > header.totalColumn else { return nil }
    let name = line.cells[header.nameColumn]
    let fields = Array(line.cells[header.totalColumn...])
    let (funding, readings) = funding(of: fields, added: line.addedSources)
    let rest = Self.texts(behind: funding, of: fields).map { fields[$0] }
    let texts = rest.prefix(2)
    let (goal, indicators) = roles(of: Array(texts))
    let before = line.cells[..<header.totalColumn].enumerated().filter { $0.offset != header.nameColumn }.map(\.element)
    var row = TableRow(
      texts: TableRow.Texts(
        name: name, goal: goal, indicators: indicators, extra: (before + rest.dropFirst(2)).filter { !$0.isBlank }),
      total: AmountCell(cell: fields[0], reading: readings[0]),
      sources: (1..<funding).map { AmountCell(cell: fields[$0], reading: readings[$0]) }, page: line.page,
      endsWithMoney: funding == fields.count, isParted: line.isParted)
    row.unshift()
    row.confirm()
    let hasMoney = readings[..<funding].contains { $0 != .blank }
    return hasMoney || (!name.isBlank && !row.isBare) ? row : nil
  }

  /// How many of a row's cells, from its total on, are money.
  func fundingCount(of line: TextLine) -> Int {
    let fields = Array(line.cells.dropFirst(header.totalColumn))
    return fields.isEmpty ? 0 : funding(of: fields, added: line.addedSources).count
  }

  /// How many of the fields are money: the split with the fewest cells that do not look like their column. `added` is
  /// how many blank columns too many stand among them.
  private func funding(of fields: [TextCell], added: Int) -> (count: Int, readings: [AmountReading]) {
    let readings = fields.prefix(header.width + max(1, added)).map { amounts.read($0.text) }
    let columns = header.sources.count + 1 + max(added, isPushedRight(fields, readings) ? 1 : 0)
    let most = min(columns, readings.count)
    let preferred = max(1, min(most, fields.count - 2))
    let areIndicators = fields.map { IndicatorReader.looksLikeIndicators($0.text, taxonomy: taxonomy) }
    // A full row keeps both text columns; so does a short one unless its content says otherwise.
    let costs = (1...most).map { abs($0 - preferred) + cost($0, fields, readings, areIndicators) }
    return (1 + (costs.indices.min { costs[$0] < costs[$1] } ?? most - 1), readings)
  }

  /// Whether the last amount stands where the goal should, since a cell before it is blank that belongs to no column.
  private func isPushedRight(_ fields: [TextCell], _ readings: [AmountReading]) -> Bool {
    let columns = header.sources.count + 1
    guard readings.indices.contains(columns), readings[..<columns].contains(.blank) else { return false }
    switch readings[columns] {
    case .amount: return true
    case .doubtful: return Self.isMostlyNumber(fields[columns].text) || Self.isLikeNumber(fields[columns].text)
    case .blank, .unreadable: return false
    }
  }

  /// In UTF-8; longer text is no amount, however misread.
  private static let longestMoney = 60

  private func cost(_ funding: Int, _ fields: [TextCell], _ readings: [AmountReading], _ areIndicators: [Bool]) -> Int {
    var cost = 0
    for (reading, field) in zip(readings, fields).prefix(funding) {
      guard case .unreadable = reading else { continue }
      cost += Self.isLikeNumber(field.text) ? 1 : Self.isSentence(field.text) ? 40 : 10
    }
    let rest = Self.texts(behind: funding, of: fields)
    let texts = fields[funding...].prefix(2)
    for index in texts.indices where index < readings.count {
      switch readings[index] {
      case .amount: cost += 20
      case .doubtful where Self.isMostlyNumber(fields[index].text) || Self.isLikeNumber(fields[index].text): cost += 20
      case .unreadable where Self.isLikeNumber(fields[index].text): cost += 20
      default: break
      }
    }
    if rest.count >= 2 {
      if areIndicators[rest[0]] { cost += 15 }
      if !areIndicators[rest[1]], !fields[rest[1]].isBlank { cost += 5 }
    }
    return cost + 30 * rest.dropFirst(2).count { !fields[$0].isBlank }
  }

  /// The places of goal and indicators, without a blank cell between them that belongs to no column.
  private static func texts(behind funding: Int, of fields: [TextCell]) -> [Int] {
    let rest = Array(fields.indices[funding...])
    guard rest.count == 3, zip(rest, [false, true, false]).allSatisfy({ fields[$0].isBlank == $1 }) else { return rest }
    return [rest[0], rest[2]]
  }

  /// Whether a text can be no amount, however misread.
  private static func isSentence(_ text: String) -> Bool {
    guard text.utf8.count <= longestMoney else { return true }
    return text.unicodeScalars.count { $0.properties.isIdeographic } >= 6
  }

  /// Whether a text is an amount in which letters stand for digits: `I, 695. o3`.
  static func isLikeNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    return scalars.contains { ("0"..."9").contains($0) } && scalars.count >= 3
      && scalars.allSatisfy { "0123456789０１２３４５６７８９.,，．、'’`¥￥oOQDlIi|!SsBbZz".unicodeScalars.contains($0) }
  }

  /// Whether a text is an amount with a stray mark or two: `· 14, 704. 41`.
  private static func isMostlyNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    let digits = scalars.count { ("0"..."9").contains($0) || (0xFF10...0xFF19).contains($0.value) }
    return digits >= 3 && scalars.count < 2 * digits && scalars.dropLast().contains { ".．".unicodeScalars.contains($0) }
  }

  /// Which texts are goal and indicators; a lone one is told by its content.
  private func roles(of texts: [TextCell]) -> (goal: TextCell?, indicators: TextCell?) {
    let found = texts.map { $0.isBlank ? nil : $0 }
    if found.count == 2 { return (found[0], found[1]) }
    guard let only = found.first, let text = only else { return (nil, nil) }
    return IndicatorReader.looksLikeIndicators(text.text, taxonomy: taxonomy) ? (nil, text) : (text, nil)
  }
}
