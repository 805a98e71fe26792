/// A document for print.
public enum PrintDocument: String, CaseIterable, Sendable {
  /// 部门预算公开.
  case disclosure
  /// 一页摘要.
  case memo

  var template: String { "print/\(rawValue)" }
}

extension TemplateLibrary {
  /// The document's report markup, well-formed XML when the template is.
  public func markup(for document: PrintDocument, of context: DocumentContext) throws -> String {
    try page(document.template, of: context)
  }

  /// The same in UTF-8, in pieces that end between characters: that of a large budget is as large as the budget.
  ///
  /// - Parameter marked: before each element stands where a template wrote it; slower, for markup that turned out wrong.
  public func markupPieces(
    for document: PrintDocument, of context: DocumentContext, marked: Bool
  ) throws -> [[UInt8]] {
    try (marked ? self.marked() : self).pieces(document.template, of: context)
  }

  /// What the document's file is to be called, as the templates in print/names say; not yet safe as a name.
  public func fileTitle(of document: PrintDocument, for context: DocumentContext) throws -> String {
    MarkupText.unescaped(try page("print/names/\(document.rawValue)", of: context))
  }

  /// The review sheet's report markup; `marked` as above.
  public func markupPieces(for review: ReviewContext, marked: Bool) throws -> [[UInt8]] {
    try (marked ? self.marked() : self).pieces(ReviewContext.templates[0], of: review)
  }
}
