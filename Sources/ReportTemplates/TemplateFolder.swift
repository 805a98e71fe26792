import Foundation

/// The files of a template folder: the templates' texts by name, and the site's assets.
struct TemplateFolder {
  private(set) var templates: [String: String] = [:]
  private(set) var assets: [TemplateLibrary.Asset] = []

  init(path: String) throws {
    let root = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw TemplateError(
        template: path, line: nil, message: "找不到模板文件夹", remedy: "请检查安装是否完整，或指定正确的模板文件夹")
    }
    for part in ["print", "site", "review", "office"] {
      for file in Self.files(below: root.appendingPathComponent(part).path) {
        try read("\(part)/\(file)", in: root)
      }
    }
  }

  /// Relative paths of the visible files, sorted; none when there is no such folder.
  private static func files(below folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }

  private mutating func read(_ path: String, in root: URL) throws {
    let suffix = ".mustache"
    let assetFolder = "site/assets/"
    guard path.hasSuffix(suffix) || path.hasPrefix(assetFolder) else { return }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    } catch {
      throw TemplateError(
        template: path, line: nil, message: "文件不能读取（\(error.localizedDescription)）", remedy: "请检查文件的读取权限")
    }
    if path.hasPrefix(assetFolder) {
      assets.append(.init(path: String(path.dropFirst(assetFolder.count)), bytes: bytes))
    } else if let text = String(validating: bytes, as: UTF8.self) {
      templates[String(path.dropLast(suffix.count))] = text.replacingOccurrences(of: "\r\n", with: "\n")
    } else {
      throw TemplateError(template: path, line: nil, message: "文件不是 UTF-8 编码", remedy: "请另存为 UTF-8 编码")
    }
  }
}
