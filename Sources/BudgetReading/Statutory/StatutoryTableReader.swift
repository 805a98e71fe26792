import BudgetModel
import Foundation
import Spreadsheets

/// Reads one sheet as a statutory table.
struct StatutoryTableReader {
  struct Result {
    var table: StatutoryTable
    var findings: [Finding]
    var explanation: TableExplanation
  }

  let grid: SheetGrid
  let settings: StatutoryTableSettings

  private static let widest = 60
  private static let longest = 5_000

  /// Throws a refusal, in Chinese, when the sheet is no table.
  func read() throws(StatutoryRefusal) -> Result {
    let rows = grid.sheet.rows
    guard let header = StatutoryHeaderFinder(sheet: grid.sheet, stated: settings.headerRows).find() else {
      throw StatutoryRefusal(
        message: settings.headerRows == nil ? "找不到表头" : "headerRow 写的行里没有文字",
        remedy: "请在 report.yaml 的这一条下写明 headerRow，例如 headerRow: 4-5")
    }
    let heading = SheetHeading(rows[..<header.lowerBound], in: grid)
    let body = StatutoryBody(rows[header.upperBound...], header: rows[header])
    let columns = Set((rows[header] + body.rows).flatMap { $0.texts.map(\.column) }).sorted()
    guard columns.count <= Self.widest, body.rows.count <= Self.longest else {
      throw StatutoryRefusal(
        message: "有 \(columns.count) 列、\(body.rows.count) 行", remedy: "公开表最多 \(Self.widest) 列、\(Self.longest) 行，请核对是否选错")
    }
    let head = StatutoryGrid(grid, rows: Array(rows[header]), columns: columns, isHeader: true).cells()
    let titles = head.titles(columns: columns.count)
    let described = StatutoryColumns.columns(
      titles: titles, cells: columns.map { column in body.rows.compactMap { $0.cell(column) } })
    let unit = moneyUnit(heading, titles, body)
    var reader = StatutoryRowReader(grid: grid, columns: described, sheetColumns: columns, unit: unit.unit)
    let title = title(heading, above: rows[..<header.lowerBound])
    let table = StatutoryTable(
      title: title, kind: kind(of: title), columns: described, header: head, rows: reader.rows(of: body.rows),
      notes: body.notes, emptyNote: settings.emptyNote, source: grid.place(rows[header.lowerBound]))
    var findings = unit.findings + heading.findings.filter { $0.rule == "heading-unparsed" } + reader.findings
    if table.isEmpty, table.notes.isEmpty, table.emptyNote == nil { findings.append(noteMissing(table)) }
    return Result(
      table: table, findings: findings,
      explanation: explanation(table, header, columns, body.remarks + ["金额单位：\(unit.unit.rawValue)"]))
  }

  private func noteMissing(_ table: StatutoryTable) -> Finding {
    Finding(
      rule: "statutory-note-missing", severity: .warning, message: "公开表“\(table.title)”没有数据，也没有说明原因",
      hint: "在 report.yaml 的这一条下写明 emptyNote，例如 emptyNote: 本部门没有此项收支", source: table.source)
  }

  // MARK: Title, kind and unit

