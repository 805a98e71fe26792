import Spreadsheets

/// A row below the header, with the texts that merged cells above it lend.
struct SheetRecord {
  var row: SheetRow
  /// By column: from a merged cell that reaches down to this row.
  var lent: [Int: SheetCell] = [:]

  var number: Int { row.number }

  /// The row's own text.
  func own(_ column: Int?) -> SheetCell? { row.cell(column) }
  /// The row's own text, or that of the merged cell that covers it.
  func cell(_ column: Int?) -> SheetCell? { row.cell(column) ?? column.flatMap { lent[$0] } }
}

/// The rows below a sheet's header that may hold data.
struct SheetBody {
  private(set) var records: [SheetRecord] = []
  private(set) var remarks: [String] = []

  private static let mostLent = 2_000_000

  init(_ grid: SheetGrid, header: SheetHeader, settings: TableSettings) {
    let rows = grid.sheet.rows
    let known = Set(rows[..<header.range.upperBound].map(Self.signature))
    var (skipped, repeated, numbering): ([Int], [Int], [Int]) = ([], [], [])
    for row in rows[header.range.upperBound...] where row.cells.contains(where: { !$0.isBlank }) {
      if settings.skippedRows.contains(where: { $0.contains(row.number) }) {
        skipped.append(row.number)
      } else if known.contains(Self.signature(row)) {
        repeated.append(row.number)
      } else if Self.isNumbering(row) {
        numbering.append(row.number)
      } else {
        records.append(SheetRecord(row: row))
      }
    }
    remark("按 report.yaml 跳过", skipped)
    remark("跳过分页处重复的表头和标题", repeated)
    remark("跳过栏次", numbering)
    lend(grid.sheet.merges, from: header)
  }

  private mutating func remark(_ what: String, _ rows: [Int]) {
    guard !rows.isEmpty else { return }
    let numbers = rows.prefix(10).map(String.init).joined(separator: "、")
    remarks.append("\(what)：第 \(numbers) 行\(rows.count > 10 ? "等 \(rows.count) 行" : "")")
  }

  /// The texts with their columns.
  static func signature(_ row: SheetRow) -> String {
    row.texts.map { "\($0.column)\u{1F}\($0.text.squeezed)" }.joined(separator: "\u{1E}")
  }

  /// A row under the header that numbers the columns: 栏次, 1, 2, 3 = 4 + 5.
  static func isNumbering(_ row: SheetRow) -> Bool {
    let texts = row.texts.map(\.text.squeezed)
    guard texts.count >= 3 else { return false }
    let numbers = texts.compactMap { text in Int(text.prefix { $0.isASCII && $0.isNumber }) }
    let others = texts.filter { text in !(text.first.map { $0.isASCII && $0.isNumber } ?? false) }
    return numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 } && numbers[0] <= 2
      && others.allSatisfy { ["栏次", "甲", "乙", "丙", "丁", "**", "—", "行次"].contains($0) }
  }

  /// Merged cells lend their text to the rows below their first.
  private mutating func lend(_ merges: [CellArea], from header: SheetHeader) {
    let columns = Set(header.columns.all.filter { !$0.field.isMoney && $0.field != .ignored }.map(\.column))
    let areas = merges.filter {
      $0.rows.count > 1 && $0.rows.lowerBound > header.rows.upperBound && columns.contains($0.columns.lowerBound)
    }
    let byColumn = Dictionary(grouping: areas, by: \.columns.lowerBound)
    var left = Self.mostLent
    for column in byColumn.keys.sorted() {
      var end = 0
      for area in (byColumn[column] ?? []).sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
        guard area.rows.lowerBound > end, left > 0 else { continue }
        end = area.rows.upperBound
        var index = self.index(of: area.rows.lowerBound)
        guard index < records.count, let text = records[index].own(column),
          records[index].number == area.rows.lowerBound
        else { continue }
        index += 1
        while index < records.count, records[index].number <= end {
          records[index].lent[column] = text
          (index, left) = (index + 1, left - 1)
        }
      }
    }
    if let names = SheetBody.names(of: byColumn.keys.sorted(), header) { remarks.append("合并单元格的文字用于它包含的各行：\(names)") }
  }

  private static func names(of columns: [Int], _ header: SheetHeader) -> String? {
    let names = columns.compactMap { column in header.columns.all.first { $0.column == column }?.title.leaf }
    return names.isEmpty ? nil : names.prefix(8).map { "“\($0)”" }.joined(separator: "、")
  }

  /// Of the first record at or below a row.
  private func index(of number: Int) -> Int {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
