import XMLReading

/// What a file is by its content, whatever its name says.
public enum SpreadsheetFormat: Hashable, Sendable {
  /// `.xlsx` or `.xlsm`: what `Workbook(xlsx:)` reads.
  case xlsx
  case ods
  case xlsb
  /// Another office file, such as `Word 文档`.
  case otherOffice(name: String)
  /// Some other zip file, damaged ones included.
  case zip
  /// The container of `.xls`, `.doc` and of encrypted `.xlsx`.
  case ole
  case pdf
  /// Web page text, which some systems name `.xls`.
  case html
  case text

  public static func detect(_ bytes: [UInt8]) -> SpreadsheetFormat {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return ofZip(bytes)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    return isHTML(bytes) ? .html : .text
  }

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(4096)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let start = String(decoding: head.drop { $0 == 32 || (9...13).contains($0) }.prefix(32), as: UTF8.self).lowercased()
    return ["<html", "<table", "<!doctype html"].contains { start.hasPrefix($0) }
  }

  private static func ofZip(_ bytes: [UInt8]) -> SpreadsheetFormat {
    // A damaged zip is still a zip; reading it as a workbook tells what is wrong.
    guard let archive = try? ZipArchive(bytes) else { return .zip }
    if let mime = try? archive.read("mimetype", limit: 1024) {
      return ofMimeType(String(decoding: mime, as: UTF8.self))
    }
    guard let types = try? contentTypes(archive) else { return .zip }
    for type in types {
      if type.contains("ms-excel.sheet.binary") { return .xlsb }
      let isMain = type.hasSuffix(".main+xml")
      if isMain, type.contains("spreadsheetml") || type.contains("ms-excel") { return .xlsx }
      if isMain, type.contains("wordprocessingml") || type.contains("ms-word") { return .otherOffice(name: "Word 文档") }
      if isMain, type.contains("presentationml") || type.contains("ms-powerpoint") {
        return .otherOffice(name: "PowerPoint 演示文稿")
      }
    }
    return .zip
  }

  private static func ofMimeType(_ type: String) -> SpreadsheetFormat {
    if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
    return type.hasPrefix("application/vnd.oasis.opendocument.") ? .otherOffice(name: "OpenDocument 文档") : .zip
  }

  private static func contentTypes(_ archive: ZipArchive) throws -> [String] {
    var types: [String] = []
    try XLSXPackage(archive).events(of: "[Content_Types].xml") { event in
      if case .start(_, let attributes) = event, let type = attributes.local("ContentType") { types.append(type) }
    }
    return types
  }
}
