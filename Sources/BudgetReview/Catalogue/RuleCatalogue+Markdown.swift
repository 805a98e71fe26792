import BudgetModel

extension RuleCatalogue {
  /// The generated part of docs/checks.md.
  public static func markdown() -> String {
    let groups = groups.map { title, rules in
      "## \(title)\n\n" + rules.map { section(type(of: $0).description) }.joined(separator: "\n")
    }
    let reading = "## 读取时的发现\n\n| 规则 | 级别 | 名称 | 原因 | 怎么办 |\n| --- | --- | --- | --- | --- |\n"
      + ([Acknowledgements.unmatched] + ReferenceRules.all + ReadingRules.all).map { rule in
        "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.title) | \(rule.rationale) | \(rule.remedy) |\n"
      }.joined()
    return (groups + [reading]).joined(separator: "\n")
  }

  private static func section(_ rule: RuleDescription) -> String {
    var text = "### \(rule.title)（`\(rule.id)`，\(rule.severity.rawValue)）\n\n\(rule.rationale)\n\n怎么办：\(rule.remedy)。\n"
    if let examples = rule.examples {
      text += "\n通过：\n\n```\n\(examples.passing.text)\n```\n\n不通过：\n\n```\n\(examples.failing.text)\n```\n"
    }
    return text
  }
}
