import Glibc

/// The rules for a path inside a release.
enum OutputPath {
  /// Refuses a path that is not valid, or that clashes with a release's other files and the folders above them.
  ///
  /// - Parameters:
  ///   - folders: those above the path that are not among `others`.
  ///   - others: every folder above a file.
  static func check(
    _ path: String, in folders: some Sequence<String>, beside files: Set<String>, _ others: Set<String>
  ) throws {
    if files.contains(path) { throw bad(path, "输出路径重复") }
    if others.contains(path) { throw bad(path, "同时是另一个输出文件的上级文件夹") }
    for folder in folders where files.contains(folder) { throw bad(path, "上级“\(folder)”同时是一个输出文件") }
  }

  static func checkValid(_ path: String) throws {
    guard isValid(path) else { throw bad(path, "不是合法的输出路径") }
  }

  /// Whether the path is relative, without empty, `.` or `..` parts and control characters, and not one of our marks.
  static func isValid(_ path: String) -> Bool {
    if path == Manifest.fileName || path == Staging.markerName { return false }
    var path = path
    return path.withUTF8 { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == UInt8(ascii: "/") {
        if !isValid(part: bytes[start..<place]) { return false }
        start = place + 1
      }
      return true
    }
  }

  private static func isValid(part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if part.isEmpty || part.count > 255 || part.count <= 2 && part.allSatisfy({ $0 == UInt8(ascii: ".") }) {
      return false
    }
    var previous: UInt8 = 0
    for byte in part {
      // Control characters: those of ASCII, and in UTF-8 C2 80 to C2 9F.
      if byte < 0x20 || byte == 0x7F || previous == 0xC2 && byte < 0xA0 { return false }
      previous = byte
    }
    return true
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// `a/b/c` gives `a`, `a/b`.
  static func folders(above path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// `a/b/c` gives `a/b`; nil for a path without folders.
  static func folder(above path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  /// Order by UTF-8 bytes: no locale.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in precedes(left, right) }
    }
    return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  private static func bad(_ path: String, _ what: String) -> ReleaseError {
    let shown = String(
      path.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : Character($0) })
    return ReleaseError(path: shown, message: what, remedy: "这是程序的错误，请报告给维护者")
  }
}
