import Foundation

/// The folder that comes with the program and holds Templates and Fonts, found from the program's own place: the same
/// in a checkout (`.build/debug/budgetpress`) and in an unpacked archive (`bin/budgetpress`).
struct Resources {
  let folder: String

  var templates: String { folder + "/Templates" }
  var fonts: String { folder + "/Fonts" }
  private static let levels = 6
  /// Below Fonts.
  static let fontCacheName = ".cache"

  init() throws { try self.init(executable: Self.executable()) }

  init(executable: String) throws {
    let places = Self.places(above: executable)
    guard let folder = places.first(where: { Self.isFolder($0 + "/Templates") }) else {
      throw CommandError(
        place: executable, message: "找不到程序自带的 Templates 文件夹，找过：\(places.joined(separator: "、"))",
        remedy: "请把程序留在解压后的文件夹里运行，或重新解压")
    }
    self.folder = folder
    guard Self.isFolder(fonts + "/.prepared/main") else {
      throw CommandError(
        place: fonts, message: "字体还没有准备好", remedy: "请运行 script/bootstrap，或重新解压发布包")
    }
  }

  /// A folder that fontconfig may keep its scan in: beside the fonts, or else the user's.
  var fontCache: String {
    let environment = ProcessInfo.processInfo.environment
    let ours = "\(fonts)/\(Self.fontCacheName)"
    var places = [ours]
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { places.append(cache + "/budgetpress/fonts") }
    if let home = environment["HOME"], home.hasPrefix("/") { places.append(home + "/.cache/budgetpress/fonts") }
    return places.first(where: Self.isWritableFolder) ?? ours
  }

  /// The program's folder and those above it.
  private static func places(above executable: String) -> [String] {
    var places: [String] = []
    var place = URL(fileURLWithPath: executable)
    for _ in 0..<levels where place.path != "/" {
      place.deleteLastPathComponent()
      places.append(place.path)
    }
    return places
  }

  /// The program's file without links. A bare system may have no /proc; then as it was called.
  private static func executable() -> String {
    let files = FileManager.default
    if let path = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
    let called = CommandLine.arguments.first ?? "budgetpress"
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let path = called.contains("/") ? called : folders.map { $0 + "/" + called }.first(where: files.isExecutableFile)
    return URL(fileURLWithPath: path ?? called).resolvingSymlinksInPath().path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isWritableFolder(_ path: String) -> Bool {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return isFolder(path) && FileManager.default.isWritableFile(atPath: path)
  }
}
