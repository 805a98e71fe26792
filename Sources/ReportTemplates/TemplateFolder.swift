import Foundation

/// The files of a template folder: the templates' texts by name, and the site's other files.
struct TemplateFolder {
  private(set) var templates: [String: String] = [:]
  private(set) var assets: [TemplateLibrary.Asset] = []

  init(path: String, parts: [TemplateLibrary.Part]) throws {
    let root = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw TemplateError(
        template: path, line: nil, message: "找不到模板文件夹", remedy: "请检查安装是否完整，或指定正确的模板文件夹")
    }
    for part in parts {
      for file in Self.files(below: root.appendingPathComponent(part.rawValue).path) {
        try read(part.rawValue + "/" + file, in: root)
      }
    }
  }

  /// The folder's files, and those of the other in place of its own of the same names.
  ///
  /// A template that nothing would use is refused: its name is most likely misspelt.
  func replaced(by other: TemplateFolder) throws -> TemplateFolder {
    var result = self
    let used = Set([templates, other.templates].flatMap(\.values).flatMap { TemplateTag.tags(in: $0) }.map(\.name))
    for (name, text) in other.templates.sorted(by: { $0.key < $1.key }) {
      guard templates[name] != nil || used.contains(name) else {
        throw TemplateError(
          template: name, line: nil, message: "没有这个名称的模板可以替换，也没有模板引用它",
          remedy: "可替换的模板见 docs/templates.md；请检查文件夹和文件名")
      }
      result.templates[name] = text
    }
    let paths = Set(other.assets.map(\.path))
    result.assets = (assets.filter { !paths.contains($0.path) } + other.assets).sorted { $0.path < $1.path }
    return result
  }

  /// Relative paths of the visible files, sorted; none when there is no such folder.
  private static func files(below folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !isHidden(path)
    }.sorted()
  }

  /// Whether its name, or that of a folder that it is in, begins with a dot.
  private static func isHidden(_ path: String) -> Bool {
    var last = UInt8(ascii: "/")
    for byte in path.utf8 {
      if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") { return true }
      last = byte
    }
    return false
  }

  private mutating func read(_ path: String, in root: URL) throws {
    let suffix = ".mustache"
    let isAsset = path.hasPrefix("site/assets/") || path.hasPrefix("site/data/")
    guard path.hasSuffix(suffix) || isAsset else { return }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    } catch {
      throw TemplateError(
        template: path, line: nil, message: "文件不能读取（\(error.localizedDescription)）", remedy: "请检查文件的读取权限")
    }
    if isAsset {
      assets.append(.init(path: String(path.dropFirst("site/".count)), bytes: bytes))
      // A page that must stand alone takes the style sheet as a partial.
      if path.hasSuffix(".css") { templates[path] = String(decoding: bytes, as: UTF8.self) }
    } else if let text = String(validating: bytes, as: UTF8.self) {
      let hasReturns = bytes.contains(UInt8(ascii: "\r"))
      templates[String(path.dropLast(suffix.count))] =
        hasReturns ? text.replacingOccurrences(of: "\r\n", with: "\n") : text
    } else {
      throw TemplateError(template: path, line: nil, message: "文件不是 UTF-8 编码", remedy: "请另存为 UTF-8 编码")
    }
  }
}
