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
    var lines = unshifted(lines)
    for run in runs(of: lines) {
      for _ in 0..<Self.widest {
        guard let places = places(in: lines[run]), let place = places.first else { break }
        guard places.count == 1 else {
          for index in run where isWide(lines[index]) {
            lines[index].addedSources = lines[index].cells.count - header.totalColumn - header.width
          }
          break
        }
        for index in run { lines[index].removeBlank(at: place) }
      }
    }
    return lines
  }

  /// Where all of a page's rows have a blank cell before their total, and the page is not wide since it lost another
  /// column, without that cell.
  private func unshifted(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for page in Self.pages(of: lines) {
      let rows = page.filter { lines[$0].cells.count > header.totalColumn + 2 }
      guard rows.allSatisfy({ lines[$0].isParted || lines[$0].cells[header.totalColumn].isBlank }),
        !rows.contains(where: { isWide(lines[$0]) }),
        rows.contains(where: { !lines[$0].isParted && isSum(lines[$0].cells[(header.totalColumn + 1)...]) })
      else { continue }
      for index in rows { lines[index].removeBlank(at: header.totalColumn) }
    }
    return lines
  }

  /// Whether the first amount is the sum of those that follow.
  private func isSum(_ cells: ArraySlice<TextCell>) -> Bool {
    let readings = cells.prefix(header.sources.count + 1).map { amounts.read($0.text) }
    let rest = readings.dropFirst().compactMap(\.likely)
    return !rest.isEmpty && readings.first?.likely == rest.reduce(0, &+)
  }

  private func isWide(_ line: TextLine) -> Bool {
    (header.totalColumn + header.width + 1...header.totalColumn + header.width + Self.widest).contains(line.cells.count)
  }

  /// Pages nearly all of whose rows are wide (one that is not has lost cells of its own), and on the others the wide
  /// rows that stand together.
  private func runs(of lines: [TextLine]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for page in Self.pages(of: lines) {
      let wide = page.filter { isWide(lines[$0]) }
      let full = page.count { lines[$0].cells.count == header.totalColumn + header.width }
      if wide.count > 1, 4 * full <= wide.count {
        runs.append(page.lowerBound...page.upperBound - 1)
        continue
      }
      for index in wide {
        if let last = runs.last, last.upperBound >= page.lowerBound, index - last.upperBound <= Self.gap + 1 {
          runs[runs.count - 1] = last.lowerBound...index
        } else {
          runs.append(index...index)
        }
      }
    }
    return runs
  }

  private static func pages(of lines: [TextLine]) -> [Range<Int>] {
    let starts = lines.indices.filter { $0 == 0 || lines[$0].page != lines[$0 - 1].page }
    return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
  }

  /// The column to be removed, or several of the sources' that fit alike; nil when no wide row is left, or none is
  /// blank in all of them.
  private func places(in lines: ArraySlice<TextLine>) -> [Int]? {
    let all = lines.filter(isWide)
    let whole = all.filter { !$0.isParted }
    let wide = whole.isEmpty ? all : whole
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
    let figures = money.map(\.likely)
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

extension TextLine {
  /// Takes away the blank cell that a blank column left; where a cell was parted it may stand one place further on.
  fileprivate mutating func removeBlank(at place: Int) {
    guard cells.count > 2 else { return }
    for place in isParted ? [place, place + 1] : [place]
    where cells.indices.contains(place) && cells[place].isBlank {
      cells.remove(at: place)
      return
    }
  }
}
