/// Which part of PDF/A, at level A, a file conforms to beside PDF/UA-1.
public enum PDFConformance: Sendable {
  case pdfA2a
  /// Allows files of any kind inside.
  case pdfA3a

  var part: Int { self == .pdfA2a ? 2 : 3 }
}

/// A file that travels inside a PDF/A-3 as the data it was made from.
public struct PDFAttachment: Sendable {
  public var name: String
  /// As in `text/csv`.
  public var mimeType: String
  public var description: String
  public var bytes: [UInt8]

  public init(name: String, mimeType: String, description: String, bytes: [UInt8]) {
    self.name = name
    self.mimeType = mimeType
    self.description = description
    self.bytes = bytes
  }
}
