import Foundation
import Testing

@testable import ReportLayout

private let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")

private let documents = [
  "spans": #"<table><caption continued="（续）" right="万元">跨行</caption>"#
    + #"<col width="30"/><col width="*"/><col width="auto" align="decimal"/>"#
    + "<thead><tr><th rowspan=\"2\">甲</th><th colspan=\"2\">乙</th></tr><tr><th>丙</th><th>丁</th></tr></thead><tbody>"
    + "<tr><td rowspan=\"14\">跨十四行的文字</td><td>行1</td><td>1.5</td></tr>"
    + (2...14).map { "<tr><td>行\($0)</td><td>\($0)</td></tr>" }.joined()
    + "<tr class=\"total\"><td>合计</td><td/><td>12.25</td></tr></tbody><note>注：甲。</note></table>",
  "furniture": #"<page-header left="{chapter}" right="{section}" on="odd"/><page-header left="双" on="even"/>"#
    + #"<page-footer text="— {page} —"/><cover><p>面</p></cover><contents title="目录" depth="2"/>"#
    + ##"<h1 id="a">章一</h1><h2>节一</h2><p>见<a href="#b">章二</a>。</p><page-break/><h1 id="b">章二</h1><p>文</p>"##
    + #"<section orientation="landscape"><h2>横</h2><p>文</p></section>"#,
  "charts": #"<key-figures><key value="1" label="甲"/><key value="2" label="乙"/></key-figures>"#
    + #"<share-bar><part value="7000" label="甲 70%"/><part value="3000" label="乙 30%"/></share-bar>"#
    + #"<bar-chart><bar value="10000" label="甲" figure="9.00" note="90%"/>"#
    + #"<bar value="-1000" label="乙" figure="-0.90"/></bar-chart>"#,
  "paragraphs": "<p>“一二三”，（四）、五六——七八……九十？（一）共计100 万元，≥95%的，增长5.2%。</p>"
    + "<ul><li>一二三四五六七八九十一二三四五六七</li></ul>",
]

/// Pages as text. To write them anew, and then to read what changed: RECORD=1 swift test --filter TraceTests
@Suite struct TraceTests {
  @Test(arguments: documents.keys.sorted()) func aDocumentIsSetAsItWas(name: String) throws {
    let trace = try Sample.pages(documents[name] ?? "").trace()
    let file = goldens.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(at: goldens, withIntermediateDirectories: true)
      return try trace.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try trace == String(contentsOf: file, encoding: .utf8))
  }
}
