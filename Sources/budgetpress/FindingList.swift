import BudgetModel
import BudgetReview
import ParallelWork

/// Findings as text, grouped by project: `path:line:column: error[rule]: message`, the hint on a line of its own, the
/// counts at the end.
struct FindingList {
  private let budget: ReviewedBudget
  private let entries: [ReviewedFinding]
  /// Whether the entries are listed all, or those of them that are open.
  private let showsAll: Bool
  private let coloured: Bool
  /// The files as the user would type them.
  private let paths: [String: String]

  /// - Parameter entries: nil: all that are open.
  init(_ budget: ReviewedBudget, showing entries: [ReviewedFinding]? = nil, coloured: Bool) {
    self.budget = budget
    self.entries = entries ?? budget.review.findings
    showsAll = entries != nil
    self.coloured = coloured
    paths = Dictionary(budget.allFiles.map { ($0.path, $0.location) }) { first, _ in first }
  }

  var text: String { String(decoding: pieces.joined(), as: UTF8.self) }

  /// The text in UTF-8, cut behind some of its lines: of a large budget it has megabytes.
  var pieces: [[UInt8]] {
    inParallel(groups.runs(of: 64).map(Array.init)) { groups in
      var bytes: [UInt8] = []
      for group in groups { bytes += (text(of: group) + "\n").utf8 }
      return bytes
    } + [Array((FindingCounts(of: budget).text + "\n").utf8)]
  }

  private func text(of group: Group) -> String {
    var text = styled("【\(Console.printable(group.title))】", "1") + "\n"
    for entry in group.entries { add(entries[entry].finding, to: &text) }
    return text
  }

  /// Findings by their indices.
  private struct Group {
    let title: String
    let entries: [Int]
  }

  /// Of no or several projects first, then in the order of the budget.
  private var groups: [Group] {
    var others: [Int] = []
    var byPlace: [ProjectRows.Place: [Int]] = [:]
    for index in entries.indices where showsAll || entries[index].isOpen {
      if let place = entries[index].place { byPlace[place, default: []].append(index) } else { others.append(index) }
    }
    let places = byPlace.keys.sorted { ($0.unit, $0.project) < ($1.unit, $1.project) }
    let groups = places.map { place in
      let indices = byPlace[place] ?? []
      let subject = indices.first.flatMap { entries[$0].subjects.first }
      return Group(title: "\(subject?.unit ?? "") · \(subject?.project ?? "")", entries: indices)
    }
    return (others.isEmpty ? [] : [Group(title: "全文和几个项目", entries: others)]) + groups
  }

  private func add(_ finding: Finding, to text: inout String) {
    text += place(finding.source)
    text += ": "
    text += kind(of: finding)
    text += ": "
    text += Console.printable(finding.message)
    text += "\n"
    if !finding.related.isEmpty {
      let shown = finding.related.prefix(5).map(place).joined(separator: "、")
      text += "  另见: \(shown)\(finding.related.count > 5 ? " 等 \(finding.related.count) 处" : "")\n"
    }
    guard let hint = finding.hint else { return }
    text += "  建议: "
    text += Console.printable(hint)
    text += "\n"
  }

  private func place(_ source: SourceLocation) -> String {
    var source = source
    if let path = paths[source.file] { source.file = path }
    return Console.printable(source.description)
  }

  private func kind(of finding: Finding) -> String {
    let colour = switch finding.severity { case .error: 31 case .warning: 33 case .note: 36 }
    return styled("\(finding.severity.rawValue)[\(finding.rule)]", "1;\(colour)")
  }

  private func styled(_ text: String, _ style: String) -> String {
    coloured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
