import Foundation
import Testing
import CairoDrawing

@testable import PDFFinishing

/// Two pages with a bit of everything, as Cairo writes them and as they are finished on the way.
struct SampleDocument {
  var drawn: [UInt8]
  var finished: [UInt8]

  static let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Fonts/.prepared/main"

  static func properties() throws -> PDFProperties {
    let date = try #require(PDFDate(iso8601: "2026-01-02T03:04:05+08:00"))
    return PDFProperties(
      title: "2026年<部门>预算(公开)", author: "某市财政局", subject: "预算 & 决算", keywords: "预算, 公开",
      creator: "test", producer: "budgetpress", language: "zh-CN", created: date, modified: date)
  }

  /// Draws the sample and hands Cairo's bytes out as they come.
  static func draw(_ write: @escaping (UnsafeBufferPointer<UInt8>) -> Void) throws {
    let drawing = try #require(CairoDrawing(fonts: fonts, write: write))
    var tint = PartTint.none
    func part(_ draw: () -> Void) {
      tint = tint.next
      drawing.color(red: tint.shifted(red: 0))
      draw()
    }
    func apart(_ draw: () -> Void) {
      tint = .none
      drawing.color(red: 0)
      draw()
    }
    func row(y: Double) {
      part { drawing.text("一般公共预算", 20, y) }
      part { drawing.text("1,234.56", 200, y) }
    }
    drawing.tag("cairo.dest", "name='a'") {}
    apart { drawing.rectangle(20, 168, 360, 0.5) }
    part { drawing.text("2026年部门预算 office", 20, 20, size: 16) }
    part { drawing.text("见表一", 20, 50) }
    part { drawing.text("外部", 80, 50) }
    part { drawing.rectangle(20, 80, 40, 40) }
    drawing.tag("cairo.dest", "name='t'") {}
    row(y: 150)
    // The second cell of this row is empty, the first goes on below.
    part { drawing.text("一般公共", 20, 170) }
    apart { drawing.text("— 1 —", 180, 375) }
    drawing.endPage()
    apart { drawing.rectangle(20, 38, 360, 0.5) }
    part { drawing.text("预算", 20, 20) }
    row(y: 40)
    apart { drawing.text("— 2 —", 180, 375) }
    drawing.endPage()
    #expect(drawing.finish())
  }

  static func drawn() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try draw { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The structure of the sample.
  static func addStructure(to finisher: inout PDFFinisher) throws {
    func show(_ element: Int, _ role: StructureRole, link: PDFLink? = nil, in finisher: inout PDFFinisher) throws {
      try finisher.add(partOf: element, as: role, link: link)
    }
    finisher.beginPage(label: .text("封面"))
    try show(try finisher.add(.heading1, in: 0), .heading1, in: &finisher)
    let paragraph = try finisher.add(.paragraph, in: 0)
    for target in [PDFLink.Target.destination("t"), .address("https://example.org/a%28b%29")] {
      let box = ElementNote.Box(left: 20, bottom: 330, right: 60, top: 350)
      try show(paragraph, .paragraph, link: PDFLink(target: target, box: box), in: &finisher)
    }
    let box = ElementNote.Box(left: 20, bottom: 280, right: 60, top: 320)
    try show(try finisher.add(.figure, in: 0, note: .figure("一个方块", box: box)), .figure, in: &finisher)
    let table = try finisher.add(.table, in: 0)
    let head = try finisher.add(.tableRow, in: try finisher.add(.tableHead, in: table))
    let cells = try (0..<2).map { _ in
      var note = ElementNote.header(.column)
      note.isNamed = true
      return try finisher.add(.headerCell, in: head, note: note)
    }
    for cell in cells { try show(cell, .headerCell, in: &finisher) }
    let body = try finisher.add(.tableBody, in: table)
    let first = try finisher.add(.tableRow, in: body)
    var note = ElementNote()
    note.headers = [cells[0]]
    let cell = try finisher.add(.cell, in: first, note: note)
    try show(cell, .cell, in: &finisher)
    finisher.beginPage(label: .number(1))
    try show(cell, .cell, in: &finisher)
    _ = try finisher.add(.cell, in: first)
    let second = try finisher.add(.tableRow, in: body)
    for _ in 0..<2 { try show(try finisher.add(.cell, in: second), .cell, in: &finisher) }
    _ = try finisher.add(.paragraph, in: 0)
    finisher.name(["t": "到表一"])
  }

  /// Where the last page ends in Cairo's file.
  static func pagesEnd(in drawn: [UInt8]) throws -> Int {
    let drawn = Data(drawn)
    let page = try #require(drawn.range(of: Data("/Type /Page ".utf8), options: .backwards))
    return try #require(drawn.range(of: Data("endobj\n".utf8), in: page.upperBound..<drawn.count)).upperBound
  }

  /// Finishes bytes, fed in pieces of a size.
  ///
  /// - Parameter pagesEnd: where the finisher is told that the pages have ended; nil: it is not.
  static func finish(
    _ bytes: [UInt8], piece: Int = 4096, conformance: PDFConformance = .pdfA2a, attachments: [PDFAttachment] = [],
    order: [Int]? = nil, pagesEnd: Int? = nil, structure: (inout PDFFinisher) throws -> Void = SampleDocument.addStructure
  ) throws -> [UInt8] {
    var finished: [UInt8] = []
    var finisher = try PDFFinisher(
      conformance: conformance, attachments: attachments
    ) { finished.append(contentsOf: $0) }
    try structure(&finisher)
    var at = 0
    while at < bytes.count {
      let next = min(at + piece, at < pagesEnd ?? 0 ? pagesEnd ?? 0 : bytes.count)
      try finisher.feed(bytes[at..<next])
      at = next
      if at == pagesEnd { try finisher.endPages(bookmarks: 0) }
    }
    try finisher.finish(properties: properties(), order: order)
    return finished
  }
}
