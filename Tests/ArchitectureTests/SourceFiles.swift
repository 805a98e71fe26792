import Foundation
import Testing

/// A Swift file below Sources.
struct SourceFile {
  /// Relative to the package.
  var path: String
  var module: String
  var text: String
}

enum SourceFiles {
  /// Every Swift file of every module, sorted by path.
  static func swift() throws -> [SourceFile] {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = package.appendingPathComponent("Sources")
    let names = try #require(FileManager.default.subpaths(atPath: sources.path)).filter { $0.hasSuffix(".swift") }
    return try names.sorted().map { name in
      SourceFile(
        path: "Sources/" + name, module: String(name.prefix { $0 != "/" }),
        text: try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8))
    }
  }
}
