import PDFFinishing
import ReportSite
import ReportTemplates

extension Documents {
  /// The data that travel inside of a document: those of what it is about, looked through like all that leaves.
  func attachments(of document: PrintDocument, in context: DocumentContext) throws -> [PDFAttachment] {
    guard attachesData else { return [] }
    let title = try templates.fileTitle(of: document, for: context)
    return try Site.data(of: context).map { file in
      let name = String(file.path.split(separator: "/").last ?? "")
      try audit.check(String(decoding: file.bytes, as: UTF8.self), place: name)
      let type = file.kind == .budget ? "application/json" : "text/csv"
      return PDFAttachment(name: name, mimeType: type, description: title, bytes: file.bytes)
    }
  }
}
