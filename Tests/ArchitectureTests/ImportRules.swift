import Foundation

/// Which module may import which.
struct ImportRules {
  var ownArrows: [String: Set<String>]
  var libraryUsers: [String: Set<String>]
  var platform: Set<String>

  /// The modules that a source text of `module` imports and may not.
  func wrongImports(in text: String, of module: String) -> [String] {
    Self.imports(in: text).filter { imported in
      if platform.contains(imported) || ownArrows[module]?.contains(imported) == true { return false }
      return libraryUsers[imported]?.contains(module) != true
    }
  }

  /// The modules named by import declarations, with any attribute, access level or kind; comments are skipped.
  static func imports(in text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]
    var found: [String] = []
    for line in text.split(separator: "\n") {
      let code = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex)
      for statement in code.split(separator: ";") {
        var words = statement.split(whereSeparator: \.isWhitespace)[...]
        while let word = words.first, word.hasPrefix("@") || accessLevels.contains(word) { words.removeFirst() }
        guard words.popFirst() == "import" else { continue }
        if let word = words.first, kinds.contains(word) { words.removeFirst() }
        if let name = words.first?.split(separator: ".").first { found.append(String(name)) }
      }
    }
    return found
  }

  private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
