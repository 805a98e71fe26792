import Foundation
import PDFFinishing
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

/// What the files say to those who hear them, as qpdf reads it.
struct TaggedPDFTests {
  private static func pdf(_ body: String, attributes: String = "") throws -> [UInt8] {
    try Print.writer().pdf(
      markup: "<report title=\"题\" \(attributes)>\(body)</report>", place: "t", date: "2024-01-01")
  }

  private static func structure(_ body: String) throws -> String { try ReadObjects(pdf(body)).structure() }

  @Test func everyElementIsWhatItIs() throws {
    let structure = try Self.structure(
      """
      <page-header left="头" right="{page}"/>
      <cover><p>面</p></cover>
      <contents title="目录" depth="2"/>
      <h1 id="a">甲</h1><h3 right="8.00">乙</h3><p>看<a href="#a">那里</a>。</p><ul><li>其一</li></ul>
      <key-figures><key value="1" label="项目"/></key-figures>
      <figure><caption>图 1</caption><bar-chart><bar value="10000" label="子" figure="2.00" href="#a"/>\
      <bar value="5000" label="丑" figure="1.00"/></bar-chart></figure>
      <table><caption right="单位：万元">表 1</caption><col width="*"/><col width="20mm"/>
      <thead><tr><th scope="col">项</th><th scope="col">额</th></tr></thead>
      <tbody><tr><th scope="row">甲<note>注。</note></th><td></td></tr></tbody><tfoot><tr><td colspan="2">止</td></tr></tfoot>
      <note>另注。</note></table>
      <img src="mark.svg" alt="标记" width="20mm"/>
      """)
    let expected = """
      Document
        Sect
          P
        P
        TOC
          TOCI
            Reference
              Link says 甲 1 → 甲
        Sect
          H1
          Sect
            H2
              Span
              Span
            P
              Span
              Link → 甲
              Span
            L Disc
              LI
                Lbl
                LBody
            L None
              LI
                LBody
            Div
              Caption
              Figure boxed alt 图 1。横条图，共 2 项：最大的是 子 2.00，最小的是 丑 1.00。
              L None
                LI
                  LBody
                    Link → 甲
            Table
              Caption
                Span
                Span
              THead
                TR
                  TH Column
                  TH Column
              TBody
                TR
                  TH Row
                  TD
              TFoot
                TR
                  TD 2 columns
            Note #0
            P
            Figure boxed alt 标记
      """
    #expect(structure == expected)
  }

  @Test func aListInAnItemStandsInItsBody() throws {
    let structure = try Self.structure(
      "<ol start=\"3\"><li>甲<ul><li>乙</li></ul><ol><li>丙</li></ol></li><li>丁</li></ol>")
    let expected = """
      Document
        L Decimal
          LI
            Lbl
            LBody
              Span
              L Disc
                LI
                  Lbl
                  LBody
              L Decimal
                LI
                  Lbl
                  LBody
          LI
            Lbl
            LBody
      """
    #expect(structure == expected)
  }

