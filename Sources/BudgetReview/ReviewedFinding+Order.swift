import BudgetModel

extension ReviewedFinding {
  /// By place, graver first within a place, else in the order given.
  static func sorted(_ entries: [ReviewedFinding]) -> [ReviewedFinding] {
    var files: [File: Int] = [:]
    for entry in entries { files[File(of: entry), default: 0] = 0 }
    for (rank, file) in files.keys.sorted().enumerated() { files[file] = rank }
    // Numbers are compared and moved instead of findings, which are large.
    let places = entries.indices.map { index in
      let source = entries[index].finding.source
      return Place(
        file: files[File(of: entries[index])] ?? 0, line: source.line, column: source.column, index: index)
    }
    return places.sorted { left, right in
      if left.file != right.file { return left.file < right.file }
      if left.line != right.line { return left.line < right.line }
      if left.column != right.column { return left.column < right.column }
      // One cell, or two that differ in its name alone.
      guard entries[left.index].finding.source == entries[right.index].finding.source else { return false }
      let severities = (entries[left.index].finding.severity, entries[right.index].finding.severity)
      return (severities.0, left.index) < (severities.1, right.index)
    }.map { entries[$0.index] }
  }

  private struct File: Hashable, Comparable {
    let file: String
    let sheet: String

    init(of entry: ReviewedFinding) {
      file = entry.finding.source.file
      sheet = entry.finding.source.sheet ?? ""
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
