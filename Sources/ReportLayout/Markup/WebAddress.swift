/// An address outside of the document, fit for a PDF: printable ASCII of a scheme that leads to a page or a mailbox.
public struct WebAddress: Hashable, Sendable {
  public let text: String

  /// Nil for anything else. Brackets, quotation marks and backslashes, which would need escaping, are written as `%XX`.
  public init?(_ address: String) {
    guard ["https://", "http://", "mailto:"].contains(where: { address.hasPrefix($0) && address != $0 }),
      address.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    text = address.unicodeScalars.map { scalar in
      #"()<>[]{}'"\^`|"#.unicodeScalars.contains(scalar) ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }
}
