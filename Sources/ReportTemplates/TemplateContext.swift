import Bytes

/// A value that templates ask for names: it answers exactly its declared `fields`, without reflection.
///
/// A name that is not declared is looked up in the surrounding contexts, as Mustache does; a declared name never is.
public protocol TemplateContext: Sendable {
  /// The context's name in docs/templates.md, e.g. `project`.
  static var contextName: String { get }
  static var fields: TemplateFields<Self> { get }
  /// The text of the context itself, where a template names it; empty for most.
  var renderText: String { get }
  /// What a declared name stands for; nil for any other. A requirement only so that each type has its own code for it.
  func value(of name: TemplateName) -> TemplateValue?
  /// Writes what a variable of the name leaves, escaped; false for a name that is not declared. A requirement for the same
  /// reason.
  func write(_ name: TemplateName, to output: inout ByteBuffer) -> Bool
}

extension TemplateContext {
  /// A context has no text of its own.
  public var renderText: String { "" }

  @inlinable
  public func value(of name: TemplateName) -> TemplateValue? { Self.fields.value(of: name, in: self) }

  @inlinable
  public func write(_ name: TemplateName, to output: inout ByteBuffer) -> Bool {
    switch Self.fields.value(of: name, in: self) {
    case nil: return false
    case .text(let text): MarkupText.append(text, to: &output)
    case .number(let number): output.append(number)
    case .object(let object): MarkupText.append(object.renderText, to: &output)
    case .flag, .list, .absent: break
    }
    return true
  }

  func value(named name: String) -> TemplateValue? { value(of: TemplateName(name)) }
  /// Whether the context has a text of its own when it has anything to say at all.
  var standsForText: Bool { self is any TextContext }

  /// The declared names, in the order of the documentation.
  public static var names: [String] { fields.list.map(\.name) }
  /// Each name with what it means, in Chinese.
  public static var descriptions: [(name: String, text: String)] { fields.list.map { ($0.name, $0.text) } }
}

/// A context that is itself a text where a template or a chapter names it: an amount, a share, a day, a name.
protocol TextContext: TemplateContext {}

/// What a name stands for in a template.
public enum TemplateValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case object(any TemplateContext)
  case list([any TemplateContext])
  /// Known but absent: an empty text and a section that is not entered. It hides the same name further out.
  case absent

  public static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .absent }
  public static func optional(_ number: Int?) -> TemplateValue { number.map(TemplateValue.number) ?? .absent }
  public static func optional(_ object: (any TemplateContext)?) -> TemplateValue {
    object.map(TemplateValue.object) ?? .absent
  }
}

/// One name that a context answers.
public struct TemplateField<Context>: Sendable {
  let name: String
  let text: String
  @usableFromInline let answer: Answer

  /// A function in a frame of its own: as an element it would be wrapped in an object, whose users threads count.
  @usableFromInline
  struct Answer: Sendable {
    @usableFromInline let value: @Sendable (Context) -> TemplateValue
  }

  /// - Parameter text: what the name means, in Chinese, for docs/templates.md. When it leads into a context, that is
  ///   named after a comma (`总计，amount`, `单位，unit 的列表`): the check of templates reads it there.
  public init(_ name: String, _ text: String, _ value: @escaping @Sendable (Context) -> TemplateValue) {
    self.name = name
    self.text = text
    answer = Answer(value: value)
  }
}

/// The names that a context answers, in the order of the documentation.
public final class TemplateFields<Context>: @unchecked Sendable {
  let list: [TemplateField<Context>]
  /// By a name's number: what answers it, or nil. Contexts last as long as the process, and threads ask them at once:
  /// an array would count its users.
  @usableFromInline let answers: UnsafeBufferPointer<TemplateField<Context>.Answer?>

  public init(_ list: [TemplateField<Context>]) {
    self.list = list
    let numbers = list.map { TemplateName($0.name).number }
    let answers = UnsafeMutableBufferPointer<TemplateField<Context>.Answer?>.allocate(
      capacity: (numbers.max() ?? -1) + 1)
    answers.initialize(repeating: nil)
    for (field, number) in zip(list, numbers) where answers[number] == nil { answers[number] = field.answer }
    self.answers = UnsafeBufferPointer(answers)
  }

  @inlinable
  func value(of name: TemplateName, in context: Context) -> TemplateValue? {
    name.number < answers.count ? answers[name.number]?.value(context) : nil
  }
}
