/// An amount's cell with what it says.
struct AmountCell {
  var cell: TextCell
  var reading: AmountReading
  /// Whether the row's other figures confirm a doubtful amount.
  var isConfirmed = false

  /// The sum in 分, when it is beyond doubt.
  var amount: Int64? {
    switch reading {
    case .amount(let amount): amount.fen
    case .doubtful(let amount, _) where isConfirmed: amount.fen
    default: nil
    }
  }
}

/// A row of the table cut into its fields, before it is known to be a unit's or a project's.
struct TableRow {
  var name: TextCell
  var total: AmountCell
  /// As found: fewer than the header's sources when the row lost a column.
  var sources: [AmountCell]
  var goal: TextCell?
  var indicators: TextCell?
  /// Cells with text for which the header has no column.
  var extra: [TextCell]

  var isBare: Bool { goal == nil && indicators == nil }

  /// The row's total, in 分, or the sum of its sources when only the total cannot be read.
  var sum: Int64? {
    if let amount = total.amount { return amount }
    let given = sources.filter { $0.reading != .blank }
    return given.isEmpty || given.contains { $0.amount == nil } ? nil : given.compactMap(\.amount).reduce(0, &+)
  }

  /// Confirms a doubtful amount by 总计 = sum of the sources, when it is the only one in doubt.
  mutating func confirm() {
    let cells = [total] + sources
    let open = cells.indices.filter { cells[$0].reading != .blank && cells[$0].amount == nil }
    guard open.count == 1, case .doubtful(let amount, _) = cells[open[0]].reading else { return }
    let given = sources.filter { $0.reading != .blank }
    if open[0] == 0 {
      total.isConfirmed = !given.isEmpty && given.compactMap(\.amount).reduce(0, +) == amount.fen
    } else {
      sources[open[0] - 1].isConfirmed = total.amount == given.compactMap(\.amount).reduce(amount.fen, +)
    }
  }
}

/// Cuts lines into rows, deciding from their content which columns a short line has lost.
struct TableRowReader {
  let header: TableHeader
  let amounts: AmountReader

  /// Nil when the line holds no amount and no named text: it is no row of the table.
  func read(_ line: TextLine) -> TableRow? {
    guard line.cells.count > header.totalColumn else { return nil }
    let name = line.cells[header.nameColumn]
    let fields = Array(line.cells[header.totalColumn...])
    let readings = fields.prefix(header.width).map { amounts.read($0.text) }
    let funding = fundingCount(of: fields, readings)
    let texts = fields[funding...].prefix(2)
    let (goal, indicators) = roles(of: Array(texts))
    let before = line.cells[..<header.totalColumn].enumerated().filter { $0.offset != header.nameColumn }.map(\.element)
    // Where the line ends with its money, only blank cells at its end are wanting, and no column is in doubt.
    let wanting = funding == fields.count ? header.sources.count + 1 - funding : 0
    var row = TableRow(
      name: name, total: AmountCell(cell: fields[0], reading: readings[0]),
      sources: (1..<funding).map { AmountCell(cell: fields[$0], reading: readings[$0]) }
        + Array(repeating: AmountCell(cell: fields[funding - 1], reading: .blank), count: wanting),
      goal: goal, indicators: indicators,
      extra: (before + fields[(funding + texts.count)...]).filter { !$0.isBlank })
    row.confirm()
    let hasMoney = readings[..<funding].contains { $0 != .blank }
    return hasMoney || (!name.isBlank && !row.isBare) ? row : nil
  }

  /// How many of a row's cells, from its total on, are money.
  func fundingCount(of line: TextLine) -> Int {
    let fields = Array(line.cells.dropFirst(header.totalColumn))
    return fields.isEmpty ? 0 : fundingCount(of: fields, fields.prefix(header.width).map { amounts.read($0.text) })
  }

  /// How many of the fields are money: the split with the fewest cells that do not look like their column.
  private func fundingCount(of fields: [TextCell], _ readings: [AmountReading]) -> Int {
    let most = min(header.sources.count + 1, readings.count)
    let preferred = max(1, min(most, fields.count - 2))
    let areIndicators = fields.map { IndicatorScanner.looksLikeIndicators($0.text) }
    // A full row keeps both text columns; so does a short one unless its content says otherwise.
    let costs = (1...most).map { abs($0 - preferred) + cost($0, fields, readings, areIndicators) }
    return 1 + (costs.indices.min { costs[$0] < costs[$1] } ?? most - 1)
  }

  private func cost(_ funding: Int, _ fields: [TextCell], _ readings: [AmountReading], _ areIndicators: [Bool]) -> Int {
    var cost = 0
    for (reading, field) in zip(readings, fields).prefix(funding) {
      if case .unreadable = reading { cost += Self.isLikeNumber(field.text) ? 1 : 10 }
    }
    let texts = fields[funding...].prefix(2)
    for index in texts.indices where index < readings.count {
      switch readings[index] {
      case .amount: cost += 20
      case .unreadable where Self.isLikeNumber(fields[index].text): cost += 20
      default: break
      }
    }
    if texts.count == 2 {
      if areIndicators[funding] { cost += 15 }
      if !areIndicators[funding + 1], !fields[funding + 1].isBlank { cost += 5 }
    }
    return cost + 30 * fields[(funding + texts.count)...].count { !$0.isBlank }
  }

  /// Whether a text is an amount in which letters stand for digits: `I, 695. o3`.
  private static func isLikeNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    return scalars.contains { ("0"..."9").contains($0) } && scalars.count >= 3
      && scalars.allSatisfy { "0123456789.,，．oOQDlIi|!SsBbZz".unicodeScalars.contains($0) }
  }

  /// Which texts are goal and indicators; a lone one is told by its content.
  private func roles(of texts: [TextCell]) -> (goal: TextCell?, indicators: TextCell?) {
    let found = texts.map { $0.isBlank ? nil : $0 }
    if found.count == 2 { return (found[0], found[1]) }
    guard let only = found.first, let text = only else { return (nil, nil) }
    return IndicatorScanner.looksLikeIndicators(text.text) ? (nil, text) : (text, nil)
  }
}
