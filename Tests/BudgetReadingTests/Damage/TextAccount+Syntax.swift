import TestSupport

/// What stands by itself in a table's text and is no part of any field.
extension TextAccount {
  /// Covers header, rules and page numbers; gives the header's index.
  mutating func coverSyntax() -> Int? {
    let header = lines.firstIndex { line in
      let text = TextFolding.fold(line)
      return ["项目名称", "总计", "绩效目标", "绩效指标"].count { text.contains($0) } >= 2 && text.count < 120
    }
    for (index, line) in lines.enumerated() {
      let isHeader = header.map { Self.isNearly(TextFolding.fold(line), TextFolding.fold(lines[$0])) } ?? false
      if isHeader || Self.isRule(line) || Self.isPageNumber(line) {
        for position in starts[index]..<starts[index + 1] { covered[position] = true }
      }
    }
    return header
  }

  /// The same but for columns left out.
  private static func isNearly(_ text: String, _ header: String) -> Bool {
    text.hasPrefix(header.prefix(4)) && text.hasSuffix(header.suffix(4)) && text.count <= header.count
  }

  private static func isRule(_ line: String) -> Bool {
    let text = line.unicodeScalars.filter { !TextFolding.isSpace($0) }
    return text.count > 2 && text.allSatisfy { "-|:=—_".unicodeScalars.contains($0) }
  }

  /// `第 3 页 共 7 页`, `- 3 -`, `3`, `3 / 9`, the name of a scanner.
  private static func isPageNumber(_ line: String) -> Bool {
    let text = String(String.UnicodeScalarView(line.unicodeScalars.filter { !TextFolding.isSpace($0) && $0 != "|" }))
    return text == "扫描全能王创建" || text.wholeMatch(of: /(第?\d{1,4}页?(,?共\d{1,4}页)?|[-—–]+\d{1,4}[-—–]+|\d{1,4}\/\d{1,4})/) != nil
  }

  mutating func coverLabels(_ index: Int) {
    let range = starts[index]..<starts[index + 1]
    for label in ["部门名称:", "单位:万元", "单位:元"] {
      let text = Array(label.unicodeScalars)[...]
      for start in range where !covered[start] && matchingCount(at: start, text) == text.count {
        for position in start..<(start + text.count) { covered[position] = true }
      }
    }
  }
}
