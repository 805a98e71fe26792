import PDFFinishing
import ReportLayout

/// A PDF file in the making: told of each page's parts, it takes what Cairo writes and keeps what is finished.
final class FinishedPDF {
  /// What it is told next. Pages are announced before anything that Cairo writes of them, and all that there is to say
  /// comes together: each time another thread is woken.
  struct Step: Sendable {
    /// The report's next elements.
    var elements: [ReportStructure.Addition] = []
    /// The next pages.
    var pages: [PageAnnouncement] = []
    /// What Cairo has written.
    var bytes: [UInt8] = []
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
    try add(step.elements)
    for page in step.pages { try begin(page) }
    try finisher.feed(step.bytes)
  }

  private func add(_ additions: [ReportStructure.Addition]) throws {
    for addition in additions {
      _ = try finisher.add(
        StructureRole(addition.element.role), in: Int(addition.element.parent),
        note: addition.detail.map { ElementNote($0) })
    }
  }

  private func begin(_ page: PageAnnouncement) throws {
    finisher.beginPage(label: page.label)
    for (part, bound) in zip(page.parts, page.bounds) {
      try finisher.add(
        partOf: part.element, as: StructureRole(part.role), link: part.link.map { page.links[$0] },
        text: part.text.map { page.texts[$0] }, language: part.isForeign ? PageParts.foreignLanguage : nil,
        bound: bound)
    }
    for (part, box) in zip(page.parts.lazy.filter { $0.role == .figure }, page.figures)
    where placed.insert(part.element).inserted {
      finisher.set(box, of: part.element)
    }
  }

  /// The whole file, in pieces; the last call.
  func finish(_ report: SetReport, properties: PDFProperties) throws -> [[UInt8]] {
    finisher.name(report.structure.titles)
    try finisher.finish(properties: properties, order: report.order)
    return output.pieces
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
