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
  var owner: String { holder.name }
  var source: SourceLocation { holder.source }
}

/// Whose text it is, and where. Put in words only when a message needs them: of most texts nothing is said.
enum TextHolder: Sendable {
  indirect case plain(String, at: SourceLocation)
  case project(Project, part: String)
  case indicator(Indicator, of: Project)

  static func name(of project: Project) -> TextHolder { .project(project, part: "的名称") }
  static func goal(of project: Project) -> TextHolder { .project(project, part: "的绩效目标") }
  static func attribute(_ name: String, of project: Project) -> TextHolder { .project(project, part: "的“\(name)”") }
  static func unparsed(of project: Project) -> TextHolder { .project(project, part: "未能识别的文字") }

  var name: String {
    switch self {
    case .plain(let name, _): name
    case .project(let project, let part): "项目“\(project.name)”\(part)"
    case .indicator(let indicator, let project):
      "项目“\(project.name)”的指标 \(indicator.number.map(String.init) ?? "")“\(indicator.name)”"
    }
  }

  var source: SourceLocation {
    switch self {
    case .plain(_, let source): source
    case .project(let project, _): project.source
    case .indicator(let indicator, _): indicator.source
    }
  }
}
