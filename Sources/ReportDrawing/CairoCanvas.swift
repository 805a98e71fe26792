import CairoPango
import PDFFinishing
import ReportLayout

/// Draws pages with Cairo: into a PDF file or into pictures, by its surface.
struct CairoCanvas: PageCanvas {
  let surface: any DrawingSurface
  let faces: DrawnFaces
  let pictures: PictureLibrary?
  private var canvas: Canvas?
  /// Of what is drawn now.
  private var tint = PartTint.none

  init(surface: any DrawingSurface, faces: DrawnFaces, pictures: PictureLibrary?) {
    self.surface = surface
    self.faces = faces
    self.pictures = pictures
  }

  mutating func beginPage(_ page: Page) throws {
    canvas = try surface.beginPage(width: page.width, height: page.height)
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
    let picture = try pictures.picture(name)
    func draw() throws {
      try canvas?.draw(picture, x: area.x, y: area.y, width: area.width, height: area.height)
    }
    // Its colours are none of the page's.
    if tint == .none { try draw() } else { try canvas?.grouped(draw) }
  }

  /// Links are what finishing adds.
  mutating func link(to target: String, in area: Rectangle, _ body: (inout CairoCanvas) throws -> Void) rethrows {
    try body(&self)
  }

  /// Draws a page with each part of the structure in a tint of its own; decoration is behind all, pagination comes last,
  /// so that finishing can tell them apart.
  mutating func draw(_ page: Page, parts: PageParts) throws {
    try beginPage(page)
    try draw(parts.destinations)
    try draw(parts.decoration)
    for part in parts.parts {
      tint = tint.next
      if !part.surelyShows { fill(Self.speck(in: part.area), with: Self.white) }
      try draw(part.items)
    }
    tint = .none
    try draw(parts.pagination)
    try endPage()
  }

  private static let white = Color(red: 255, green: 255, blue: 255)

  /// Smaller than any printer's dot: it brings the tint where nothing else may.
  private static func speck(in area: Rectangle) -> Rectangle {
    var speck = area
    speck.width = 0.02
    speck.height = 0.02
    return speck
  }

  mutating func destination(_ name: String, x: Double, y: Double) { canvas?.addDestination(name, x: x, y: y) }

  private func set(_ color: Color) {
    canvas?.setColor(
      red: tint.shifted(red: color.red), green: Double(color.green) / 255, blue: Double(color.blue) / 255)
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
    // A hundredth of a point is less than any printer shows, and more digits only make the file larger.
    let (left, y) = ((run.x * 100).rounded() / 100, (run.y * 100).rounded() / 100)
    for index in range {
      let cluster = run.shaped.clusters[index]
      let x = left + run.xs[index - run.clusters.lowerBound]
      for glyph in run.shaped.glyphs[Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphCount)] {
        glyphs.append(PositionedGlyph(glyph: glyph.index, x: x + Double(glyph.x), y: y + Double(glyph.y)))
      }
    }
    let text = UnsafeBufferPointer(rebasing: bytes[Int(first.byte)..<Int(last.byte + last.byteCount)])
    try canvas?.show(
      glyphs, bytes: text, clusters: clusters.map { GlyphCluster(bytes: $0.byteCount, glyphs: $0.glyphCount) },
      face: face, of: faces)
  }
}
