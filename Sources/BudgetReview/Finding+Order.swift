import BudgetModel

extension Finding {
  /// The findings' indices by place, graver first within a place, else as given.
  static func order(of findings: [Finding]) -> [Int] {
    var files: [File: Int] = [:]
    for index in findings.indices { files[File(of: findings[index].source)] = 0 }
    for (rank, file) in files.keys.sorted().enumerated() { files[file] = rank }
    // Numbers are compared and moved instead of findings, which are large.
    let places = findings.indices.map { index in
      let source = findings[index].source
      return Place(file: files[File(of: source)] ?? 0, line: source.line, column: source.column, index: index)
    }
    return places.sorted { left, right in
      if left.file != right.file { return left.file < right.file }
      if left.line != right.line { return left.line < right.line }
      if left.column != right.column { return left.column < right.column }
      // One cell, or two that differ in its name alone.
      guard findings[left.index].source == findings[right.index].source else { return false }
      let (one, other) = (findings[left.index].severity, findings[right.index].severity)
      return one == other ? left.index < right.index : one < other
    }.map(\.index)
  }

  private struct File: Hashable, Comparable {
    let file: String
    let sheet: String

    init(of source: SourceLocation) {
      file = source.file
      sheet = source.sheet ?? ""
    }

    static func < (left: File, right: File) -> Bool { (left.file, left.sheet) < (right.file, right.sheet) }
  }

  private struct Place {
    /// Its rank among the files.
    let file: Int
    let line: Int
    let column: Int
    let index: Int
  }
}
