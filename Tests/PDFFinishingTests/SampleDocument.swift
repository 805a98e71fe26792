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
    drawing.tag("H1") {
      drawing.tag("cairo.dest", "name='a'") { drawing.text("2026年部门预算 office", 20, 20, size: 16) }
    }
    drawing.tag("P") {
      drawing.tag("Link", "dest='t'") { drawing.text("见表一", 20, 50) }
      drawing.tag("Link", "uri='https://example.org/a%28b%29'") { drawing.text("外部", 80, 50) }
    }
    drawing.tag("Figure") { drawing.rectangle(20, 80, 40, 40) }
    drawing.text("— 1 —", 180, 375)
    drawing.rectangle(20, 368, 360, 0.5)
    drawing.tag("Table") {
      drawing.tag("cairo.dest", "name='t'") { row(drawing, "TH", y: 150) }
      drawing.rectangle(20, 168, 360, 0.5)
      row(drawing, "TD", y: 170)
      drawing.endPage()
      row(drawing, "TD", y: 20)
    }
    drawing.text("— 2 —", 180, 375)
    drawing.endPage()
    #expect(drawing.finish())
  }

  private static func row(_ drawing: TaggedDrawing, _ role: String, y: Double) {
    drawing.tag("TR") {
      drawing.tag(role) { drawing.text("一般公共预算", 20, y) }
      drawing.tag(role) { if y != 170 { drawing.text("1,234.56", 200, y) } }
    }
  }

  static func drawn() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try draw { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Notes for everything in the sample.
  static func addNotes(to finisher: inout PDFFinisher) throws {
    try finisher.add(link: "到表一")
    try finisher.add(link: "到外部网站")
    try finisher.add(.header(.column), role: "TH", number: 0)
    try finisher.add(.header(.column), role: "TH", number: 1)
    let box = ElementNote.Box(left: 20, bottom: 280, right: 60, top: 320)
    try finisher.add(.figure("一个方块", box: box), role: "Figure", number: 0)
  }

  /// Finishes bytes, fed in pieces of a size.
  static func finish(
    _ bytes: [UInt8], piece: Int = 4096, conformance: PDFConformance = .pdfA2a, attachments: [PDFAttachment] = [],
    notes: (inout PDFFinisher) throws -> Void = SampleDocument.addNotes
  ) throws -> [UInt8] {
    var finished: [UInt8] = []
    var finisher = try PDFFinisher(
      properties: properties(), conformance: conformance, attachments: attachments
    ) { finished.append(contentsOf: $0) }
    try notes(&finisher)
    var at = 0
    while at < bytes.count {
      try finisher.feed(bytes[at..<min(bytes.count, at + piece)])
      at += piece
    }
    try finisher.finish()
    return finished
  }
}
