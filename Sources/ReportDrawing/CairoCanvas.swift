import CairoPango
import ReportLayout

/// Draws pages with Cairo alone: into pictures, by its surface.
struct CairoCanvas: PageCanvas {
  let surface: any DrawingSurface
  let faces: DrawnFaces
  let pictures: PictureLibrary?
  private var canvas: Canvas?
  /// It goes on until something else is drawn.
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
    try canvas?.draw(pictures.picture(name), x: area.x, y: area.y, width: area.width, height: area.height)
  }

  /// A picture leads nowhere.
  mutating func link(to target: String, in area: Rectangle, _ body: (inout CairoCanvas) throws -> Void) rethrows {
    try body(&self)
  }

  mutating func destination(_ name: String, x: Double, y: Double) { canvas?.addDestination(name, x: x, y: y) }

  private func set(_ color: Color) {
    canvas?.setColor(red: Double(color.red) / 255, green: Double(color.green) / 255, blue: Double(color.blue) / 255)
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
