import BudgetModel
import Yams

/// Reads what report.yaml says of last year's names: `renamed`, `different` and `renamedUnits`.
struct ComparisonSettingsReader {
  private enum ProjectKey: String, CaseIterable { case from, to, unit, fromUnit }
  private enum UnitKey: String, CaseIterable { case from, to }

  let nodes: ReportFileNodes
  /// For the places of findings.
  let file: String

  func projects(_ name: String, _ node: Node) throws -> [ComparisonSettings.Pair] {
    try entries(name, node, "下面写 to: 本年名称；两个单位有同名项目的，再写 unit: 单位").map { entry in
      var pair = self.pair(at: entry)
      for (key, _, value) in try nodes.settings(entry, as: ProjectKey.self, in: "\(name) 的一条") {
        let text = try nodes.line(key.rawValue, value)
        switch key {
        case .from: pair.from = text
        case .to: pair.to = text
        case .unit: pair.unit = text
        case .fromUnit: pair.fromUnit = text
        }
      }
      return try complete(pair, name, entry)
    }
  }

  func units(_ name: String, _ node: Node) throws -> [ComparisonSettings.Pair] {
    try entries(name, node, "下面写 to: 本年名称").map { entry in
      var pair = self.pair(at: entry)
      for (key, _, value) in try nodes.settings(entry, as: UnitKey.self, in: "\(name) 的一条") {
        let text = try nodes.line(key.rawValue, value)
        switch key {
        case .from: pair.from = text
        case .to: pair.to = text
        }
      }
      return try complete(pair, name, entry)
    }
  }

  private func entries(_ name: String, _ node: Node, _ rest: String) throws -> [Node] {
    guard let sequence = node.sequence, !sequence.isEmpty else {
      throw nodes.error(node, "\(name) 的内容不是列表", "请每条以“- from: 上年名称”开头，\(rest)")
    }
    return Array(sequence)
  }

  private func pair(at entry: Node) -> ComparisonSettings.Pair {
    .init(from: "", to: "", source: SourceLocation(file: file, line: entry.mark?.line ?? 1, column: 1))
  }

  private func complete(
    _ pair: ComparisonSettings.Pair, _ name: String, _ entry: Node
  ) throws -> ComparisonSettings.Pair {
    if pair.from.isEmpty || pair.to.isEmpty {
      throw nodes.error(
        entry, "\(name) 的一条没有写 \(pair.from.isEmpty ? "from" : "to")", "每条都要写 from（上年名称）和 to（本年名称）")
    }
    return pair
  }
}
