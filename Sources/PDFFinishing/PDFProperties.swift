/// What a PDF file says about itself, in Info and XMP alike.
public struct PDFProperties: Sendable {
  /// Shown as the window's title; PDF/UA demands one.
  public var title: String
  public var author: String?
  public var subject: String?
  /// Separated by commas.
  public var keywords: String?
  /// The program that wrote the content.
  public var creator: String?
  public var producer: String
  /// As in RFC 3066: `zh-CN`.
  public var language: String
  public var created: PDFDate
  public var modified: PDFDate

  public init(
    title: String, author: String? = nil, subject: String? = nil, keywords: String? = nil, creator: String? = nil,
    producer: String, language: String, created: PDFDate, modified: PDFDate
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.producer = producer
    self.language = language
    self.created = created
    self.modified = modified
  }

  func check() throws {
    guard !title.isEmpty else { throw PDFFinishingError("a document needs a title") }
    let isLanguage = language.utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 }
    guard isLanguage, language.utf8.count >= 2 else { throw PDFFinishingError("\(language) is no language") }
    for text in [title, author, subject, keywords, creator, producer].compactMap({ $0 }) {
      // XML 1.0 has no way to write these.
      guard text.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 0xFFFE && $0.value != 0xFFFF }) else {
        throw PDFFinishingError("the property \(text.debugDescription) holds a control character")
      }
    }
  }

  /// The Info dictionary.
  var info: String {
    let texts: [(String, String?)] = [
      ("Title", title), ("Author", author), ("Subject", subject), ("Keywords", keywords), ("Creator", creator),
      ("Producer", producer),
    ]
    let entries = texts.compactMap { key, text in text.map { "/\(key)\(PDFSyntax.text($0))" } }.joined()
    return "<<\(entries)/CreationDate\(created.pdf)/ModDate\(modified.pdf)>>"
  }
}
