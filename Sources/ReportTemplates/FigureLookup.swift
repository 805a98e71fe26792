/// Finds the figure of a name as templates know it: `units.01.share`, `units.01.sources.财政拨款.amount.wan`.
///
/// A list's entry is chosen by its rank where it has one, else by its code, else by its name.
struct FigureLookup {
  enum Answer: Equatable {
    case text(String)
    /// Known, but there is nothing to be said: a blank cell, a share of nothing.
    case absent
    /// The name leads to several figures; one of these must follow it.
    case several([String])
    /// The part of the name that is not known, and what is in its place.
    case unknown(part: String, known: [String])
  }

  static func answer(to name: String, in context: any TemplateContext) -> Answer {
    var value = TemplateValue.object(context)
    for part in name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      switch value {
      case .object(let object):
        guard !withoutFigures.contains(part), let next = object.value(named: part) else { return .unknown(part: part, known: object.figureNames) }
        value = next
      case .list(let entries):
        guard let entry = entries.first(where: { $0.keys.contains(part) }) else {
          return .unknown(part: part, known: entries.compactMap(\.keys.first))
        }
        value = .object(entry)
      case .absent: return .absent
      case .text, .number, .flag: return .unknown(part: part, known: [])
      }
    }
    return answer(value)
  }

  /// Chapters hold references themselves: looking one up in there would not end.
  fileprivate static let withoutFigures: Set<String> = ["disclosureSections"]

  private static func answer(_ value: TemplateValue) -> Answer {
    switch value {
    case .text(let text): text.isEmpty ? .absent : .text(text)
    case .number(let number): .text(String(number))
    case .absent: .absent
    case .flag: .several([])
    case .list(let entries): .several(entries.compactMap(\.keys.first))
    case .object(let object):
      !object.renderText.isEmpty ? .text(object.renderText) : object.standsForText ? .absent : .several(object.figureNames)
    }
  }
}

extension TemplateContext {
  /// What a list's entry is chosen by.
  fileprivate var keys: [String] {
    for name in ["rank", "code"] {
      switch value(named: name) {
      case .text(let text): return [text] + (name == "code" ? nameKey : [])
      case .number(let number): return [String(number)]
      default: continue
      }
    }
    return nameKey
  }

  private var nameKey: [String] { if case .text(let text) = value(named: "name") { [text] } else { [] } }

  /// The names that lead to figures.
  fileprivate var figureNames: [String] {
    Self.names.filter { !FigureLookup.withoutFigures.contains($0) }.filter { if case .flag = value(named: $0) { false } else { true } }
  }
}

/// Which of the known names are written nearly like one that is not.
enum NearNames {
  static func near(_ name: String, among known: [String], atMost count: Int = 3) -> [String] {
    let name = Array(name.unicodeScalars)
    let limit = max(1, name.count / 3)
    let near = known.enumerated().compactMap { order, other -> (Int, Int, String)? in
      let distance = distance(name, Array(other.unicodeScalars))
      return distance <= limit ? (distance, order, other) : nil
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(count).map(\.2)
  }

  /// How many scalars must be put in, left out or changed.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, corner + (scalar == other[column] ? 0 : 1))
        corner = above
      }
    }
    return row[other.count]
  }
}
