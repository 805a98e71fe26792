import Foundation
import Testing
import TestSupport

@testable import Spreadsheets

@Test func anEntryThatInflatesTooFarIsRefused() throws {
  let zeros = [UInt8](repeating: 0, count: 4 << 20)
  let bomb = try ZipArchive.make([("a", zeros), ("b", zeros)])
  #expect(bomb.count < 20_000)
  #expect(throws: SpreadsheetError.self) { try ZipArchive(bomb).read("a", limit: 1 << 20) }
  let archive = try ZipArchive(bomb, totalLimit: 6 << 20)
  #expect(try archive.read("a")?.count == 4 << 20)
  #expect(throws: SpreadsheetError.self) { try archive.read("b") }
}

@Test func entriesThatDifferInCaseOnlyAreRefused() throws {
  let bytes = try ZipArchive.make([("a.xml", [1]), ("A.xml", [2])])
  #expect(throws: SpreadsheetError.self) { try ZipArchive(bytes) }
}

@Test func tooManyEntriesAreRefused() throws {
  let entries = (0...ZipArchive.entryLimit).map { (name: "\($0)", content: [UInt8]()) }
  let bytes = try ZipArchive.make(entries)
  #expect(throws: SpreadsheetError.self) { try ZipArchive(bytes) }
}

@Test func encryptedEntriesAreRefused() throws {
  var bytes = try ZipArchive.make([("a", [1])])
  let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
  bytes[6] |= 1
  bytes[directory + 8] |= 1
  let error = #expect(throws: SpreadsheetError.self) { try ZipArchive(bytes) }
  #expect(error?.message.contains("加密") == true)
}

@Test func entitiesAreRefused() throws {
  let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;&c;&c;</a>"
  let bytes = try ZipArchive.make([("_rels/.rels", Array(bomb.utf8))])
  let error = #expect(throws: SpreadsheetError.self) { try Workbook(xlsx: bytes) }
  #expect(error?.message.contains("_rels/.rels") == true)
}

@Test func anEntityIsCalledOne() throws {
  let error = #expect(throws: SpreadsheetError.self) {
    try XLSXFile(sheet: "<sheetData><row r=\"1\"><c t=\"str\"><v>&x;</v></c></row></sheetData>").read()
  }
  #expect(error?.message.contains("“xl/worksheets/sheet1.xml”第 1 行第") == true)
  #expect(error?.message.contains("不是完好的 XML") == true || error?.message.contains("实体") == true)
}

@Test func aLongSharedTextCountsForEachOfItsCells() throws {
  var file = XLSXFile(sheet: "<sheetData>\(repeatedRows(97, "<c t=\"s\"><v>0</v></c>"))</sheetData>")
  file.sharedStrings = "<si><t>\(String(repeating: "a", count: 1 << 20))</t></si>"
  let error = #expect(throws: SpreadsheetError.self) { try file.read() }
  #expect(error?.message == "工作表“预算 表”第 97 行：文字超过 96 MiB")
}

private func repeatedRows(_ count: Int, _ cells: String) -> String {
  (1...count).map { "<row r=\"\($0)\">\(cells)</row>" }.joined()
}

@Test func aThousandSheetsAreEnough() throws {
  var file = XLSXFile()
  file.workbookProperties = String(repeating: "<sheet name=\"a\" r:id=\"id0\"/>", count: 1000)
  let error = #expect(throws: SpreadsheetError.self) { try file.read() }
  #expect(error?.message == "工作表超过 1000 个")
}

@Test func deepXMLIsRefused() throws {
  let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
  #expect(throws: SpreadsheetError.self) { try XLSXFile(sheet: deep).read() }
}

@Test func everyFormatIsKnownByItsContent() throws {
  let types = "<Types><Override ContentType=\"application/vnd.x.wordprocessingml.document.main+xml\"/></Types>"
  let word = try ZipArchive.make([("[Content_Types].xml", Array(types.utf8))])
  let mime = "application/vnd.oasis.opendocument.spreadsheet"
  #expect(SpreadsheetFormat.detect(word) == .otherOffice(name: "Word 文档"))
  #expect(try SpreadsheetFormat.detect(ZipArchive.make([("mimetype", Array(mime.utf8))])) == .ods)
  #expect(try SpreadsheetFormat.detect(ZipArchive.make([("a", [1])])) == .zip)
  #expect(SpreadsheetFormat.detect([0x50, 0x4B, 3, 4, 0]) == .zip)
  #expect(SpreadsheetFormat.detect([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .ole)
  #expect(SpreadsheetFormat.detect(Array("%PDF-1.7".utf8)) == .pdf)
  #expect(SpreadsheetFormat.detect(Array("\u{FEFF}\n<TABLE>".utf8)) == .html)
  #expect(SpreadsheetFormat.detect(Array("项目,金额".utf8)) == .text)
  #expect(SpreadsheetFormat.detect([]) == .text)
}

@Test func damagedFilesGiveErrorsOnly() throws {
  let rows: [[CellContent]] = (1...20).map { [.text("项目\($0)"), .number("\($0).5"), .blank] }
  let file = try WorkbookWriter.bytes(of: [SheetLayout(name: "表", rows: rows, headerRows: 1)])
  var random = SeededRandom()
  var refused = 0
  for _ in 0..<fuzzCount {
    var bytes = file
    if random.chance(0.3) { bytes.removeLast(random.number(1...bytes.count)) }
    for _ in 0..<random.number(1...6) where !bytes.isEmpty {
      bytes[random.next(upTo: bytes.count - 1)] = UInt8(random.number(0...255))
    }
    if isRefused(bytes) { refused += 1 }
  }
  #expect(refused > 0)
}

@Test func damagedPartsGiveErrorsOnly() throws {
  let sheet = """
    <x:sheetData><x:row r="1"><x:c r="A1" t="s" s="0"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>45657.5</x:v>\
    </x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/><x:mergeCell ref="C1:D9"/></x:mergeCells>
    """
  var random = SeededRandom()
  var refused = 0
  for _ in 0..<fuzzCount {
    var bytes = Array(sheet.utf8)
    for _ in 0..<random.number(1...4) {
      bytes[random.next(upTo: bytes.count - 1)] = random.pick(Array("0129AZ:<>/\"= erstv.-".utf8))
    }
    var file = XLSXFile(sheet: String(decoding: bytes, as: UTF8.self))
    file.sharedStrings = "<si><t>甲</t></si>"
    file.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    if isRefused(try file.bytes()) { refused += 1 }
  }
  #expect(refused > 0)
}

private var fuzzCount: Int {
  ProcessInfo.processInfo.environment["BUDGETPRESS_FUZZ"].flatMap { Int($0) } ?? 2000
}

/// Whether reading fails, which it may do with a `SpreadsheetError` only.
private func isRefused(_ bytes: [UInt8]) -> Bool {
  _ = SpreadsheetFormat.detect(bytes)
  do {
    _ = try Workbook(xlsx: bytes)
    return false
  } catch {
    #expect(error is SpreadsheetError)
    return true
  }
}
