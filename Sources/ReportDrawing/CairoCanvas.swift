import CairoPango
import ReportLayout

/// Draws pages with Cairo: into a PDF file or into pictures, by its surface.
struct CairoCanvas: PageCanvas {
  let surface: any DrawingSurface
  let shaper: TextShaper
  let pictures: PictureLibrary?
  private var canvas: Canvas?

  init(surface: any DrawingSurface, shaper: TextShaper, pictures: PictureLibrary?) {
    self.surface = surface
    self.shaper = shaper
    self.pictures = pictures
  }

  mutating func beginPage(_ page: Page) throws {
    canvas = try surface.beginPage(
      width: page.width, height: page.height, label: page.label.isEmpty ? "封面" : page.label)
  }

  mutating func endPage() throws {
    canvas = nil
    try surface.endPage()
  }

  mutating func fill(_ area: Rectangle, with color: Color) {
    set(color)
    canvas?.fillRectangle(x: area.x, y: area.y, width: area.width, height: area.height)
  }

  mutating func picture(_ name: String, in area: Rectangle, origin: Origin) throws {
    guard let pictures else { throw DrawingError("there is no folder to take the picture \(name) from") }
    try canvas?.draw(pictures.picture(name), x: area.x, y: area.y, width: area.width, height: area.height)
  }

  mutating func link(
    to target: String, in area: Rectangle, _ body: (inout CairoCanvas) throws -> Void
  ) rethrows {
    var inside = self
    if let address = WebAddress(target)?.text {
      try canvas?.link(toAddress: address, x: area.x, y: area.y, width: area.width, height: area.height) {
        try body(&inside)
      }
    } else {
      try canvas?.link(to: target, x: area.x, y: area.y, width: area.width, height: area.height) { try body(&inside) }
    }
  }

  /// Draws a page with each part of the structure in its tag; decoration is behind all, pagination comes last, so that
  /// finishing can tell them apart.
  mutating func draw(_ page: Page, taggedFor file: FinishedPDF, structure: ReportStructure) throws {
    try beginPage(page)
    let parts = PageParts(page, structure: structure)
    try draw(parts.destinations)
    try draw(parts.decoration)
    for part in parts.parts {
      try file.announce(part, on: page)
      if let (target, area) = part.link {
        try link(to: target, in: area) { try $0.draw(part.items) }
      } else {
        let inside = self
        try canvas?.element(file.role(of: part)) {
          var inside = inside
          try inside.draw(part.items)
        }
      }
    }
    try draw(parts.pagination)
    try endPage()
  }

  mutating func destination(_ name: String, x: Double, y: Double) { canvas?.addDestination(name, x: x, y: y) }

  private func set(_ color: Color) {
    canvas?.setColor(
      red: Double(color.red) / 255, green: Double(color.green) / 255, blue: Double(color.blue) / 255)
  }

  /// Shows the run's clusters, one face at a time.
  mutating func draw(_ run: TextRun) throws {
    set(run.color)
    var text = run.shaped.text
    try text.withUTF8 { bytes in
      var start = run.clusters.lowerBound
      while start < run.clusters.upperBound {
        let face = run.shaped.clusters[start].face
        var end = start
        while end < run.clusters.upperBound, run.shaped.clusters[end].face == face { end += 1 }
        try show(run, start..<end, face: Int(face), bytes: bytes)
        start = end
      }
    }
  }

  private func show(_ run: TextRun, _ range: Range<Int>, face: Int, bytes: UnsafeBufferPointer<UInt8>) throws {
    let clusters = run.shaped.clusters[range]
    guard let first = clusters.first, let last = clusters.last else { return }
    var glyphs: [PositionedGlyph] = []
    glyphs.reserveCapacity(range.count)
    for index in range {
      let cluster = run.shaped.clusters[index]
      let x = run.x + run.xs[index - run.clusters.lowerBound]
      for glyph in run.shaped.glyphs[Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphCount)] {
        glyphs.append(PositionedGlyph(glyph: glyph.index, x: x + Double(glyph.x), y: run.y + Double(glyph.y)))
      }
    }
    let text = UnsafeBufferPointer(rebasing: bytes[Int(first.byte)..<Int(last.byte + last.byteCount)])
    try canvas?.show(
      glyphs, bytes: text, clusters: clusters.map { (Int($0.byteCount), Int($0.glyphCount)) }, face: face,
      of: shaper)
  }
}
