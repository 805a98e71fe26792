import BudgetModel

extension Finding {
  /// The findings' indices by place, graver first within a place, else as given.
  static func order(of findings: [Finding]) -> [Int] {
    var files: [File] = []
    // Numbers are compared and moved instead of findings, which are large.
    var places = findings.indices.map { index in
      let source = findings[index].source
      let file = files.lastIndex { $0.holds(source) } ?? files.count
      if file == files.count { files.append(File(of: source)) }
      return Place(file: file, line: source.line, column: source.column, index: index)
    }
    let ranks = files.indices.sorted { files[$0] < files[$1] }
    var rankOfFile = ranks
    for (rank, file) in ranks.enumerated() { rankOfFile[file] = rank }
    for index in places.indices { places[index].file = rankOfFile[places[index].file] }
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

  private struct File: Comparable {
    let file: String
    let sheet: String

    init(of source: SourceLocation) {
      file = source.file
      sheet = source.sheet ?? ""
    }

    func holds(_ source: SourceLocation) -> Bool { file == source.file && sheet == source.sheet ?? "" }

    static func < (left: File, right: File) -> Bool { (left.file, left.sheet) < (right.file, right.sheet) }
  }

  private struct Place {
    /// Its place, then its rank among the files.
    var file: Int
    let line: Int
    let column: Int
    let index: Int
  }
}
