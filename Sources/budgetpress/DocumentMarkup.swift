import BudgetReview
import PDFFinishing
import ReportDrawing
import ReportLayout

/// A document before it is set: its markup, and all that setting it takes.
struct DocumentMarkup {
  var name: String
  var markup: ReportMarkup
  var writer: PDFWriter
  var date: String
  var audit: LeakAudit
  var attachments: [PDFAttachment] = []

  /// Sets what `make` gives; when that is wrong, once more, marked, to learn which template wrote what is wrong.
  static func printed(_ make: (_ isMarked: Bool) throws -> DocumentMarkup) throws -> PrintedDocument {
    do {
      return try make(false).printed()
    } catch let error as LayoutError where error.line != nil {
      return try make(true).printed()
    }
  }

  /// The document as a file, looked through before it leaves.
  private func printed() throws -> PrintedDocument {
    let file = name + ".pdf"
    var pages = 0
    let pieces = try writer.pieces(
      markup: markup, place: "print/\(name)", date: date, attachments: attachments,
      look: { page in
        pages += 1
        try audit.check(page, place: file)
      },
      inspect: { report in
        // Setting has left holes: the file is not ended beside them.
        Memory.giveBack()
        try audit.check(report, place: file)
      })
    return PrintedDocument(pages: pages, pieces: pieces, writer: writer)
  }
}

/// A document as the writer gives it.
struct PrintedDocument {
  var pages: Int
  /// The file, one behind the other.
  var pieces: [[UInt8]]
  /// What it was set with: whoever ends the program with the document need not wait until that is freed.
  var writer: PDFWriter

  var bytes: [UInt8] { pieces.reduce(into: []) { $0 += $1 } }
  var byteCount: Int { pieces.reduce(0) { $0 + $1.count } }
}
