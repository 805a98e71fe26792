import BudgetModel
import Yams

/// Reads the codes of units and projects that report.yaml gives.
struct CodeBookReader {
  private enum Key: String, CaseIterable { case code, projects }

  let nodes: ReportFileNodes

  func codes(_ node: Node) throws -> CodeBook {
    let remedy = "请在它下面每行写“单位名称: 代码”，或在单位名称下写 code 和 projects"
    let units = try nodes.pairs(node, "codes", remedy).map { name, _, value in
      guard value.mapping != nil else { return CodeBook.Unit(unit: .init(code: try code(name, value), name: name)) }
      var unit = CodeBook.Unit(unit: .init(code: "", name: name))
      for (key, _, value) in try nodes.settings(value, as: Key.self, in: "codes 中“\(name)”的内容") {
        switch key {
        case .code: unit.unit.code = try code(name, value)
        case .projects:
          unit.projects = try nodes.pairs(value, "projects", "请在它下面每行写“项目名称: 代码”").map { name, _, value in
            CodeBook.Entry(code: try code(name, value), name: name)
          }
        }
      }
      guard !unit.unit.code.isEmpty else { throw nodes.error(value, "codes 中“\(name)”没有写 code", "请写明，例如 code: 01") }
      try refuseTwice(unit.projects, node)
      return unit
    }
    try refuseTwice(units.map(\.unit), node)
    return CodeBook(units: units)
  }

  private func code(_ name: String, _ node: Node) throws -> String {
    let text = try nodes.line(name, node)
    guard CodeBook.isCode(text) else { throw nodes.error(node, "“\(name)”的代码“\(text)”不能用", "请写 1 至 8 位数字，例如 007") }
    return text
  }

  private func refuseTwice(_ entries: [CodeBook.Entry], _ node: Node) throws {
    var owners: [String: String] = [:]
    for entry in entries {
      if let other = owners.updateValue(entry.name, forKey: entry.code) {
        throw nodes.error(node, "代码 \(entry.code) 给了“\(other)”，又给了“\(entry.name)”", "请给每一个不同的代码")
      }
    }
  }
}
