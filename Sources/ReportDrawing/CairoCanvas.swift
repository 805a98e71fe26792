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
  /// Of the tint: it goes on until something else is drawn.
  private var text = PendingText()

  init(surface: any DrawingSurface, faces: DrawnFaces, pictures: PictureLibrary?) {
    self.surface = surface
    self.faces = faces
    self.pictures = pictures
  }

  mutating func beginPage(_ page: Page) throws {
    canvas = try surface.beginPage(width: page.width, height: page.height)
  }

  mutating func endPage() throws {
    try showText()
    canvas = nil
    try surface.endPage()
  }

  mutating func fill(_ area: Rectangle, with color: Color) throws {
    try showText()
    set(color)
    canvas?.fillRectangle(x: area.x, y: area.y, width: area.width, height: area.height)
  }

  mutating func picture(_ name: String, in area: Rectangle, origin: Origin) throws {
    guard let pictures else { throw DrawingError("there is no folder to take the picture \(name) from") }
    try showText()
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

  /// Draws a page with each part of the structure, or each text of several parts, in a tint of its own; decoration is
  /// behind all, pagination comes last, so that finishing can tell them apart.
  ///
  /// - Parameter bounds: of the parts.
  mutating func draw(_ page: Page, parts: PageParts, bounds: [PartBound]) throws {
    try beginPage(page)
    for place in parts.destinations { try draw(parts.items[place]) }
    for place in parts.decoration { try draw(parts.items[place]) }
    for (part, bound) in zip(parts.parts, bounds) {
      if !bound.isNext { try begin(tint.next) }
      // A part of a text surely does.
      if bound == .tint, !parts.surelyShows(part) { try fill(Self.speck(in: parts.area(of: part)), with: Self.white) }
      for place in part.items { try draw(parts.items[parts.order[place]]) }
    }
    try begin(.none)
    for place in parts.pagination { try draw(parts.items[place]) }
    try endPage()
  }

  private mutating func begin(_ next: PartTint) throws {
    try showText()
    tint = next
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

  /// Takes the run's clusters, one face at a time, behind those of the same face and colour.
  mutating func draw(_ run: TextRun) throws {
    var start = run.clusters.lowerBound
    while start < run.clusters.upperBound {
      let face = run.shaped.clusters[start].face
      var end = start
      while end < run.clusters.upperBound, run.shaped.clusters[end].face == face { end += 1 }
      if !text.goesOn(in: face, run.color) {
        try showText()
        text.begin(in: face, run.color)
      }
      text.add(run, start..<end)
      start = end
    }
  }

  private mutating func showText() throws {
    guard !text.isEmpty else { return }
    set(text.color)
    try canvas?.show(text.glyphs, bytes: text.bytes, clusters: text.clusters, face: Int(text.face), of: faces)
    text.removeAll()
  }
}
