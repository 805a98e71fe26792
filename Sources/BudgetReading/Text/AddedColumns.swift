/// Finds blank columns that a page's rows have beyond the header's.
///
/// Rows wider than the header lost no column: one of their blank cells belongs to none. Which one is decided for a run
/// of such rows on a page together, by the place at which all of them are blank and most of their totals equal their sources.
/// Where two sources' columns fit alike the row keeps both, see `SourceColumns`.
struct AddedColumns {
  let header: TableHeader
  let amounts: AmountReader
  /// Narrower rows (their last tabs dropped) that do not end a run.
  private static let gap = 3
  private static let widest = 3

  /// The lines without added columns.
  func removed(from lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for run in runs(of: lines) {
      for _ in 0..<Self.widest {
        guard let places = places(in: lines[run]), let place = places.first else { break }
        guard places.count == 1 else {
          for index in run where isWide(lines[index]) {
            lines[index].addedSources = lines[index].cells.count - header.totalColumn - header.width
          }
          break
        }
        for index in run where lines[index].cells.indices.contains(place) && lines[index].cells[place].isBlank {
          lines[index].cells.remove(at: place)
        }
      }
    }
    return lines
  }

  private func isWide(_ line: TextLine) -> Bool {
    (header.totalColumn + header.width + 1...header.totalColumn + header.width + Self.widest).contains(line.cells.count)
  }

  private func runs(of lines: [TextLine]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in lines.indices where isWide(lines[index]) {
      if let last = runs.last, index - last.upperBound <= Self.gap + 1,
        lines[index].page == lines[last.upperBound].page
      {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }

  /// The column to be removed, or several of the sources' that fit alike; nil when no wide row is left, or none is
  /// blank in all of them.
  private func places(in lines: ArraySlice<TextLine>) -> [Int]? {
    let wide = lines.filter(isWide)
    guard let width = wide.map(\.cells.count).max() else { return nil }
    let last = wide.lastIndex { $0.cells.count == width } ?? 0
    // Taking a column away must fit better than leaving all.
    var best: (places: [Int], score: Int) = ([], wide.reduce(0) { $0 + score($1, without: nil) })
    for place in (header.totalColumn..<wide[last].cells.count).reversed()
    where wide.allSatisfy({ !$0.cells.indices.contains(place) || $0.cells[place].isBlank }) {
      let score = wide.reduce(0) { $0 + self.score($1, without: place) }
      if score > best.score {
        best = ([place], score)
      } else if score == best.score, isSource(place), let first = best.places.first, isSource(first) {
        best.places.append(place)
      }
    }
    return best.places.isEmpty ? nil : best.places
  }

  /// Whether a wide row's cell can be a source's.
  private func isSource(_ place: Int) -> Bool {
    (header.totalColumn + 1...header.totalColumn + 1 + header.sources.count).contains(place)
  }

  /// How well a row's money and texts fit the header without the column.
  private func score(_ line: TextLine, without place: Int?) -> Int {
    var cells = line.cells
    if let place, cells.indices.contains(place) { cells.remove(at: place) }
    let money = cells.dropFirst(header.totalColumn).prefix(header.sources.count + 1).map { amounts.read($0.text) }
    let figures = money.map { reading -> Int64? in
      switch reading {
      case .amount(let amount), .doubtful(let amount, _): amount.fen
      default: nil
      }
    }
    var score = 0
    for case .unreadable in money { score -= 10 }
    guard let total = figures.first else { return score }
    if let total, figures.dropFirst().compactMap({ $0 }).reduce(0, &+) == total { score += 10 }
    if total == nil { score -= 10 }
    let rest = cells.dropFirst(header.totalColumn + header.sources.count + 1)
    for cell in rest { if case .amount = amounts.read(cell.text) { score -= 10 } }
    if let second = rest.dropFirst().first, IndicatorReader.looksLikeIndicators(second.text) { score += 5 }
    return score - 8 * cells.dropFirst(header.totalColumn + header.width).count { !$0.isBlank }
  }
}
