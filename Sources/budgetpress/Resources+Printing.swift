import Foundation
import ReportDrawing
import ReportLayout
import ReportTemplates

/// What printing takes from the folders that come with the program.
extension Resources {
  var fontLibrary: FontLibrary { FontLibrary(folder: fonts, cache: fontCache) }
  var pictures: String { templates + "/print/pictures" }

  /// What makes documents in the theme, nothing of it open yet.
  func writer(in theme: Theme) -> PDFWriter {
    PDFWriter(theme: theme, fonts: fontLibrary, pictures: pictures, creator: "\(Generator.name) \(Generator.version)")
  }

  /// The names of the themes, sorted.
  var themes: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: templates + "/print/themes")) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Who named a theme, for errors.
  enum ThemePlace {
    case option
    case settings(document: String)
  }

  /// - Throws: `CommandError` when there is no such theme.
  func requireTheme(_ name: String, named place: ThemePlace) throws {
    guard themes.contains(name) else {
      let message = "没有这个主题"
      let remedy = "可用的主题：" + themes.joined(separator: "、")
      switch place {
      case .option:
        throw CommandError(place: "--theme \(name)", message: message, remedy: remedy, status: CommandError.usage)
      case .settings(let document):
        throw CommandError(place: "report.yaml 的 themes：\(document): \(name)", message: message, remedy: remedy)
      }
    }
  }

  func theme(_ name: String, named place: ThemePlace = .option) throws -> Theme {
    try requireTheme(name, named: place)
    let path = "\(templates)/print/themes/\(name).yaml"
    let bytes = FileManager.default.contents(atPath: path)
    guard let yaml = bytes.flatMap({ String(bytes: $0, encoding: .utf8) }) else {
      throw CommandError(place: path, message: "主题文件读不出来", remedy: "请恢复这个文件，或重新解压发布包")
    }
    return try Theme(yaml: yaml, place: path)
  }
}
