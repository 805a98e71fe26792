/// How a theme puts charts into words for those who do not see them: a sentence with the extremes.
///
/// In a sentence `{title}`, `{count}`, `{most}` and `{least}` stand for the chart's title, the number of its values, and
/// the largest and the least of them with their figures.
public struct ChartAlternatives: Hashable, Sendable {
  /// The kinds of charts that have a sentence; `single` is for charts with one value.
  enum Kind: String, Sendable, CaseIterable {
    case bars = "bar-chart"
    case shares = "share-bar"
    case changes = "change-chart"
    case multiples = "small-multiples"
    case single
  }

  static let names = ["title", "count", "most", "least"]

  var patterns: [Kind: String] = [:]

  /// The chart's sentence; all its values where the theme has none.
  func text(for chart: Chart, title: String) -> String {
    if let own = chart.ownAlternative { return own }
    let values = chart.values
    // Lengths are rounded. Charts go from large to small: of values as long as each other the first is the largest.
    guard let most = values.max(by: { $0.value < $1.value }),
      let least = values.reversed().min(by: { $0.value < $1.value }),
      let pattern = patterns[values.count == 1 ? .single : chart.alternativeKind]
    else { return chart.alternative.isEmpty ? title : chart.alternative }
    let names = ["title": title, "count": String(values.count), "most": most.text, "least": least.text]
    var text = ""
    for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      text += (names[String(part[..<end])] ?? "") + part[part.index(after: end)...]
    }
    return text
  }
}

extension Chart {
  var bars: [Bar] {
    switch kind {
    case .bars(let bars), .changes(let bars), .multiples(let bars): bars
    case .shares: []
    }
  }

  /// Each value with what it is called.
  fileprivate var values: [(value: Int, text: String)] {
    switch kind {
    case .bars(let bars), .changes(let bars), .multiples(let bars):
      bars.map { ($0.value, [$0.label, $0.figure, $0.note].filter { !$0.isEmpty }.joined(separator: " ")) }
    case .shares(let parts): parts.map { ($0.value, $0.label) }
    }
  }

  fileprivate var alternativeKind: ChartAlternatives.Kind {
    switch kind {
    case .bars: .bars
    case .changes: .changes
    case .shares: .shares
    case .multiples: .multiples
    }
  }
}
