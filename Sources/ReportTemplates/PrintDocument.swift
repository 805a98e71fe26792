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
  /// - Parameter unit: restricts the document to the unit of that name.
  public func markup(for document: PrintDocument, of context: DocumentContext, unit: String? = nil) throws -> String {
    guard let unit else { return try page(document.template, of: context) }
    guard let restricted = context.restricted(toUnit: unit) else {
      throw TemplateError(
        template: document.template, line: nil, message: "预算里没有单位“\(unit)”",
        remedy: "可用的单位：" + context.budget.units.map(\.name).joined(separator: "、"))
    }
    return try page(document.template, of: restricted)
  }
}
