import BudgetModel
import Yams

/// Reads report.yaml's `sections`: names, each with a title where it is to have another.
///
/// ```yaml
/// sections:
///   - 部门概况
///   - 预算总览: 部门预算总体情况
/// ```
struct SectionSettingsReader {
  let nodes: ReportFileNodes
  /// report.yaml, relative to the input.
  let file: String

  func sections(_ node: Node) throws -> [DocumentSection] {
    let remedy = "请每行写一个部分，例如 - 部门概况，要用别的标题时写 - 预算总览: 标题"
    guard let sequence = node.sequence, !sequence.isEmpty else {
      throw nodes.error(node, "sections 的内容不是列表", remedy)
    }
    var seen: Set<String> = []
    return try sequence.map { entry in
      let section = try section(entry, remedy)
      guard seen.insert(section.name).inserted else {
        throw nodes.error(entry, "sections 里的“\(section.name)”写了两次", "请只留一个")
      }
      return section
    }
  }

  private func section(_ node: Node, _ remedy: String) throws -> DocumentSection {
    let source = SourceLocation(file: file, line: node.mark?.line ?? 1, column: 1)
    guard node.mapping != nil else {
      return DocumentSection(name: try nodes.line("sections", node), source: source)
    }
    let pairs = try nodes.pairs(node, "sections 的一项", remedy)
    guard pairs.count == 1, let pair = pairs.first, !pair.name.isEmpty else {
      throw nodes.error(node, "sections 的一项写了几个名称", remedy)
    }
    return DocumentSection(name: pair.name, title: try nodes.line(pair.name, pair.value), source: source)
  }
}
