import CairoPango
import PDFFinishing
import ReportLayout

/// Has Cairo write a PDF file's pages without their content, which finishing writes: Cairo is shown each glyph once, so
/// that it gives it a code and embeds its font, draws the pictures, and is told of destinations.
///
/// All that Cairo is given for a page it looks at three times before it is in the file.
struct CairoPages {
  private let surface: PDFSurface
  private let faces: DrawnFaces
  private let pictures: PictureLibrary?
  /// By number.
  private var fonts: [Font] = []
  /// On the page that is drawn.
  private var shown: [ShownGlyph] = []

  fileprivate struct Font {
    /// By glyph: 0 when it was never shown, else what it was said to stand for.
    var known: [UInt32] = []
    /// One that leaves a mark. Text that leaves none is not written.
    var anchor: NewGlyph?
    /// In any size.
    var face = 0
    /// On this page.
    var new: [NewGlyph] = []
    var newLeaveMark = false
  }

  fileprivate struct NewGlyph {
    var shown: ShownGlyph
    /// What it stands for.
    var text: String
  }

  /// For a glyph that stands for nothing alone.
  private static let noMeaning = UInt32.max

  init(surface: PDFSurface, faces: DrawnFaces, pictures: PictureLibrary?) {
    self.surface = surface
    self.faces = faces
    self.pictures = pictures
  }

  /// Draws a page, which Cairo writes when it is ended.
  ///
  /// - Returns: the glyphs that Cairo was shown, in their order.
  mutating func begin(_ page: Page, parts: PageParts) throws -> [ShownGlyph] {
    let canvas = try surface.beginPage(width: page.width, height: page.height)
    for place in parts.destinations {
      if case .destination(let name, let x, let y) = parts.items[place] { canvas.addDestination(name, x: x, y: y) }
    }
    shown.removeAll(keepingCapacity: true)
    var drawn: [(name: String, area: Rectangle)] = []
    try parts.eachPainted {
      switch $0 {
      case .text(let run): try look(at: run)
      case .picture(let area, let name, _): drawn.append((name, area))
      default: break
      }
    }
    // After a picture Cairo's colour is the picture.
    canvas.setColor(red: 0, green: 0, blue: 0)
    let middle = (x: page.width / 2, y: page.height / 2)
    try showGlyphs(x: middle.x, y: middle.y, on: canvas)
    // Of a page with nothing on it Cairo forgets the destinations.
    if shown.isEmpty, !parts.destinations.isEmpty, let font = fonts.first(where: { $0.anchor != nil }),
      let anchor = font.anchor
    {
      try show([anchor], face: font.face, x: middle.x, y: middle.y, on: canvas)
    }
    var isOdd = false
    for (name, area) in drawn {
      guard let pictures else { throw DrawingError("there is no folder to take the picture \(name) from") }
      let picture = try pictures.picture(name)
      // What finishing knows a picture's beginning by.
      isOdd.toggle()
      canvas.setColor(red: isOdd ? 1 : 0, green: isOdd ? 0 : 1, blue: 0)
      canvas.fillRectangle(x: 0, y: 0, width: 1, height: 1)
      try canvas.grouped { try canvas.draw(picture, x: area.x, y: area.y, width: area.width, height: area.height) }
    }
    return shown
  }

  func endPage() throws { try surface.endPage() }

  private mutating func look(at run: TextRun) throws {
    var next = run.clusters.lowerBound
    while let cluster = unknown(from: next, of: run) {
      try add(cluster: cluster, of: run)
      next = cluster + 1
    }
  }

  /// The next cluster with a glyph that Cairo was not shown yet, as that which it stands for. There are few in a report.
  private func unknown(from start: Int, of run: TextRun) -> Int? {
    let (clusters, glyphs) = (run.shaped.clusters, run.shaped.glyphs)
    var start = start
    while start < run.clusters.upperBound {
      let face = clusters[start].face
      let font = faces.font(of: Int(face))
      guard font < fonts.count else { return start }
      let known = fonts[font].known
      while start < run.clusters.upperBound, clusters[start].face == face {
        let cluster = clusters[start]
        if cluster.glyphCount != 1 { return start }
        let glyph = Int(glyphs[Int(cluster.glyph)].index)
        if glyph >= known.count || known[glyph] == 0 || known[glyph] == Self.noMeaning { return start }
        start += 1
      }
    }
    return nil
  }

  private mutating func add(cluster place: Int, of run: TextRun) throws {
    let cluster = run.shaped.clusters[place]
    let face = Int(cluster.face)
    let font = faces.font(of: face)
    while fonts.count <= font { fonts.append(Font()) }
    let found = run.shaped.meaning(of: cluster)
    let meaning = found == 0 ? Self.noMeaning : found
    for place in Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphCount) {
      let glyph = Int(run.shaped.glyphs[place].index)
      let known = glyph < fonts[font].known.count ? fonts[font].known[glyph] : 0
      guard known == 0 || known == Self.noMeaning && meaning != Self.noMeaning else { continue }
      let (advance, leavesMark) = try faces.measure(UInt32(glyph), in: face)
      let shown = ShownGlyph(font: UInt16(font), glyph: UInt32(glyph), meaning: found, advance: advance)
      fonts[font].face = face
      fonts[font].take(
        NewGlyph(shown: shown, text: found == 0 ? "" : run.shaped.text(of: cluster)), meaning: meaning,
        leavesMark: leavesMark)
    }
  }

  /// Shows Cairo what is new.
  private mutating func showGlyphs(x: Double, y: Double, on canvas: Canvas) throws {
    for font in fonts.indices where !fonts[font].new.isEmpty {
      var new = fonts[font].new
      let needsAnchor = !fonts[font].newLeaveMark
      (fonts[font].new, fonts[font].newLeaveMark) = ([], false)
      if needsAnchor {
        guard let anchor = fonts[font].anchor else {
          // It can wait until there is one that leaves a mark.
          for glyph in new { fonts[font].known[Int(glyph.shown.glyph)] = 0 }
          continue
        }
        new.append(anchor)
      }
      try show(new, face: fonts[font].face, x: x, y: y, on: canvas)
    }
  }

  private mutating func show(_ glyphs: [NewGlyph], face: Int, x: Double, y: Double, on canvas: Canvas) throws {
    try canvas.show(
      glyphs.map { PositionedGlyph(glyph: $0.shown.glyph, x: x, y: y) }, bytes: glyphs.flatMap(\.text.utf8),
      clusters: glyphs.map { GlyphCluster(bytes: Int32($0.text.utf8.count), glyphs: 1) }, face: face, of: faces,
      isShownOnly: true)
    shown += glyphs.lazy.map(\.shown)
  }
}

extension CairoPages.Font {
  fileprivate mutating func take(_ glyph: CairoPages.NewGlyph, meaning: UInt32, leavesMark: Bool) {
    let place = Int(glyph.shown.glyph)
    if known.count <= place { known += repeatElement(0, count: max(place + 1 - known.count, known.count)) }
    known[place] = meaning
    new.append(glyph)
    newLeaveMark = newLeaveMark || leavesMark
    if leavesMark, anchor == nil { anchor = glyph }
  }
}
