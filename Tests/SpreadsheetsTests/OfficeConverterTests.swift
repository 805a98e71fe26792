import Foundation
import Testing

@testable import Spreadsheets

/// Runs `body` with a search path on which `soffice` is this script.
private func withOffice(_ script: String, _ body: (OfficeConverter) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let program = folder.appendingPathComponent("soffice")
  try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  try body(OfficeConverter(searchPath: folder.path + ":/usr/bin:/bin"))
}

/// The name of a stream as the container's directory holds it.
private func ole(_ stream: String) -> [UInt8] { stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

@Test(arguments: [("EncryptedPackage", "有密码"), ("WordDocument", "没有工作簿")])
func aContainerWithoutAReadableWorkbookIsRefused(_ stream: String, _ told: String) throws {
  try withOffice("exit 3") { converter in
    let error = #expect(throws: SpreadsheetError.self) { try converter.xlsx(from: ole(stream), format: .ole) }
    #expect(error?.message.contains(told) == true)
  }
}

@Test func theConvertedFileIsHandedBack() throws {
  try withOffice("mkdir out && stat -c %a . > out/table.xlsx && cat table.xls >> out/table.xlsx") { converter in
    let converted = try converter.xlsx(from: ole("Workbook"), format: .ole)
    #expect(String(decoding: converted, as: UTF8.self) == "700\n" + String(decoding: ole("Workbook"), as: UTF8.self))
  }
}

@Test func failuresOfTheConverterAreTold() throws {
  for (script, told) in [("exit 3", "退出码 3"), ("exit 0", "没有产出"), ("exit 124", "120 秒")] {
    try withOffice(script) { converter in
      let error = #expect(throws: SpreadsheetError.self) { try converter.xlsx(from: [1], format: .ods) }
      #expect(error?.message.contains(told) == true)
    }
  }
}

@Test func withoutConverterTheUserIsToldToSaveAnew() {
  let converter = OfficeConverter(searchPath: "")
  let error = #expect(throws: SpreadsheetError.self) { try converter.xlsx(from: ole("Book"), format: .ole) }
  #expect(error?.remedy.hasPrefix("需要 LibreOffice；或请") == true)
}

private let hasOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

/// Through the real program, where it is installed.
@Suite(.enabled(if: hasOffice, "skipped: /usr/bin/soffice is not installed"), .serialized) struct LibreOfficeTests {
  private let converter = OfficeConverter(searchPath: "/usr/bin:/bin")

  private func rows(_ workbook: [UInt8]) throws -> [[String]] {
    try Workbook(xlsx: workbook).sheets.flatMap(\.rows).map { $0.cells.map(\.text) }
  }

  @Test func aWebPageIsReadAsASheet() throws {
    let page = "<html><meta charset=utf-8><table><tr><td>单位名称<td>金额<tr><td>甲局<td>1,234.50</table></html>"
    #expect(SpreadsheetFormat.detect(Array(page.utf8)) == .html)
    #expect(try rows(converter.xlsx(from: Array(page.utf8), format: .html)) == [["单位名称", "金额"], ["甲局", "1234.5"]])
  }

  /// The sheet as LibreOffice's plain form of OpenDocument; hidden sheets stay hidden.
  @Test func anOpenDocumentSheetKeepsItsTextsNumbersAndHiddenSheets() throws {
    let styles = "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
    let content = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
      <office:automatic-styles>\(styles)</style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:table table:name="预算"><table:table-row>
      <table:table-cell office:value-type="string"><text:p>甲局</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="1234.56"><text:p>1234.56</text:p></table:table-cell>
      </table:table-row></table:table>
      <table:table table:name="旧表" table:style-name="h"><table:table-row>
      <table:table-cell office:value-type="string"><text:p>乙局</text:p></table:table-cell>
      </table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>
      """
    let kind = "application/vnd.oasis.opendocument.spreadsheet"
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <manifest:file-entry manifest:full-path="/" manifest:media-type="\(kind)"/>\
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
      """
    let file = try ZipArchive.make([
      ("mimetype", Array(kind.utf8)), ("content.xml", Array(content.utf8)),
      ("META-INF/manifest.xml", Array(manifest.utf8)),
    ])
    #expect(SpreadsheetFormat.detect(file) == .ods)
    let before = try temporaryFolders()
    let workbook = try Workbook(xlsx: converter.xlsx(from: file, format: .ods))
    #expect(workbook.sheets.map(\.name) == ["预算", "旧表"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    #expect(workbook.sheets[0].rows[0].cells.map(\.text) == ["甲局", "1234.56"])
    #expect(try temporaryFolders() == before)
  }

  private func temporaryFolders() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
    return Set(names.filter { $0.hasPrefix("budgetpress-") && $0.count == "budgetpress-XXXXXX".count })
  }
}