  @Test func headerCellsOfIrregularTablesAreNamed() throws {
    let structure = try Self.structure(
      """
      <table><col width="*"/><col width="*"/><col width="*"/>
      <thead><tr><th scope="col" rowspan="2">单位</th><th scope="colgroup" colspan="2">预算</th></tr>\
      <tr><th scope="col">总计</th><th scope="col">占比</th></tr></thead>
      <tbody><tr><th scope="row" rowspan="2">甲</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>
      """)
    let body = structure.components(separatedBy: "TBody\n")[1].split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(structure.contains("TH Column 2 rows #0"))
    #expect(structure.contains("TH Column 2 columns #1"))
    #expect(
      body == [
        "TR", "TH Row 2 rows under 0 #4", "TD under 1 2 4", "TD under 1 3 4", "TR", "TD under 1 2 4", "TD under 1 3 4",
      ])
  }

  @Test func aTableOnSeveralPagesIsOne() throws {
    let row = "<tr><th scope=\"row\">甲</th><td>1.00</td></tr>"
    let bytes = try Self.pdf(
      "<table><caption>表</caption><col width=\"*\"/><col width=\"*\"/><thead><tr><th scope=\"col\">项</th>"
        + "<th scope=\"col\">额</th></tr></thead><tbody>" + String(repeating: row, count: 120) + "</tbody></table>")
    let read = try ReadObjects(bytes)
    #expect(read.all("/Type", "/Page").count > 2)
    #expect(read.all("/S", "/Table").count == 1)
    #expect(read.all("/S", "/TR").count == 121)
    #expect(read.all("/S", "/TH").count == 122)
    #expect(read.all("/S", "/Caption").count == 1)
  }

  @Test func aRowOnSeveralPagesIsOneWithItsCells() throws {
    let long = String(repeating: "绩效目标应当细化、量化。", count: 150)
    let structure = try Self.structure(
      "<table><col width=\"*\"/><col width=\"*\"/><tbody><tr><td>\(long)</td><td>\(long)</td></tr></tbody></table>")
    let lines = structure.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.filter { $0 == "TR" }.count == 1)
    #expect(lines.filter { $0 == "TD" }.count == 2)
    #expect(lines.suffix(6).filter { $0 == "Span" }.count == 4)
  }

  @Test func aWordThatALineEndsInIsSaidWhole() throws {
    let structure = try Self.structure(
      "<p>编号\(String(repeating: "abcdefgh", count: 14))</p><p>\(String(repeating: "budget ", count: 20))</p>")
    #expect(structure.contains("Span says " + String(repeating: "abcdefgh", count: 14) + " lang en"))
    #expect(structure.contains("P says " + String(repeating: "budget ", count: 19) + "budget lang en"))
  }

  @Test func aLinkMayLeadOutOfTheDocument() throws {
    let bytes = try Self.pdf("<p>见<a href=\"https://example.org/a(1)?b='c'\">网站</a></p>")
    let read = try ReadObjects(bytes)
    #expect(try read.structure().contains("Link → https://example.org/a%281%29?b=%27c%27"))
    let link = try read.only("/Subtype", "/Link")
    #expect((link["/A"] as? [String: Any])?["/URI"] as? String == "u:https://example.org/a%281%29?b=%27c%27")
    for address in ["https://", "javascript:alert(1)", "https://例.org", "file:///etc", "https://a b"] {
      let error = #expect(throws: LayoutError.self) { try Self.pdf("<p><a href=\"\(address)\">x</a></p>") }
      #expect(error?.message == "href“\(address)”无效")
    }
  }

  @Test func cellsThatARowLeavesOutAreEmpty() throws {
    let structure = try Self.structure(
      "<table><col width=\"*\"/><col width=\"*\"/><col width=\"*\"/><thead><tr><th>甲</th><th>乙</th><th>丙</th></tr></thead>"
        + "<tbody><tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>")
    #expect(structure.components(separatedBy: "TR\n").dropFirst().map { $0.matches(of: /T[DH]/).count } == [3, 3, 2])
  }

  @Test func aCellOfTheLastColumnMaySpanRows() throws {
    let structure = try Self.structure(
      "<table><col width=\"*\"/><col width=\"*\"/><tbody><tr><td>1</td><td rowspan=\"2\">2</td></tr>"
        + "<tr><td>3</td></tr></tbody></table>")
    let lines = structure.components(separatedBy: "TBody\n")[1].split(separator: "\n")
    #expect(lines.map { $0.trimmingCharacters(in: .whitespaces) } == ["TR", "TD", "TD 2 rows", "TR", "TD"])
  }

  @Test func englishWordsAreSaidInEnglish() throws {
    let structure = try Self.structure("<p>采用Internet of Things平台，PPP项目，SHA-256，4G网络。</p>")
    let lines = structure.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["Document", "P", "Span", "Span lang en", "Span"])
  }

  @Test func dataTravelsInside() throws {
    let bytes = try Print.writer().pdf(
      markup: "<report title=\"题\"><p>文</p></report>", place: "t", date: "2024-01-01",
      attachments: [PDFAttachment(name: "a.csv", mimeType: "text/csv", description: "表", bytes: Array("a,b".utf8))])
    #expect(try Tool.output(of: bytes, "qpdf", "a.pdf", "--show-attachment=a.csv") == "a,b")
    #expect(String(decoding: bytes, as: UTF8.self).contains("<pdfaid:part>3</pdfaid:part>"))
  }

  /// Rare Han, squeezed marks, words and numbers that lines end in, and text that goes on on the next page.
  @Test func theTextIsReadBackAsItWasWritten() throws {
    let sentence = "“公开”（试行），含𠮷、㐂、𪛖、镕四字；一方女子、见非凡，共计1,234.56万元。"
    let bytes = try Self.pdf("<p>\(String(repeating: sentence, count: 60))</p>")
    let text = try Tool.output(of: bytes, "pdftotext", "-raw", "a.pdf", "-").filter { !$0.isWhitespace }
    #expect(text == String(repeating: sentence, count: 60))
    #expect(try ReadObjects(bytes).all("/Type", "/Page").count > 1)
  }

  @Test func propertiesAreSaidAlikeTwice() throws {
    let bytes = try Self.pdf(
      "<p>文</p>", attributes: #"author="财政局" subject="预算公开" keywords="预算,公开""#)
    let info = try #require(try ReadObjects(bytes).objects.first { $0["/Producer"] != nil })
    let text = String(decoding: bytes, as: UTF8.self)
    for (key, tag, value) in [
      ("/Title", "x-default\">", "题"), ("/Author", "<rdf:li>", "财政局"), ("/Subject", "x-default\">", "预算公开"),
      ("/Keywords", "<pdf:Keywords>", "预算,公开"),
    ] {
      #expect(info[key] as? String == "u:" + value)
      #expect(text.contains(tag + value + "<"), "\(key)")
    }
  }
}
