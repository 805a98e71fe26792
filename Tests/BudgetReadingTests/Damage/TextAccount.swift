import BudgetModel
import TestSupport

/// Where each character of a table's text went: proves that reading lost none.
///
/// The text is taken without white space and invisible marks, full and half width alike; tabs, pipes and line ends
/// divide it. Then each piece that the budget keeps covers its own characters, near the line that it says it was read from:
/// names, amounts, goals, attributes, every indicator's `raw`, and `unparsed`. A piece that was joined over lines may
/// cover several stretches, but no character is covered twice, so keeping one text twice does not hide another's loss.
/// What stays uncovered must be syntax that stands by itself — the header and its repetitions, a rule, a page number,
/// 合计, the labels above the table, marks between indicators — or be quoted in a finding about that place.
struct TextAccount {
  /// What is not accounted for, with its line.
  private(set) var lost: [(line: Int, text: String)] = []

  let lines: [String]
  var scalars: [Unicode.Scalar] = []
  var covered: [Bool] = []
  private var lineOf: [Int] = []
  /// Where each line begins; one more for the end.
  var starts: [Int] = []

  /// Pieces that are not printed in one stretch, for later: so that they take nothing that belongs to a whole one.
  private var scattered: [(text: ArraySlice<Unicode.Scalar>, ranges: [Range<Int>])] = []

  /// Where rows begin, in order.
  private let rowLines: [Int]

  private static let divider: Unicode.Scalar = "\u{0}"
  private static let marks = Set(";:,。、.".unicodeScalars)
  /// What may stand beside a figure.
  private static let moneyMarks = Set("¥￥元万".unicodeScalars)
  private static let figures = Set("0123456789.,、'".unicodeScalars)

