/// A template with everything written already that the values answer alike which it is for.
public struct PreparedTemplate<Value: TemplateContext>: Sendable {
  let program: TemplateProgram
  let place: Int

  /// The text in UTF-8, with a line feed at the end: the same bytes as from the template itself.
  public func bytes(of value: Value) -> [UInt8] { TemplateRenderer.page(of: program, template: place, value: value) }
}
