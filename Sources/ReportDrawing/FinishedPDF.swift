import PDFFinishing
import ReportLayout

/// A PDF file in the making: told of a report's structure, it takes what Cairo writes and keeps what is finished.
final class FinishedPDF {
  private var finisher: PDFFinisher
  private let output: Output
  private let structure: ReportStructure
  /// Figures whose place is known.
  private var placed: Set<Int> = []

  private final class Output {
    var bytes: [UInt8] = []
  }

  init(_ report: SetReport, properties: PDFProperties, attachments: [PDFAttachment]) throws {
    let output = Output()
    self.output = output
    structure = report.structure
    finisher = try PDFFinisher(
      properties: properties, conformance: attachments.isEmpty ? .pdfA2a : .pdfA3a, attachments: attachments
    ) { output.bytes.append(contentsOf: $0) }
    for (number, element) in structure.elements.enumerated().dropFirst() {
      _ = try finisher.add(
        StructureRole(element.role), in: Int(element.parent), note: structure.details[number].map { ElementNote($0) })
    }
  }

  func feed(_ bytes: [UInt8]) throws { try finisher.feed(bytes) }

  /// The whole file; the last call.
  func finish() throws -> [UInt8] {
    try finisher.finish()
    return output.bytes
  }

  /// Says what the next tag shows.
  func announce(_ part: PageParts.Part, on page: Page) throws {
    var note: ElementNote?
    if part.text != nil || part.language != nil {
      note = ElementNote()
      note?.actualText = part.text
      note?.language = part.language
    }
    try finisher.add(partOf: part.element, link: part.link.map { structure.title(of: $0.target) }, note: note)
    guard structure.elements[part.element].role == .figure, placed.insert(part.element).inserted else { return }
    let area = part.area
    try finisher.set(
      ElementNote.Box(
        left: area.x, bottom: page.height - area.y - area.height, right: area.x + area.width, top: page.height - area.y),
      of: part.element)
  }

  /// The standard structure type of a part's element.
  func role(of part: PageParts.Part) -> String {
    StructureRole(structure.elements[part.element].role).rawValue
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
