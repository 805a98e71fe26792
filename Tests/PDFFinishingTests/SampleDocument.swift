import Foundation
import Testing
import TaggedDrawing

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
    let drawing = try #require(TaggedDrawing(fonts: fonts, write: write))
    drawing.tag("cairo.dest", "name='a'") {}
    drawing.rectangle(20, 168, 360, 0.5)
    drawing.tag("H1") { drawing.text("2026年部门预算 office", 20, 20, size: 16) }
    drawing.tag("Link", "dest='t'") { drawing.text("见表一", 20, 50) }
    drawing.tag("Link", "uri='https://example.org/a%28b%29'") { drawing.text("外部", 80, 50) }
    drawing.tag("Figure") { drawing.rectangle(20, 80, 40, 40) }
    drawing.tag("cairo.dest", "name='t'") {}
    row(drawing, "TH", y: 150)
    // The second cell of this row is empty, the first goes on below.
    drawing.tag("TD") { drawing.text("一般公共", 20, 170) }
    drawing.text("— 1 —", 180, 375)
    drawing.endPage()
    drawing.rectangle(20, 38, 360, 0.5)
    drawing.tag("TD") { drawing.text("预算", 20, 20) }
    row(drawing, "TD", y: 40)
    drawing.text("— 2 —", 180, 375)
    drawing.endPage()
    #expect(drawing.finish())
  }

  private static func row(_ drawing: TaggedDrawing, _ role: String, y: Double) {
    drawing.tag(role) { drawing.text("一般公共预算", 20, y) }
    drawing.tag(role) { drawing.text("1,234.56", 200, y) }
  }

  static func drawn() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try draw { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The structure of the sample.
  static func addStructure(to finisher: inout PDFFinisher) throws {
    func show(_ element: Int, link: String? = nil, in finisher: inout PDFFinisher) throws {
      try finisher.add(partOf: element, link: link)
    }
    try show(try finisher.add(.heading1, in: 0), in: &finisher)
    let paragraph = try finisher.add(.paragraph, in: 0)
    try show(paragraph, link: "到表一", in: &finisher)
    try show(paragraph, link: "到外部网站", in: &finisher)
    let box = ElementNote.Box(left: 20, bottom: 280, right: 60, top: 320)
    try show(try finisher.add(.figure, in: 0, note: .figure("一个方块", box: box)), in: &finisher)
    let table = try finisher.add(.table, in: 0)
    let head = try finisher.add(.tableRow, in: try finisher.add(.tableHead, in: table))
    for name in ["a", "b"] {
      var note = ElementNote.header(.column)
      note.identifier = name
      try show(try finisher.add(.headerCell, in: head, note: note), in: &finisher)
    }
    let body = try finisher.add(.tableBody, in: table)
    let first = try finisher.add(.tableRow, in: body)
    var note = ElementNote()
    note.headers = ["a"]
    let cell = try finisher.add(.cell, in: first, note: note)
    try show(cell, in: &finisher)
    try show(cell, in: &finisher)
    _ = try finisher.add(.cell, in: first)
    let second = try finisher.add(.tableRow, in: body)
    for _ in 0..<2 { try show(try finisher.add(.cell, in: second), in: &finisher) }
    _ = try finisher.add(.paragraph, in: 0)
  }

  /// Finishes bytes, fed in pieces of a size.
  static func finish(
    _ bytes: [UInt8], piece: Int = 4096, conformance: PDFConformance = .pdfA2a, attachments: [PDFAttachment] = [],
    structure: (inout PDFFinisher) throws -> Void = SampleDocument.addStructure
  ) throws -> [UInt8] {
    var finished: [UInt8] = []
    var finisher = try PDFFinisher(
      properties: properties(), conformance: conformance, attachments: attachments
    ) { finished.append(contentsOf: $0) }
    try structure(&finisher)
    var at = 0
    while at < bytes.count {
      try finisher.feed(bytes[at..<min(bytes.count, at + piece)])
      at += piece
    }
    try finisher.finish()
    return finished
  }
}
