import BudgetModel

/// Findings as text: `path:line:column: error[rule]: message`, the hint on a line of its own, the counts at the end.
struct FindingList {
  private let budget: ReviewedBudget
  private let coloured: Bool

  init(_ budget: ReviewedBudget, coloured: Bool) {
    self.budget = budget
    self.coloured = coloured
  }

  var text: String {
    var text = ""
    for finding in budget.findings {
      var place = finding.source
      place.file = budget.path(of: place.file)
      text += "\(Console.printable(place.description)): \(kind(of: finding)): \(Console.printable(finding.message))\n"
      if let hint = finding.hint { text += "  建议: \(Console.printable(hint))\n" }
    }
    return text + FindingCounts(budget.findings).text + "\n"
  }

  private func kind(of finding: Finding) -> String {
    let name = "\(finding.severity.rawValue)[\(finding.rule)]"
    guard coloured else { return name }
    let colour = switch finding.severity { case .error: 31 case .warning: 33 case .note: 36 }
    return "\u{1B}[1;\(colour)m\(name)\u{1B}[0m"
  }
}

/// How many findings there are of each severity.
struct FindingCounts {
  let text: String

  init(_ findings: [Finding]) {
    func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
    text = "错误 \(count(.error)) 条，警告 \(count(.warning)) 条，提示 \(count(.note)) 条"
  }
}
