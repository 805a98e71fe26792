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

  /// The lines of a text, cut at their pipes where they have no tabs; they end in LF, CR LF or CR.
  static func lines(of text: String) -> [TextLine] {
    inParallel(TextPieces(of: text).all) { piece in
      var lines: [TextLine] = []
      _ = first(of: text, in: piece.bytes, from: piece.line) {
        lines.append($0.partedAtPipes())
        return false
      }
      return lines
    }.flatMap(\.self)
  }

  /// The first line for which `isWanted` says so; those behind it are not cut.
  static func first(of text: String, where isWanted: (TextLine) -> Bool) -> TextLine? {
    first(of: text, in: 0..<text.utf8.count, from: 1, where: isWanted)
  }

  /// - range: in UTF-8, from the beginning of a line, of which `number` is that.
  private static func first(
    of text: String, in range: Range<Int>, from number: Int, where isWanted: (TextLine) -> Bool
  ) -> TextLine? {
    var text = text
    return text.withUTF8 { bytes in
      var cutter = LineCutter(line: number, start: range.lowerBound)
      return cutter.first(in: UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), where: isWanted)
    }
  }
}

/// Cuts lines out of a text's UTF-8, from a place on.
private struct LineCutter {
  private var line: TextLine
  /// Of the cell, and its column.
  private var start: Int
  private var column = 1

  init(line: Int, start: Int) {
    self.line = TextLine(number: line, cells: [])
    self.start = start
  }

  mutating func first(in bytes: UnsafeBufferPointer<UInt8>, where isWanted: (TextLine) -> Bool) -> TextLine? {
    let first = start
    var place = bytes.firstControl(from: start)
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
      place = bytes.firstControl(from: place + 1)
    }
    guard start < bytes.count || !line.cells.isEmpty else { return nil }
    endCell(at: bytes.count, in: bytes)
    return isWanted(line) ? line : nil
  }

  private mutating func endCell(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let cell = UnsafeBufferPointer(rebasing: bytes[start..<end])
    line.cells.append(
      TextCell(text: String(decoding: cell, as: UTF8.self), line: line.number, column: column))
    column += cell.scalarCount + 1
    start = end + 1
  }
}
