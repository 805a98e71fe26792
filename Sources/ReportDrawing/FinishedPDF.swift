import CairoPango
import PDFFinishing
import ReportLayout

/// A PDF file in the making: told of elements and of each page before Cairo writes it, it takes what Cairo writes and
/// keeps what is finished.
final class FinishedPDF {
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

  /// Adds the structure's next elements.
  func add(_ additions: [ReportStructure.Addition]) throws {
    for addition in additions {
      let (role, parent) = (StructureRole(addition.element.role), Int(addition.element.parent))
      _ = try finisher.add(role, in: parent, note: addition.detail.map { ElementNote($0) })
    }
  }

  /// Begins the next page.
  ///
  /// - Parameters:
  ///   - shown: the glyphs that Cairo was shown on it.
  ///   - faces: what its text is set in.
  func begin(_ page: Page, parts: PageParts, shown: [ShownGlyph], faces: DrawnFaces) throws {
    let height = page.height
    finisher.beginPage(label: PageLabel(page), showing: shown) { content in
      try content.write(parts, height: height, faces: faces)
    }
    for part in parts.parts {
      try finisher.add(
        partOf: part.element, as: StructureRole(part.role), link: part.link.map { PDFLink(parts.links[$0], on: page) },
        text: part.text.map { parts.texts[$0] }, language: part.isForeign ? PageParts.foreignLanguage : nil)
      guard part.role == .figure, placed.insert(part.element).inserted else { continue }
      finisher.set(ElementNote.Box(parts.area(of: part), on: page), of: part.element)
    }
  }

  /// Takes what Cairo has written.
  func feed(_ bytes: [UInt8]) throws { try finisher.feed(bytes) }

  /// Has the structure made, when Cairo has written all pages.
  ///
  /// - Parameters:
  ///   - titles: what the places are called that links lead to.
  ///   - bookmarks: how many Cairo will write.
  func endPages(titles: [String: String], bookmarks: Int) throws {
    finisher.name(titles)
    try finisher.endPages(bookmarks: bookmarks)
  }

  /// The whole file, in pieces; the last call.
  func finish(_ report: SetReport, properties: PDFProperties) throws -> [[UInt8]] {
    try finisher.finish(properties: properties, order: report.order)
    return output.pieces
  }
}

extension PageLabel {
  fileprivate init(_ page: Page) {
    self =
      switch page.numbering {
      case .cover: .text("封面")
      case .front: .roman(page.ordinal)
      case .body: .number(page.ordinal)
      }
  }
}

extension PDFLink {
  fileprivate init(_ link: PageParts.Link, on page: Page) {
    self.init(
      target: WebAddress(link.target).map { .address($0.text) } ?? .destination(link.target),
      box: ElementNote.Box(link.area, on: page))
  }
}

extension ElementNote.Box {
  fileprivate init(_ area: Rectangle, on page: Page) {
    self.init(
      left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y)
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
