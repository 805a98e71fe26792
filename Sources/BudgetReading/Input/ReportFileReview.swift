import BudgetModel
import Yams

/// Reads what report.yaml states of the review: settled findings, levels of rules, further typing errors.
struct ReviewSettingsReader {
  private enum AcknowledgementKey: String, CaseIterable { case rule, project, unit, reason }

  let nodes: ReportFileNodes
  /// The rules' identifiers; empty: any is taken.
  let rules: [String]
  /// report.yaml, relative to the input.
  let file: String

  func acknowledgements(_ node: Node) throws -> [ReviewSettings.Acknowledgement] {
    guard let sequence = node.sequence, !sequence.isEmpty else {
      throw nodes.error(node, "acknowledgements 的内容不是列表", "请每条以“- rule: 规则”开头，下面写 project（可不写）和 reason")
    }
    return try sequence.map(acknowledgement)
  }

  private func acknowledgement(_ node: Node) throws -> ReviewSettings.Acknowledgement {
    var rule: String?
    var reason: String?
    var result = ReviewSettings.Acknowledgement(
      rule: "", project: nil, unit: nil, reason: "",
      source: SourceLocation(file: file, line: node.mark?.line ?? 1, column: 1))
    for (key, _, value) in try nodes.settings(node, as: AcknowledgementKey.self, in: "acknowledgements 的一条") {
      let text = try nodes.line(key.rawValue, value)
      switch key {
      case .rule: rule = try known(text, value)
      case .project: result.project = text
      case .unit: result.unit = text
      case .reason: reason = text
      }
    }
    guard let rule, let reason else {
      throw nodes.error(
        node, "acknowledgements 的一条没有写 \(rule == nil ? "rule" : "reason")", "每条都要写 rule 和 reason；project 和 unit 可以不写")
    }
    result.rule = rule
    result.reason = reason
    return result
  }

  func levels(_ node: Node) throws -> [String: ReviewSettings.Level] {
    let remedy = "请在 rules: 下每行写“规则: 级别”，例如 half-width-punctuation: off"
    var levels: [String: ReviewSettings.Level] = [:]
    for (name, key, value) in try nodes.pairs(node, "rules 的内容", remedy) {
      let text = try nodes.line(name, value)
      // YAML reads a bare off as a truth value, but its text stays.
      guard let level = ReviewSettings.Level(rawValue: text) else {
        let known = ReviewSettings.Level.allCases.map(\.rawValue).joined(separator: "、")
        throw nodes.error(value, "rules 中“\(name)”的级别“\(text)”不认识", "可用的级别：\(known)")
      }
      guard levels.updateValue(level, forKey: try known(name, key)) == nil else {
        throw nodes.error(key, "rules 下的“\(name)”写了两次", "请只留一个")
      }
    }
    return levels
  }

  func typos(_ node: Node) throws -> [String: String] {
    let remedy = "请在 typos: 下每行写“错词: 正词”，例如 跟据: 根据"
    var typos: [String: String] = [:]
    for (wrong, key, value) in try nodes.pairs(node, "typos 的内容", remedy) {
      guard wrong.count >= 2 else { throw nodes.error(key, "typos 下的“\(wrong)”太短", "错词至少写两个字，免得误报") }
      typos[wrong] = try nodes.line(wrong, value)
    }
    return typos
  }

  private func known(_ rule: String, _ node: Node) throws -> String {
    if rules.isEmpty || rules.contains(rule) { return rule }
    throw nodes.error(node, "没有规则“\(rule)”", "可用的规则见 docs/checks.md：\(rules.sorted().joined(separator: "、"))")
  }
}
