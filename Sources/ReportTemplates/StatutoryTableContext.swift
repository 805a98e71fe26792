import BudgetModel

/// One 法定预算公开表, ready to be set: columns, header rows, rows with their cells.
struct StatutoryTableContext: TemplateContext {
  let table: StatutoryTable
  /// From 1.
  let number: Int

  private var header: [StatutoryRowContext] {
    table.header.map { StatutoryRowContext(table: table, cells: $0, isHeader: true) }
  }
  private var rows: [StatutoryRowContext] {
    table.rows.map { StatutoryRowContext(table: table, cells: $0.cells, isHeader: false, row: $0) }
  }
  private var columns: [StatutoryColumnContext] {
    table.columns.map { StatutoryColumnContext(column: $0) }
  }

  /// Of few columns too: what is kept on one page is never turned.
  private var isShort: Bool { table.rows.count <= 12 && table.columns.count <= 7 }

  static func list(_ tables: [StatutoryTable]) -> [StatutoryTableContext] {
    tables.enumerated().map { StatutoryTableContext(table: $1, number: $0 + 1) }
  }

  static let contextName = "statutoryTable"
  static let fields = TemplateFields<Self>([
    .init("number", "第几张表：1") { .number($0.number) },
    .init("title", "表题：表 1　收支总表") { .text($0.table.title) },
    .init("anchor", "文件内的锚点：statutory1") { .text("statutory\($0.number)") },
    .init("columns", "各列，statutoryColumn 的列表") { .list($0.columns) },
    .init("columnCount", "列数") { .number($0.table.columns.count) },
    .init("isWide", "多于 9 列") { .flag($0.table.columns.count > 9) },
    .init("isDense", "多于 14 列") { .flag($0.table.columns.count > 14) },
    .init("header", "表头各行，statutoryRow 的列表") { .list($0.header) },
    .init("rows", "各行，statutoryRow 的列表") { .list($0.rows) },
    .init("hasRows", "有行") { .flag(!$0.table.rows.isEmpty) },
    .init("isShort", "行和列都少，可以排在一页") { .flag($0.isShort) },
    .init("isEmpty", "没有数据：没有零以外的金额") { .flag($0.table.isEmpty) },
    .init("emptyNote", "没有数据的原因，取自 report.yaml，没有则为空") {
      .optional($0.table.isEmpty ? $0.table.emptyNote : nil)
    },
    .init("notes", "表下的注，name 的列表") { .list(NameContext.list($0.table.notes)) },
    .init("hasNotes", "有注") { .flag(!$0.table.notes.isEmpty) },
    .init("needsNote", "没有数据，也没有任何说明") {
      .flag($0.table.isEmpty && $0.table.emptyNote == nil && $0.table.notes.isEmpty)
    },
    .init("source", "表头在原件里的位置，source") { .object(SourceContext(source: $0.table.source)) },
  ])
}

/// A column of a statutory table.
struct StatutoryColumnContext: TemplateContext {
  let column: StatutoryTable.Column

  static let contextName = "statutoryColumn"
  static let fields = TemplateFields<Self>([
    .init("title", "最下一行的列名") { .text($0.column.title) },
    .init("isCode", "编码或序号") { .flag($0.column.role == .code) },
    .init("isName", "名称") { .flag($0.column.role == .name) },
    .init("isAmount", "金额") { .flag($0.column.role == .amount) },
    .init("isText", "其他文字，如备注") { .flag($0.column.role == .text) },
  ])
}

/// A row of a statutory table or of its header.
struct StatutoryRowContext: TemplateContext {
  let cells: [StatutoryCellContext]
  let isTotal: Bool

  init(table: StatutoryTable, cells: [StatutoryTable.Cell], isHeader: Bool, row: StatutoryTable.Row? = nil) {
    let labels = (0..<table.partCount).map { part in row.flatMap { table.label(of: $0, part: part) } }
    isTotal = labels.contains { $0?.content.text.map(StatutoryTotal.isTotal) ?? false }
    self.cells = cells.map { cell in
      let column = table.columns[cell.column]
      return StatutoryCellContext(
        cell: cell, column: column, isHeader: isHeader,
        isLabel: labels[column.part] == cell,
        hasLabel: labels[column.part] != nil || table.isOfAmountsAlone(part: column.part),
        startsPart: column.part > 0 && table.columns[cell.column - 1].part < column.part)
    }
  }

  static let contextName = "statutoryRow"
  static let fields = TemplateFields<Self>([
    .init("cells", "单元格，statutoryCell 的列表；被合并单元格盖住的不在其中") { .list($0.cells) },
    .init("isTotal", "合计行") { .flag($0.isTotal) },
  ])
}

/// A cell of a statutory table or of its header.
struct StatutoryCellContext: TemplateContext {
  let cell: StatutoryTable.Cell
  let column: StatutoryTable.Column
  let isHeader: Bool
  let isLabel: Bool
  let hasLabel: Bool
  /// The first of a table that stands beside another.
  let startsPart: Bool

  /// Deeper levels are set as this one.
  private static let deepest = 4

  private var isSpanning: Bool { cell.columns > 1 }
  private var isAmount: Bool {
    guard !isHeader, column.role == .amount else { return false }
    return cell.content.text == nil
  }
  private var amount: AmountContext? {
    // Beside no label there is nothing to say nil of.
    guard isAmount, hasLabel || cell.content != .blank else { return nil }
    return AmountContext(cell.content.funding)
  }

  static let contextName = "statutoryCell"
  static let fields = TemplateFields<Self>([
    .init("text", "文字；金额或空格则为空") { .optional($0.cell.content.text) },
    .init("columns", "占几列：1") { .number($0.cell.columns) },
    .init("rows", "占几行：1") { .number($0.cell.rows) },
    .init("isAmount", "金额列里不是文字的格") { .flag($0.isAmount) },
    .init("amount", "金额，amount；本行此处没有项目则为空") { .optional($0.amount) },
    .init("isLabel", "本行（表左右并列时，本半行）说的是什么") { .flag($0.isLabel) },
    .init("isCode", "编码或序号") { .flag($0.column.role == .code) },
    .init("isSpanning", "占多列") { .flag($0.isSpanning) },
    .init("isNumberTitle", "金额列的列名") { .flag($0.isHeader && $0.column.role == .amount) },
    .init("indent", "缩进几个字：0 到 4，名称的级数；并列的右半表从 1 起") {
      .number(min(deepest, $0.cell.level + ($0.startsPart && !$0.isSpanning ? 1 : 0)))
    },
    .init("columnTitle", "所在列的列名") { .text($0.column.title) },
  ])
}