  /// As report.yaml says, as it stands above the table, or the sheet's or file's name.
  private func title(_ heading: SheetHeading, above rows: ArraySlice<SheetRow>) -> String {
    if let title = settings.title { return title }
    if let key = heading.titles.first(where: { $0.hasSuffix("表") }) ?? heading.titles.first,
      let cell = rows.flatMap(\.texts).first(where: { $0.text.squeezed == key })
    {
      // With the spaces between number and name.
      return cell.text.trimmingWrapSpaces().split(whereSeparator: \.isNewline).joined()
    }
    return settings.sheet ?? ((grid.file as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  private func kind(of title: String) -> StatutoryTableKind? {
    switch settings.kind {
    case .byTitle: StatutoryTableKind(title: title)
    case .stated(let kind): kind
    }
  }

  private func moneyUnit(
    _ heading: SheetHeading, _ titles: [[String]], _ body: StatutoryBody
  ) -> (unit: MoneyUnit, findings: [Finding]) {
    let place = grid.place(grid.sheet.rows[0])
    let printed = heading.moneyUnit ?? titles.joined().compactMap(MoneyUnit.init(statedIn:)).first
    guard let unit = settings.moneyUnit ?? printed else {
      let finding = Finding(
        rule: "money-unit-assumed", severity: .note, message: "公开表没有写明金额单位，按万元读取",
        hint: "核对原件；可在 report.yaml 的这一条下写明 moneyUnit", source: place)
      return (.wan, [finding])
    }
    guard let printed, printed != unit else { return (unit, []) }
    let finding = Finding(
      rule: "money-unit-differs", severity: .warning,
      message: "表中写明金额单位是\(printed.rawValue)，report.yaml 写的是\(unit.rawValue)，按 report.yaml 的\(unit.rawValue)读取",
      hint: "核对原件，并改正 report.yaml", source: place)
    return (unit, [finding])
  }

  // MARK: Explanation

  private func explanation(
    _ table: StatutoryTable, _ header: Range<Int>, _ columns: [Int], _ remarks: [String]
  ) -> TableExplanation {
    let rows = grid.sheet.rows
    return TableExplanation(
      file: grid.file, sheet: grid.sheet.name, kind: "公开表（\(table.kind?.rawValue ?? "其他")）",
      header: rows[header.lowerBound].number...rows[header.upperBound - 1].number,
      columns: zip(columns, table.columns).map { column, described in
        TableExplanation.Column(
          position: grid.position(column), title: described.titles.joined(separator: " / "),
          field: Self.names[described.role], reason: table.partCount > 1 ? "第 \(described.part + 1) 部分" : "按表头和内容")
      },
      remarks: ["标题：\(table.title)"] + remarks + ["\(table.rows.count) 行"])
  }

  private static let names: [StatutoryTable.Role: String] = [.code: "编码", .name: "名称", .amount: "金额", .text: "文字"]
}

/// Why a sheet is no statutory table; texts are Chinese and end without a full stop.
struct StatutoryRefusal: Error {
  var message: String
  var remedy: String
}

/// The rows below a statutory table's header, parted into the table's own and the notes below it.
struct StatutoryBody {
  private(set) var rows: [SheetRow] = []
  private(set) var notes: [String] = []
  private(set) var remarks: [String] = []

  private static let noteOpenings = ["注", "说明", "备注", "备 注"]
  private static let emptiness = ["无数据", "空表", "为空", "没有", "无此项", "未安排", "不涉及"]

  init(_ all: ArraySlice<SheetRow>, header: ArraySlice<SheetRow>) {
    let known = Set(header.map(SheetBody.signature))
    var skipped = 0
    for row in all where !row.texts.isEmpty {
      if known.contains(SheetBody.signature(row)) || SheetBody.isNumbering(row) {
        skipped += 1
      } else if isNote(row) {
        notes += row.texts.map { $0.text.unwrapped }
      } else {
        rows.append(row)
      }
    }
    if skipped > 0 { remarks.append("跳过 \(skipped) 行重复的表头和栏次") }
  }

  private func isNote(_ row: SheetRow) -> Bool {
    guard row.texts.count == 1, let text = row.texts.first?.text.squeezed, !StatutoryHeaderFinder.hasFigures(row) else {
      return false
    }
    if !notes.isEmpty { return true }
    let opening = Self.noteOpenings.first(where: text.hasPrefix)
    let rest = opening.map { text.dropFirst($0.count) }
    if let mark = rest?.first, "：:1１.、".contains(mark) { return true }
    return text.count > 6 && Self.emptiness.contains(where: text.contains)
  }
}
