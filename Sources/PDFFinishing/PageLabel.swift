/// What readers call a page.
public enum PageLabel: Hashable, Sendable {
  /// 1, 2, 3….
  case number(Int)
  /// I, II, III….
  case roman(Int)
  case text(String)

  /// What the page after it is called when nothing is said about that one.
  var next: PageLabel? {
    switch self {
    case .number(let value): .number(value + 1)
    case .roman(let value): .roman(value + 1)
    case .text: nil
    }
  }

  /// The label's dictionary (ISO 32000-1, 12.4.2).
  var dictionary: String {
    func counted(_ style: String, _ value: Int) -> String { "<</S/\(style)" + (value == 1 ? "" : "/St \(value)") + ">>" }
    return switch self {
    case .number(let value): counted("D", value)
    case .roman(let value): counted("R", value)
    case .text(let text): "<</P\(PDFSyntax.text(text))>>"
    }
  }
}
