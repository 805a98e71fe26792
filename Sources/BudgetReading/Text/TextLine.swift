import BudgetModel
import ParallelWork

/// A cell of a text table with its place.
struct TextCell {
  /// As found.
  var text: String
  var line: Int
  /// Of its first scalar, in Unicode scalars from 1.
  var column: Int

  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isSpace) }

  func place(in file: String) -> SourceLocation { SourceLocation(file: file, line: line, column: column) }
}

/// A line of a text table, cut at its tabs.
struct TextLine {
  var number: Int
  var cells: [TextCell]
  /// How many pages of the table end before the line, as far as blank lines, page marks and repeated headers tell.
  var page = 0
  /// Blank columns among the sources that belong to none, and of which only sums can tell which they are.
  var addedSources = 0
  /// Whether a cell was parted in two: a blank column that the page got may stand one place further on.
  var isParted = false

  /// A Markdown rule, as in `-----⇥---`.
  var isRule: Bool {
    !isBlank
      && cells.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.isSpace || "-:|".unicodeScalars.contains($0) } }
  }

  var isBlank: Bool { cells.allSatisfy(\.isBlank) }

  /// The lines of a text in UTF-8, cut at their pipes where they have no tabs; they end in LF, CR LF or CR. Nil when the
  /// bytes are no such text.
  static func lines(of text: TextPieces) -> [TextLine]? {
    let pieces = inParallel(text.all) { piece -> [TextLine]? in
      var lines: [TextLine] = []
      let cut = first(of: text.text, in: piece.bytes, from: piece.line) {
        lines.append($0.partedAtPipes())
        return false
      }
      if case .noText = cut { return nil }
      return lines
    }
    if pieces.contains(where: { $0 == nil }) { return nil }
    return pieces.flatMap { $0 ?? [] }
  }

  /// The first line for which `isWanted` says so; those behind it are neither cut nor looked at.
  static func first(of text: ArraySlice<UInt8>, where isWanted: (TextLine) -> Bool) -> LineSearch {
    first(of: text, in: 0..<text.count, from: 1, where: isWanted)
  }

  /// - range: from the beginning of a line, of which `number` is that.
  private static func first(
    of text: ArraySlice<UInt8>, in range: Range<Int>, from number: Int, where isWanted: (TextLine) -> Bool
  ) -> LineSearch {
    text.withUnsafeBufferPointer { bytes in
      var cutter = LineCutter(line: number, start: range.lowerBound)
      let line = cutter.first(in: UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), where: isWanted)
      return cutter.isText ? line.map(LineSearch.found) ?? .notFound : .noText
    }
  }
}

/// What comes of looking for a line.
enum LineSearch {
  case found(TextLine)
  case notFound
  /// A cell on the way is not UTF-8.
  case noText
}

/// Cuts lines out of a text's UTF-8, from a place on.
private struct LineCutter {
  private var line: TextLine
  /// Of the cell, and its column.
  private var start: Int
  private var column = 1
  /// Whether all cells so far are UTF-8.
  private(set) var isText = true

  init(line: Int, start: Int) {
    self.line = TextLine(number: line, cells: [])
    self.start = start
  }

  mutating func first(in bytes: UnsafeBufferPointer<UInt8>, where isWanted: (TextLine) -> Bool) -> TextLine? {
    let first = start
    var place = bytes.firstLowControl(from: start)
    while place < bytes.count {
      switch bytes[place] {
      case 0x0A where place > first && bytes[place - 1] == 0x0D: start = place + 1
      case 0x0A, 0x0D:
        endCell(at: place, in: bytes)
        if isWanted(line) { return line }
        (line, column) = (TextLine(number: line.number + 1, cells: []), 1)
      case 0x09: endCell(at: place, in: bytes)
      default: break
      }
      place = bytes.firstLowControl(from: place + 1)
    }
    guard start < bytes.count || !line.cells.isEmpty else { return nil }
    endCell(at: bytes.count, in: bytes)
    return isWanted(line) ? line : nil
  }

  private mutating func endCell(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let cell = UnsafeBufferPointer(rebasing: bytes[start..<end])
    // Cells end at bytes that are characters of their own: the text is UTF-8 where each of them is.
    let text = String(validating: cell, as: UTF8.self)
    isText = isText && text != nil
    line.cells.append(TextCell(text: text ?? "", line: line.number, column: column))
    column += cell.scalarCount + 1
    start = end + 1
  }
}
