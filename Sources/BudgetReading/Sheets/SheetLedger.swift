import Spreadsheets

/// Which cells of a sheet's body are in some value, so that the others can be kept as they are.
struct SheetLedger {
  private var used: Set<Int> = []

  mutating func use(_ record: SheetRecord, _ column: Int?) {
    if let column { used.insert(Self.key(record.number, column)) }
  }

  mutating func use(_ record: SheetRecord) {
    for cell in record.row.cells { use(record, cell.column) }
  }

  /// Uses the cell of a name, when it is the name.
  mutating func use(_ record: SheetRecord, _ column: Int?, saying name: String) {
    guard let cell = record.own(column) else { return }
    let text = cell.text.unwrapped
    if text == name || UnitColumnArranger.withoutSum(text) == name { use(record, column) }
  }

  /// The cells of a record that are in no value; numbers of rows and levels and names of sums say nothing more.
  func rest(of record: SheetRecord, _ columns: [Int: SheetColumn]) -> [SheetCell] {
    record.row.texts.filter { cell in
      guard !used.contains(Self.key(record.number, cell.column)) else { return false }
      switch columns[cell.column]?.field {
      case .ignored: return false
      case .serial, .level: if SheetSerial.isPlain(cell.text) { return false }
      default: break
      }
      return !UnitColumnArranger.isSum(SheetArrangement.key(cell))
    }
  }

  private static func key(_ row: Int, _ column: Int) -> Int { row << 20 | column }
}
