import BudgetModel

extension RuleCatalogue {
  /// The generated part of docs/checks.md.
  public static func markdown() -> String {
    let groups = groups.map { title, rules in
      "## \(title)\n\n" + rules.map { section(type(of: $0).description) }.joined(separator: "\n")
    }
    let reading = table("读取时的发现", [Acknowledgements.unmatched] + ReferenceRules.all + ReadingRules.all)
    let comparison = table("与上年对比时的发现", ComparisonRules.all)
    return (groups + [reading, comparison]).joined(separator: "\n")
  }

  private static func table(_ title: String, _ rules: [RuleDescription]) -> String {
    "## \(title)\n\n| 规则 | 级别 | 名称 | 原因 | 怎么办 |\n| --- | --- | --- | --- | --- |\n"
      + rules.map { rule in
        "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.title) | \(rule.rationale) | \(rule.remedy) |\n"
      }.joined()
  }

  private static func section(_ rule: RuleDescription) -> String {
    var text = "### \(rule.title)（`\(rule.id)`，\(rule.severity.rawValue)）\n\n\(rule.rationale)\n\n怎么办：\(rule.remedy)。\n"
    if let examples = rule.examples {
      text += "\n通过：\n\n```\n\(examples.passing.text)\n```\n\n不通过：\n\n```\n\(examples.failing.text)\n```\n"
    }
    return text
  }
}
