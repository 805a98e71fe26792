import Foundation
import ReportLayout

@testable import ReportDrawing

/// Documents of the tests, set in the project's fonts and themes.
enum Print {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let documents = root + "/Tests/ReportDrawingTests/Documents"
  static let cache = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-test-fonts").path
  static let fonts = FontLibrary(folder: "\(root)/Fonts", cache: cache)

  static func theme(_ name: String) throws -> Theme {
    let yaml = try String(contentsOfFile: "\(root)/Templates/print/themes/\(name).yaml", encoding: .utf8)
    return try Theme(yaml: yaml, place: name)
  }

  static func writer(theme name: String = "modern", fonts: FontLibrary = fonts) throws -> PDFWriter {
    PDFWriter(theme: try theme(name), fonts: fonts, pictures: documents + "/pictures", creator: "test")
  }

  static func document(_ name: String) throws -> String {
    try String(contentsOfFile: "\(documents)/\(name).xml", encoding: .utf8)
  }
}
