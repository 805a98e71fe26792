/// A cell's place as spreadsheets write it: `AB12`.
struct XLSXReference: Hashable {
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil when the text is no reference or lies outside the largest sheet; `$` is allowed.
  init?(_ text: some StringProtocol) {
    (row, column) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      guard row <= Self.rowLimit, column <= Self.columnLimit else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
  }

  var text: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + "\(row)"
  }
}

extension CellArea {
  /// Reads `A1:C3`; nil when it is none.
  init?(reference: String) {
    let ends = reference.split(separator: ":").map { XLSXReference($0) }
    guard let first = ends.first, let last = ends.last, let first, let last, ends.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  var reference: String {
    let first = XLSXReference(row: rows.lowerBound, column: columns.lowerBound)
    return first.text + ":" + XLSXReference(row: rows.upperBound, column: columns.upperBound).text
  }
}
