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

@Test func theConvertedFileIsHandedBack() throws {
  try withOffice("mkdir out && stat -c %a . > out/table.xlsx && cat table.xls >> out/table.xlsx") { converter in
    let converted = try converter.xlsx(from: Array("内容".utf8), format: .ole)
    #expect(String(decoding: converted, as: UTF8.self) == "700\n内容")
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
  let error = #expect(throws: SpreadsheetError.self) { try converter.xlsx(from: [1], format: .ole) }
  #expect(error?.remedy.hasPrefix("需要 LibreOffice；或请") == true)
}
