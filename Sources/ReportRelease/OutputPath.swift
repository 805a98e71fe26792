/// The rules for a path inside a release.
enum OutputPath {
  /// Refuses a path that is not valid, or that clashes with a release's other files and the folders above them.
  ///
  /// - Parameter folders: those above the path.
  static func check(_ path: String, in folders: [String], beside files: Set<String>, _ others: Set<String>) throws {
    guard isValid(path) else { throw bad(path, "不是合法的输出路径") }
    if files.contains(path) { throw bad(path, "输出路径重复") }
    if others.contains(path) { throw bad(path, "同时是另一个输出文件的上级文件夹") }
    for folder in folders where files.contains(folder) { throw bad(path, "上级“\(folder)”同时是一个输出文件") }
  }

  /// Whether the path is relative, without empty, `.` or `..` parts and control characters, and not one of our marks.
  static func isValid(_ path: String) -> Bool {
    if path == Manifest.fileName || path == Staging.markerName { return false }
    if path.unicodeScalars.contains(where: isControl) { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// `a/b/c` gives `a`, `a/b`.
  static func folders(above path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// Order by UTF-8 bytes: no locale.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func bad(_ path: String, _ what: String) -> ReleaseError {
    let shown = String(
      path.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : Character($0) })
    return ReleaseError(path: shown, message: what, remedy: "这是程序的错误，请报告给维护者")
  }
}