  init(text: String, budget: Budget) {
    let places = budget.units.flatMap { unit in [unit.source.line] + unit.projects.map(\.source.line) }
    rowLines = (places + [budget.totalSource.line]).sorted()
    lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      starts.append(scalars.count)
      for scalar in line.unicodeScalars + [Self.divider] {
        let isDivider = scalar == "\t" || scalar == "|" || scalar == Self.divider
        if !isDivider, TextFolding.isSpace(scalar) { continue }
        scalars.append(isDivider ? Self.divider : TextFolding.folded(scalar))
        lineOf.append(index + 1)
      }
    }
    starts.append(scalars.count)
    covered = scalars.map { $0 == Self.divider }
    let header = coverSyntax()
    cover(budget)
    for line in 0..<(header ?? 0) { coverLabels(line) }
    let joined = scattered.filter { !coverOverCells($0.text, in: $0.ranges) }
    for piece in joined { coverParts(of: piece.text, in: piece.ranges) }
    collectLost(budget.findings)
  }

  // MARK: What the budget keeps

  private mutating func cover(_ budget: Budget) {
    cover(budget.total, near: budget.totalSource.line)
    for unit in budget.units {
      cover(unit.funding, near: unit.source.line)
      for project in unit.projects { cover(project.funding, near: project.source.line) }
    }
    let totalLine = lines[max(0, min(lines.count, budget.totalSource.line) - 1)]
    cover(TextFolding.fold(totalLine).contains("合计") ? "合计" : "总计", near: budget.totalSource.line)
    for unit in budget.units {
      cover(unit.name, near: unit.source.line)
      for project in unit.projects { cover(project) }
    }
    for (position, unit) in budget.units.enumerated() {
      let next = position + 1 < budget.units.count ? budget.units[position + 1].source.line : lines.count + 1
      let first = min(max(1, unit.source.line), lines.count)
      let range = starts[first - 1]..<starts[min(max(first, next - 1), lines.count)]
      for text in unit.unparsed { cover(text, in: [range]) }
    }
    for text in budget.unparsed { cover(text, near: nil) }
    // One that is inferred stands with the unit whose name it is.
    if let department = budget.department, lines.prefix(3).contains(where: { $0.contains(department) }) {
      cover(department, near: 1)
    }
  }

  private mutating func cover(_ project: Project) {
    let line = project.source.line
    cover(project.name, near: line)
    for indicator in project.indicators { cover(indicator.raw, near: indicator.source.line) }
    if let goal = project.goal { cover(goal, near: line) }
    for attribute in project.attributes { cover(attribute.value, near: line) }
    for text in project.unparsed { cover(text, near: line) }
  }

  private mutating func cover(_ funding: Funding, near line: Int) {
    for cell in [funding.total] + funding.sources.map(\.cell) {
      switch cell {
      case .amount(let amount) where !funding.isComputed: coverFigure(amount, near: line)
      case .unreadable(let text): cover(text, near: line)
      default: break
      }
    }
  }

  /// Whether no figure goes on there: there is none before, or its two decimals end.
  private func beginsFigure(_ start: Int, in range: Range<Int>) -> Bool {
    guard start > range.lowerBound, isFigure(start - 1) else { return true }
    return start - range.lowerBound > 3 && scalars[start - 3] == "." && scalars[start] != "."
  }

  /// The run of digits and marks that prints the amount in 万元 or 元, to the 分 before one with fewer decimals: the 5 of
  /// `5G基站` is none of 5.00 万元 while `50,000.00` stands there. Another amount may follow without a space.
  private mutating func coverFigure(_ amount: Amount, near line: Int) {
    let printed = [amount.fen / 10_000, amount.fen].map { String($0.magnitude) }
    for decimals in ["", "0", "00"] {
      for range in windows(near: line) {
        guard let figure = figure(printed, without: decimals, in: range) else { continue }
        for index in figure { covered[index] = true }
        return
      }
    }
  }

  private func figure(_ printed: [String], without decimals: String, in range: Range<Int>) -> Range<Int>? {
    for start in range where isFigure(start) && beginsFigure(start, in: range) {
      var (end, significant) = (start, "")
      while end < range.upperBound, isFigure(end) {
        if scalars[end] != ".", ("0"..."9").contains(scalars[end]), !(significant.isEmpty && scalars[end] == "0") {
          significant.unicodeScalars.append(scalars[end])
        }
        end += 1
        let isEnd = end == range.upperBound || !isFigure(end) || end - start > 2 && scalars[end - 3] == "."
        if isEnd, printed.contains(significant + decimals) { return start..<end }
      }
    }
    return nil
  }

  private func isFigure(_ index: Int) -> Bool { !covered[index] && Self.figures.contains(scalars[index]) }

  private mutating func cover(_ text: String, near line: Int?) { cover(text, in: windows(near: line)) }

  private mutating func cover(_ text: String, in ranges: [Range<Int>]) {
    let piece = text.unicodeScalars.filter { !TextFolding.isSpace($0) && $0 != "|" }.map(TextFolding.folded)[...]
    guard let first = piece.first else { return }
    for (place, range) in ranges.enumerated() {
      for start in range where !covered[start] && scalars[start] == first {
        if matchingCount(at: start, piece) == piece.count {
          for index in start..<(start + piece.count) { covered[index] = true }
          return
        }
      }
      // Joined from its own row's cells before taken from another row that says the same.
      if place == 0, ranges.count > 1, coverOverCells(piece, in: [range]) { return }
    }
    scattered.append((piece, ranges))
  }

  /// Covers a piece that runs to a cell's end and goes on where a cell of a later line begins, as a joined row's does.
  private mutating func coverOverCells(_ piece: ArraySlice<Unicode.Scalar>, in ranges: [Range<Int>]) -> Bool {
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return false }
    for range in ranges {
      for start in range where !covered[start] && scalars[start] == piece.first {
        let count = matchingCount(at: start, piece)
        guard count > 0, count < piece.count, start + count < scalars.count, scalars[start + count] == Self.divider,
          let rest = restOverCells(piece.dropFirst(count), after: start + count, until: max(high, low))
        else { continue }
        for part in [start..<(start + count)] + rest { for index in part { covered[index] = true } }
        return true
      }
    }
    return false
  }

  private func restOverCells(_ piece: ArraySlice<Unicode.Scalar>, after place: Int, until end: Int) -> [Range<Int>]? {
    for start in place..<min(end, scalars.count)
    where scalars[start] == piece.first && !covered[start] && start > 0 && scalars[start - 1] == Self.divider
      && lineOf[start] > lineOf[place]
    {
      let count = matchingCount(at: start, piece)
      if count == piece.count { return [start..<(start + count)] }
      if start + count < scalars.count, scalars[start + count] == Self.divider,
        let rest = restOverCells(piece.dropFirst(count), after: start + count, until: end)
      {
        return [start..<(start + count)] + rest
      }
    }
    return nil
  }

  /// Covers the longest stretch with which the piece begins, then the next. Far from a known place single characters
  /// prove nothing.
  private mutating func coverParts(of piece: ArraySlice<Unicode.Scalar>, in ranges: [Range<Int>]) {
    var rest = piece
    let least = ranges == windows(near: nil) ? min(3, piece.count) : 1
    while let first = rest.first {
      var (place, length) = (0, 0)
      for range in ranges where length < min(4, rest.count) {
        for start in range where !covered[start] && scalars[start] == first {
          let matched = matchingCount(at: start, rest)
          if matched > length { (place, length) = (start, matched) }
        }
      }
      if length >= least {
        for index in place..<(place + length) { covered[index] = true }
      }
      rest = rest.dropFirst(max(1, length))
    }
  }

  func matchingCount(at start: Int, _ text: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    for scalar in text {
      guard start + count < scalars.count, !covered[start + count], scalars[start + count] == scalar else { break }
      count += 1
    }
    return count
  }

  /// The lines from the given one up to the next row first, then the ones behind, then those before; the whole text
  /// where no line is known.
  private func windows(near line: Int?) -> [Range<Int>] {
    guard let line, (1...lines.count).contains(line) else { return [0..<scalars.count] }
    let start = starts[line - 1]
    let end = starts[min(lines.count, line + 12)]
    let next = rowLines.first { $0 > line }.map { min(starts[$0 - 1], end) } ?? end
    return [start..<next, next..<end, starts[max(0, line - 6)]..<start]
  }

  // MARK: What is left

  private mutating func collectLost(_ findings: [Finding]) {
    var position = 0
    while position < scalars.count {
      var end = position
      while end < scalars.count, !covered[end] { end += 1 }
      if end > position {
        let run = scalars[position..<end]
        if !run.allSatisfy(Self.marks.contains), !run.allSatisfy(Self.moneyMarks.contains),
          !isQuoted(run, line: lineOf[position], findings)
        {
          lost.append((lineOf[position], String(String.UnicodeScalarView(run))))
        }
      }
      position = max(end, position + 1)
    }
  }

  /// Whether a finding about that place quotes the text: `“…”` or `「…」` in its message.
  private func isQuoted(_ run: ArraySlice<Unicode.Scalar>, line: Int, _ findings: [Finding]) -> Bool {
    let text = String(String.UnicodeScalarView(run))
    return findings.contains { finding in
      guard abs(finding.source.line - line) <= 12 else { return false }
      return finding.message.matches(of: /[“「](.*?)[”」]/).contains { match in
        let quoted = match.1.unicodeScalars.filter { !TextFolding.isSpace($0) }.map(TextFolding.folded)
        return String(String.UnicodeScalarView(quoted)).contains(text)
      }
    }
  }
}
