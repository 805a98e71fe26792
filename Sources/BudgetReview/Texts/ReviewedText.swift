import BudgetModel

/// A text with its Unicode scalars, which are quicker to search than characters. A class, so that lists of them are
/// copied by reference.
final class ReviewedText: Sendable {
  enum Field { case unit, name, goal, indicatorName, value, attribute, unparsed, chapter, statutory }

  let text: String
  let scalars: [Unicode.Scalar]
  let traits: TextTraits
  let digitCount: Int
  let field: Field
  private let holder: TextHolder

  init(_ text: String, _ field: Field, of holder: TextHolder) {
    self.text = text
    scalars = text.scalarArray
    (traits, digitCount) = TextTraits.of(scalars)
    self.field = field
    self.holder = holder
  }

  /// What most rules about figures and dates need.
  var hasDigit: Bool { digitCount > 0 }
  /// Whose text it is, for messages: `项目“甲”的绩效目标`.
  var owner: String { holder.name.text }
  var source: SourceLocation { holder.source }
}

/// Whose texts are, and where: shared by the texts of one indicator.
final class TextHolder: Sendable {
  /// Put in words only when a message needs them: of most texts nothing is said.
  enum Name {
    case plain(String)
    case project(String, part: String)
    case indicator(number: Int?, name: String, project: String)

    var text: String {
      switch self {
      case .plain(let name): name
      case .project(let project, let part): "项目“\(project)”\(part)"
      case .indicator(let number, let name, let project):
        "项目“\(project)”的指标 \(number.map(String.init) ?? "")“\(name)”"
      }
    }
  }

  let name: Name
  let source: SourceLocation

  init(_ name: Name, at source: SourceLocation) {
    self.name = name
    self.source = source
  }
}
