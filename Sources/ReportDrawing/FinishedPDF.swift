import PDFFinishing
import ReportLayout

/// A PDF file in the making: told of each page's parts, it takes what Cairo writes and keeps what is finished.
final class FinishedPDF {
  /// What it is told next. Pages are announced before anything that Cairo writes of them.
  struct Step: Sendable {
    /// The report's next elements.
    var elements: [ReportStructure.Addition] = []
    /// The next pages.
    var pages: [PageAnnouncement] = []
    /// What Cairo has written.
    var bytes: [UInt8] = []
    /// When all pages are drawn.
    var whole: Whole?
  }

  /// What only all pages together tell.
  struct Whole: Sendable {
    /// What the places are called that links lead to.
    var titles: [String: String]
    /// How many bookmarks Cairo will write.
    var bookmarks: Int
  }

  private var finisher: PDFFinisher
  private let output: Output
  /// Figures whose place is known.
  private var placed: Set<Int> = []

  private final class Output {
    var pieces: [[UInt8]] = []
  }

  init(attachments: [PDFAttachment]) throws {
    let output = Output()
    self.output = output
    finisher = try PDFFinisher(
      conformance: attachments.isEmpty ? .pdfA2a : .pdfA3a, attachments: attachments
    ) {
      // As long as it is, not as the room that it was made in.
      output.pieces.append($0.withUnsafeBufferPointer { Array($0) })
    }
  }

  func take(_ step: Step) throws {
    try finisher.add(step.elements)
    for page in step.pages {
      try finisher.begin(page)
      for (part, box) in zip(page.parts.parts.lazy.filter { $0.role == .figure }, page.figures)
      where placed.insert(part.element).inserted {
        finisher.set(box, of: part.element)
      }
    }
    try finisher.feed(step.bytes)
    if let whole = step.whole {
      finisher.name(whole.titles)
      try finisher.endPages(bookmarks: whole.bookmarks)
    }
  }

  /// The whole file, in pieces; the last call.
  func finish(_ report: SetReport, properties: PDFProperties) throws -> [[UInt8]] {
    try finisher.finish(properties: properties, order: report.order)
    return output.pieces
  }
}

extension PDFFinisher {
  fileprivate mutating func add(_ additions: [ReportStructure.Addition]) throws {
    for addition in additions {
      let (role, parent) = (StructureRole(addition.element.role), Int(addition.element.parent))
      if let detail = addition.detail {
        _ = try add(role, in: parent, note: ElementNote(detail))
      } else {
        _ = try add(role, in: parent)
      }
    }
  }

  fileprivate mutating func begin(_ page: PageAnnouncement) throws {
    beginPage(label: page.label, showing: page.shown) { content in
      try content.write(page.parts, height: page.height, faces: page.faces)
    }
    for part in page.parts.parts {
      try add(
        partOf: part.element, as: StructureRole(part.role), link: part.link.map { page.links[$0] },
        text: part.text.map { page.parts.texts[$0] }, language: part.isForeign ? PageParts.foreignLanguage : nil)
    }
  }
}

extension ElementNote {
  fileprivate init(_ detail: ReportStructure.Detail) {
    self.init()
    scope = detail.scope.map { $0 == .column ? .column : .row }
    columnSpan = detail.columns
    rowSpan = detail.rows
    isNamed = detail.isNamed
    headers = detail.headers
    alternative = detail.alternative
    listNumbering = detail.listMarks.map { marks in
      switch marks {
      case .none: .unmarked
      case .bullets: .disc
      case .numbers: .decimal
      }
    }
  }
}
