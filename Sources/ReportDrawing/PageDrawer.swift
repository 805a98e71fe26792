import CairoPango
import ReportLayout

/// Draws a page as set: no decision is left.
struct PageDrawer {
  let canvas: Canvas
  let shaper: TextShaper

  func draw(_ page: Page) { draw(page.items) }

  private func draw(_ items: [PageItem]) {
    for item in items {
      switch item {
      case .text(let run): draw(run)
      case .fill(let area, let color):
        set(color)
        canvas.fillRectangle(x: area.x, y: area.y, width: area.width, height: area.height)
      case .link(let area, let target, let items):
        canvas.link(to: target, x: area.x, y: area.y, width: area.width, height: area.height) { draw(items) }
      case .destination(let name, let x, let y):
        canvas.addDestination(name, x: x, y: y)
      }
    }
  }

  private func set(_ color: Color) {
    canvas.setColor(
      red: Double(color.red) / 255, green: Double(color.green) / 255, blue: Double(color.blue) / 255)
  }

  /// Shows the run's clusters, one face at a time.
  private func draw(_ run: TextRun) {
    set(run.color)
    var text = run.shaped.text
    text.withUTF8 { bytes in
      var start = run.clusters.lowerBound
      while start < run.clusters.upperBound {
        let face = run.shaped.clusters[start].face
        var end = start
        while end < run.clusters.upperBound, run.shaped.clusters[end].face == face { end += 1 }
        show(run, start..<end, face: Int(face), bytes: bytes)
        start = end
      }
    }
  }

  private func show(_ run: TextRun, _ range: Range<Int>, face: Int, bytes: UnsafeBufferPointer<UInt8>) {
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
    canvas.show(
      glyphs, bytes: text, clusters: clusters.map { (Int($0.byteCount), Int($0.glyphCount)) }, face: face,
      of: shaper)
  }
}
