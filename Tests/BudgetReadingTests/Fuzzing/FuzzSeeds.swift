import BudgetModel
import Foundation
import TestSupport

@testable import BudgetReading
@testable import Spreadsheets

/// Small real inputs to damage, for each reader.
enum FuzzSeeds {
  static let tokens = [
    "项目名称", "总计", "合计", "小计", "财政拨款", "绩效目标", "绩效指标", "单位：元", "单位：万元", "单位名称", "一级指标", "三级指标", "年度指标值",
    "1、1-产出指标; 11-数量指标; ", "实施周期指标值:", "\t", "|", ",", ";", "。",
  ]
  static let yamlTokens = [
    "department: ", "year: ", "tables:\n  ", "columns:\n  ", "headerRow: 4-5\n", "skipRows: [", "sheet: ", "&a ", "*a", "- ",
    "{", "}", "]", "? ", "!!binary ", "|\n", "%YAML 9.9\n", "---\n", "...\n", "<<: ", "\t", "18446744073709551616",
  ]
  static let jsonTokens = ["{", "}", "[", "]", ",", ":", "null", "true", "-0", "1e999", "\\ud800", "\\u0000", "\"units\":"]
  static let xmlTokens = [
    "<c r=\"A1\">", "<row r=\"1048577\">", "</row>", "<v>", "<is><t>", "t=\"s\"", "r=\"XFD1048576\"", "<!--", "<![CDATA[", "]]>",
    "&#0;", "&#x10FFFF;", "<!DOCTYPE a>", "&lt;", "<mergeCell ref=\"A1:XFD1048576\"/>", "<f>", "1904", "numFmtId=\"14\"",
  ]

  static func text() throws -> [[UInt8]] {
    let lines = try String(contentsOfFile: Sample.table, encoding: .utf8).split(separator: "\n")
    let header = lines.prefix(6).joined(separator: "\n") + "\n"
    return [6, 20, 40, 90].map { start in
      Array((header + lines.dropFirst(start).prefix(3).joined(separator: "\n")).prefix(1200).utf8)
    }
  }

  static let delimited = [
    "单位：元\n序号,预算单位,项目名称,合计,财政拨款,备注\n1,甲校,项目一,100.25,100.25,新增\n2,乙校,\"项目\n二\",50,20,\n",
    "單位名稱;計畫名稱;預算數(千元)\n財政局;房屋稅業務;1200\n合計;;1200\n",
    "项目名称|总计|财政拨款|绩效目标\n合计|3|3|\n某某市甲局|3|3|\n项目一|3|3|完成。\n",
    "单位名称\t项目名称\t一级指标\t二级指标\t三级指标\t年度指标值\n甲局\t项目一\t产出指标\t数量指标\t次数\t≥3次\n",
  ].map { Array($0.utf8) }

  static func json() throws -> [[UInt8]] {
    var budget = try Sample.budget()
    budget.units = Array(budget.units.prefix(1))
    budget.units[0].projects = Array(budget.units[0].projects.prefix(1))
    budget.units[0].projects[0].indicators = Array(budget.units[0].projects[0].indicators.prefix(1))
    budget.findings = Array(budget.findings.prefix(1))
    budget.unparsed = Array(budget.unparsed.prefix(1))
    return [Array(try BudgetFile(budget: budget, title: "标题", date: CalendarDate("2024-02-05")).json())]
  }

  static func report() throws -> [[UInt8]] {
    let sample = try String(contentsOfFile: Sample.folder + "/report.yaml", encoding: .utf8)
    let full = """
      department: 某某局
      year: 2025
      moneyUnit: 元
      sheet: [预算, 绩效]
      columns:
        用款处室: 单位名称
      tables:
        明细.xlsx/预算:
          headerRow: 4-5
          skipRows: [6, 8-9]
          columns:
            金额: 忽略
      """
    return [Array(sample.utf8), Array(full.utf8)]
  }

  static let sheetXML = """
    <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>甲局</t></is></c><c r="B2" t="str"><f>A1</f><v>项目一</v></c>\
    <c r="C2" s="1"><v>45657.5</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>
    """
  static let stringsXML = "<sst><si><t>单位名称</t></si><si><r><t>项目</t></r><r><t>名称</t></r></si><si><t>合计</t></si></sst>"

  /// A workbook with these parts.
  static func workbook(sheet: [UInt8], strings: [UInt8]) throws -> [UInt8] {
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationship(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    let parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types)\"/></Types>"),
      ("_rels/.rels", "<Relationships>\(relationship("a", "officeDocument", "xl/workbook.xml"))</Relationships>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relationship("a", "worksheet", "s.xml"))\(relationship("b", "sharedStrings", "t.xml"))"
          + "</Relationships>"
      ),
    ]
    return try ZipArchive.make(
      parts.map { ($0.0, Array($0.1.utf8)) }
        + [("xl/s.xml", Array("<worksheet>".utf8) + sheet + Array("</worksheet>".utf8)), ("xl/t.xml", strings)])
  }
}
