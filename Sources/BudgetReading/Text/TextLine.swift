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
    let pieces = TextPieces(of: text)
    return inParallel(pieces.all) { piece in
      var lines: [TextLine] = []
      _ = pieces.withBytes(of: piece) { bytes in
        first(in: bytes, from: piece.line) {
          lines.append($0.partedAtPipes())
          return false
        }
      }
      return lines
    }.flatMap(\.self)
  }

  /// The first line for which `isWanted` says so; those behind it are not cut.
  static func first(of text: String, where isWanted: (TextLine) -> Bool) -> TextLine? {
    var text = text
    return text.withUTF8 { first(in: $0, from: 1, where: isWanted) }
  }

  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from number: Int, where isWanted: (TextLine) -> Bool
  ) -> TextLine? {
    var line = TextLine(number: number, cells: [])
    var (start, column) = (0, 1)

    func endCell(at end: Int) {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      line.cells.append(TextCell(text: text, line: line.number, column: column))
      // As many scalars as bytes that begin one.
      column += bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1
      start = end + 1
    }
    for index in bytes.indices where bytes[index] <= 0x0D {
      switch bytes[index] {
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D:
        start = index + 1
      case 0x0A, 0x0D:
        endCell(at: index)
        if isWanted(line) { return line }
        (line, column) = (TextLine(number: line.number + 1, cells: []), 1)
      case 0x09:
        endCell(at: index)
      default: continue
      }
    }
    if start < bytes.count || !line.cells.isEmpty {
      endCell(at: bytes.count)
      if isWanted(line) { return line }
    }
    return nil
  }
}
