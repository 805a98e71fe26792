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
  ///
  /// - Parameters:
  ///   - unit: restricts the document to the unit of that name.
  ///   - marked: before each element stands where a template wrote it; slower, for markup that turned out wrong.
  public func markup(
    for document: PrintDocument, of context: DocumentContext, unit: String? = nil, marked: Bool = false
  ) throws -> String {
    if marked { return try self.marked().markup(for: document, of: context, unit: unit) }
    guard let unit else { return try page(document.template, of: context) }
    guard let restricted = context.restricted(toUnit: unit) else {
      throw TemplateError(
        template: document.template, line: nil, message: "预算里没有单位“\(unit)”",
        remedy: "可用的单位：" + context.budget.units.map(\.name).joined(separator: "、"))
    }
    return try page(document.template, of: restricted)
  }

  /// The review sheet's report markup; `marked` as above.
  public func markup(for review: ReviewContext, marked: Bool = false) throws -> String {
    try (marked ? self.marked() : self).page(ReviewContext.templates[0], of: review)
  }
}
