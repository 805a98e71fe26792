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

  /// What stands on a page, in the order in which it is written.
  private enum Piece {
    case rule(y: Double)
    /// Parts of the structure.
    case text(String, x: Double, y: Double, size: Double = 10)
    case square
    /// Running footers.
    case footer(String)
  }

  private static let pages: [[Piece]] = [
    [
      .rule(y: 168), .text("2026年部门预算 office", x: 20, y: 36, size: 16), .text("见表一", x: 20, y: 60),
      .text("外部", x: 80, y: 60), .square, .text("一般公共预算", x: 20, y: 160), .text("1,234.56", x: 200, y: 160),
      // The second cell of this row is empty, the first goes on below.
      .text("一般公共", x: 20, y: 180), .footer("— 1 —"),
    ],
    [
      .rule(y: 38), .text("预算", x: 20, y: 30), .text("一般公共预算", x: 20, y: 50), .text("1,234.56", x: 200, y: 50),
      .footer("— 2 —"),
    ],
  ]

  /// The characters of a page; a space alone Cairo does not write.
  private static func characters(ofPage page: Int) -> [Character] {
    let texts = pages[page].map { piece in
      switch piece {
      case .text(let text, _, _, _), .footer(let text): text
      case .rule, .square: ""
      }
    }
    return Set(texts.joined()).subtracting(" ").sorted()
  }

  /// Any number will do for a glyph: here it is the character's.
  private static func shown(onPage page: Int) -> [ShownGlyph] {
    characters(ofPage: page).flatMap(\.unicodeScalars).map {
      ShownGlyph(font: 0, glyph: $0.value, meaning: $0.value, advance: advance(of: $0))
    }
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double { scalar.value < 0x2E80 ? 0.5 : 1 }

  /// Draws the sample as Cairo is shown it, and hands Cairo's bytes out as they come.
  static func draw(_ write: @escaping (UnsafeBufferPointer<UInt8>) -> Void) throws {
    let drawing = try #require(CairoDrawing(fonts: fonts, write: write))
    for (page, name) in ["a", "t"].enumerated() {
      drawing.tag("cairo.dest", "name='\(name)'") {}
      for character in characters(ofPage: page) { drawing.text(String(character), 200, 200) }
      drawing.endPage()
    }
    #expect(drawing.finish())
  }

  private static func write(_ piece: Piece, to content: inout PageContent) throws {
    func text(_ text: String, x: Double, y: Double, size: Double) {
      content.set(ContentColor(red: 0, green: 0, blue: 0))
      content.setFont(0, size: size)
      var x = x
      for scalar in text.unicodeScalars {
        _ = content.show(scalar.value, for: scalar.value, x: x, y: 400 - y)
        x += advance(of: scalar) * size
      }
    }
    switch piece {
    case .rule(let y):
      content.begin(.layout)
      content.fill(x: 20, y: 400 - y, width: 360, height: 0.5)
      content.endArtifact()
    case .text(let words, let x, let y, let size):
      try content.beginPart(isText: true)
      text(words, x: x, y: y, size: size)
      content.endPart()
    case .square:
      try content.beginPart(isText: false)
      content.fill(x: 20, y: 280, width: 40, height: 40)
      content.endPart()
    case .footer(let words):
      content.begin(.pagination)
      text(words, x: 180, y: 385, size: 10)
      content.endArtifact()
    }
  }

  private static func begin(page: Int, label: PageLabel, in finisher: inout PDFFinisher) {
    finisher.beginPage(label: label, showing: shown(onPage: page)) { content in
      for piece in pages[page] { try write(piece, to: &content) }
    }
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
    begin(page: 0, label: .text("封面"), in: &finisher)
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
    begin(page: 1, label: .number(1), in: &finisher)
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
