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
