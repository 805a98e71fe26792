import BudgetModel
import Foundation
import Testing

@testable import ReportTemplates

@Suite struct StatutoryTableTests {
  private static let place = SourceLocation(file: "a.csv", line: 1, column: 1)

  private static func cell(
    _ column: Int, _ content: StatutoryTable.Content, columns: Int = 1, rows: Int = 1, level: Int = 0
  ) -> StatutoryTable.Cell {
    StatutoryTable.Cell(
      column: column, columns: columns, rows: rows, content: content, level: level, source: place)
  }

  private static func table(name: String = "甲", _ kind: StatutoryTableKind? = .overview) -> StatutoryTable {
    StatutoryTable(
      title: "表 1　收支总表", kind: kind,
      columns: [
        .init(titles: ["收入", "项目"], role: .name, part: 0), .init(titles: ["收入", "数"], role: .amount, part: 0),
        .init(titles: ["支出", "项目"], role: .name, part: 1), .init(titles: ["支出", "数"], role: .amount, part: 1),
      ],
      header: [
        [cell(0, .text("收入"), columns: 2), cell(2, .text("支出"), columns: 2)],
        [cell(0, .text("项目")), cell(1, .text("数")), cell(2, .text("项目")), cell(3, .text("数"))],
      ],
      rows: [
        .init(
          cells: [
            cell(0, .text(name), level: 1), cell(1, .amount(Amount(fen: 1_234_560_000))), cell(2, .text("乙")),
            cell(3, .blank),
          ], source: place),
        .init(
          cells: [cell(0, .text("合计")), cell(1, .unreadable("1O")), cell(2, .blank), cell(3, .blank)], source: place),
      ], notes: ["注：说明。"], emptyNote: nil, source: place)
  }

  private static func markup(_ tables: [StatutoryTable]) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates").path
    var budget = smallBudget
    budget.statutoryTables = tables
    let library = try TemplateLibrary(folder: folder, contexts: TemplateContract.contexts)
    let page = try library.markup(for: .disclosure, of: document(budget))
    guard let start = page.range(of: "<h2 id=\"statutory1\">"),
      let end = page.range(of: "</table>", range: start.lowerBound..<page.endIndex)
    else { return "" }
    return page[start.lowerBound..<end.lowerBound].split(separator: "\n").joined(separator: "\n")
  }

  @Test func theMarkupIsAsItWas() throws {
    #expect(
      try Self.markup([Self.table()]) == """
        <h2 id="statutory1">表 1　收支总表</h2>
        <table class="statutory">
        <caption right="单位：万元" continued="（续表）">部门：花都局</caption>
        <col width="3*" min="34mm"/><col width="auto" align="decimal" min="16mm"/><col width="3*" min="34mm"/><col width="auto" align="decimal" min="16mm"/>
        <thead>
        <tr><th class="indent-0" scope="colgroup" colspan="2" rowspan="1">收入</th><th class="indent-0" scope="colgroup" colspan="2" rowspan="1">支出</th></tr>
        <tr><th class="indent-0" scope="col" colspan="1" rowspan="1">项目</th><th class="indent-0" scope="col" colspan="1" rowspan="1">数</th><th class="indent-1" scope="col" colspan="1" rowspan="1">项目</th><th class="indent-0" scope="col" colspan="1" rowspan="1">数</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row" class="indent-1" colspan="1" rowspan="1">甲</th><td class="number" colspan="1" rowspan="1">1,234.56</td><th scope="row" class="indent-1" colspan="1" rowspan="1">乙</th><td class="number" colspan="1" rowspan="1">—</td></tr>
        <tr class="total"><th scope="row" class="indent-0" colspan="1" rowspan="1">合计</th><td class="number" colspan="1" rowspan="1">无法识别</td><td colspan="1" rowspan="1"></td><td class="number" colspan="1" rowspan="1"></td></tr>
        </tbody>
        <note>注：说明。</note>
        """)
  }

  @Test func textsOfCellsAreEscaped() throws {
    let markup = try Self.markup([Self.table(name: "<script>&\"' {{title}}")])
    #expect(markup.contains("&lt;script&gt;&amp;"))
    #expect(markup.contains("{{title}}"))
    #expect(!markup.contains("<script>"))
  }

  @Test func withoutSuchTablesThereIsNoChapter() throws { #expect(try Self.markup([]).isEmpty) }

  @Test func aTableWithoutDataSaysSo() throws {
    var table = Self.table()
    table.rows = []
    table.notes = []
    #expect(try Self.markup([table]).contains("<note>本表没有数据。</note>"))
    table.emptyNote = "本部门没有此项支出。"
    let markup = try Self.markup([table])
    #expect(markup.contains("<note>本部门没有此项支出。</note>"))
    #expect(!markup.contains("本表没有数据"))
    #expect(markup.contains("<td class=\"muted\" colspan=\"4\">—</td>"))
  }

  @Test func aUnitsDocumentHasNoneOfTheDepartments() {
    var budget = smallBudget
    budget.statutoryTables = [Self.table()]
    #expect(document(budget).restricted(toUnitAt: 0).budget.statutoryTables.isEmpty)
  }
}
