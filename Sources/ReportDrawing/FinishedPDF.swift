import PDFFinishing
import ReportLayout

/// A PDF file in the making: told of each page's parts, it takes what Cairo writes and keeps what is finished.
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

  func feed(_ bytes: [UInt8]) throws { try finisher.feed(bytes) }

  /// Adds the report's next elements.
  func add(_ additions: [ReportStructure.Addition]) throws {
    for addition in additions {
      _ = try finisher.add(
        StructureRole(addition.element.role), in: Int(addition.element.parent),
        note: addition.detail.map { ElementNote($0) })
    }
  }

  /// The whole file, in pieces; the last call.
  func finish(_ report: SetReport, properties: PDFProperties) throws -> [[UInt8]] {
    finisher.name(report.structure.titles)
    try finisher.finish(properties: properties, order: report.order)
    return output.pieces
  }

  func beginPage(_ page: Page) {
    let label: PageLabel =
      switch page.numbering {
      case .cover: .text("封面")
      case .front: .roman(page.ordinal)
      case .body: .number(page.ordinal)
      }
    finisher.beginPage(label: label)
  }

  /// Says what is drawn next.
  func announce(_ part: PageParts.Part, on page: Page) throws {
    let link = part.link.map { link in
      PDFLink(
        target: WebAddress(link.target).map { .address($0.text) } ?? .destination(link.target),
        box: Self.box(of: link.area, on: page))
    }
    try finisher.add(
      partOf: part.element, as: StructureRole(part.role), link: link, text: part.text, language: part.language)
    guard part.role == .figure, placed.insert(part.element).inserted else { return }
    finisher.set(Self.box(of: part.area, on: page), of: part.element)
  }

  private static func box(of area: Rectangle, on page: Page) -> ElementNote.Box {
    ElementNote.Box(
      left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y)
  }
}

extension ElementNote {
  fileprivate init(_ detail: ReportStructure.Detail) {
    self.init()
    scope = detail.scope.map { $0 == .column ? .column : .row }
    columnSpan = detail.columns
    rowSpan = detail.rows
    identifier = detail.identifier
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
