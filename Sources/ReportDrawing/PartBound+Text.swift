import PDFFinishing
import ReportLayout

extension PartBound {
  /// Of a page's parts: those that follow one another as text of one face and colour, as a table's cells do, are drawn as
  /// one text.
  static func of(_ parts: [PageParts.Part], on page: Page) -> [PartBound] {
    var bounds: [PartBound] = []
    bounds.reserveCapacity(parts.count)
    var before: PlainText?
    for part in parts {
      let text = PlainText(part, on: page)
      if let text, let before, text.face == before.face, text.color == before.color {
        if case .tint = bounds[bounds.count - 1] { bounds[bounds.count - 1] = .firstGlyphs(before.glyphCount) }
        bounds.append(.nextGlyphs(text.glyphCount))
      } else {
        bounds.append(.tint)
      }
      before = text
    }
    return bounds
  }
}

/// A part that is text of one face and colour, all of it on the page: what Cairo writes of it are its glyphs, no more and
/// no fewer.
private struct PlainText {
  let face: UInt16
  let color: Color
  private(set) var glyphCount = 0

  /// Nil for any other part.
  init?(_ part: PageParts.Part, on page: Page) {
    guard case .text(let first)? = part.items.first, !first.clusters.isEmpty, part.surelyShows else { return nil }
    face = first.shaped.clusters[first.clusters.lowerBound].face
    color = first.color
    for item in part.items {
      // What is outside of the page is not written.
      guard case .text(let run) = item, run.color == color, 0...page.height ~= run.y, 0...page.width ~= run.x,
        run.xs.allSatisfy({ 0...page.width ~= run.x + $0 })
      else { return nil }
      for cluster in run.shaped.clusters[run.clusters] {
        // A cluster without glyphs is written as text that stands for nothing.
        guard cluster.face == face, cluster.glyphCount > 0 else { return nil }
        glyphCount += Int(cluster.glyphCount)
      }
    }
  }
}
