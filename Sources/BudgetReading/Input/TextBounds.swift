import ParallelWork

/// How large a text may be: large enough for a hundred thousand projects, small enough to be read in a GiB of memory.
enum TextBounds {
  /// In bytes, as found.
  static let sizeLimit = 96 << 20
  /// As in a spreadsheet.
  static let lineLimit = 1_048_576
  /// In one line, and in all; cells are parted by tabs or pipes.
  static let cellLimit = 16_384
  static let allCellsLimit = 5_000_000

  /// Throws a `ReadingError` for a file that is a text too large.
  static func check(_ bytes: [UInt8], path: String) throws {
    guard bytes.count <= sizeLimit else {
      throw tooLarge(path, "文本有 \(bytes.count >> 20) MiB，超过 \(sizeLimit >> 20) MiB 的上限")
    }
  }

  /// Throws a `ReadingError` for a text of too many lines or cells.
  static func check(_ pieces: TextPieces, path: String) throws {
    let counts = inParallel(pieces.all) { pieces.withBytes(of: $0, Counts.init) }
    if counts.reduce(into: Counts(), { $0.add($1) }).isWithinBounds { return }
    // Which bound is broken first is told line by line.
    try pieces.text.withUnsafeBufferPointer { try check($0, path: path) }
  }

  /// What a piece of a text holds.
  private struct Counts {
    private var lineEnds = 0
    private var separators = 0
    /// Of one line.
    private var mostSeparators = 0

    init() {}

    init(of bytes: UnsafeBufferPointer<UInt8>) {
      let hasPipes = bytes.holds(UInt8(ascii: "|"))
      var (start, place) = (0, bytes.firstLowControl(from: 0))
      var inLine = 0
      while place < bytes.count {
        inLine += bytes[place] == 0x09 ? 1 : 0
        if bytes[place] == 0x0A || bytes[place] == 0x0D {
          endLine(tabs: inLine, pipes: hasPipes ? Self.pipes(in: bytes[start..<place]) : 0)
          (start, inLine) = (place + 1, 0)
        }
        place = bytes.firstLowControl(from: place + 1)
      }
      endLine(tabs: inLine, pipes: hasPipes ? Self.pipes(in: bytes[start...]) : 0)
    }

    private static func pipes(in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
      line.count { $0 == UInt8(ascii: "|") }
    }

    private mutating func endLine(tabs: Int, pipes: Int) {
      lineEnds += 1
      separators += tabs + pipes
      mostSeparators = max(mostSeparators, tabs + pipes)
    }

    mutating func add(_ other: Counts) {
      lineEnds += other.lineEnds
      separators += other.separators
      mostSeparators = max(mostSeparators, other.mostSeparators)
    }

    /// True only where no bound can be broken.
    var isWithinBounds: Bool {
      lineEnds < lineLimit && mostSeparators < cellLimit && lineEnds + separators <= allCellsLimit
    }
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws {
    var (line, tabs, pipes, cells) = (1, 0, 0, 0)
    for place in bytes.indices {
      switch bytes[place] {
      case 0x0A where place > 0 && bytes[place - 1] == 0x0D: continue
      case 0x0A, 0x0D: (line, tabs, pipes) = (line + 1, 0, 0)
      case 0x09: tabs += 1
      case UInt8(ascii: "|"): pipes += 1
      default: continue
      }
      cells += 1
      if line > lineLimit { throw tooLarge(path, "文件超过 \(lineLimit) 行的上限") }
      if max(tabs, pipes) >= cellLimit { throw tooLarge(path, line: line, "这一行超过 \(cellLimit) 格的上限") }
      if cells > allCellsLimit { throw tooLarge(path, "文件超过 \(allCellsLimit) 格的上限") }
    }
  }

  private static func tooLarge(_ path: String, line: Int? = nil, _ message: String) -> ReadingError {
    ReadingError(path: path, line: line, message: message, remedy: "请核对是否选错文件，或把表格拆开")
  }
}
