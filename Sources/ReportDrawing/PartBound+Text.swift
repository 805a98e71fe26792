import PDFFinishing
import ReportLayout

extension PartBound {
  /// Of a page's parts: those that follow one another as text of one face and colour, as a table's cells do, are drawn as
  /// one text.
  static func of(_ parts: PageParts, on page: Page) -> [PartBound] {
    var bounds: [PartBound] = []
    bounds.reserveCapacity(parts.parts.count)
    var before: PlainText?
    for part in parts.parts {
      let text = PlainText.of(part, in: parts, on: page)
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
  static func of(_ part: PageParts.Part, in parts: PageParts, on page: Page) -> PlainText? {
    var text: PlainText?
    var surelyShows = false
    for place in part.items {
      guard case .text(let run) = parts.items[parts.order[place]] else { return nil }
      if text == nil, let first = run.clusters.first {
        text = PlainText(face: run.shaped.clusters[first].face, color: run.color)
      }
      guard run.isInside(page), text?.add(run) == true else { return nil }
      surelyShows = surelyShows || run.surelyShows
    }
    return surelyShows ? text : nil
  }

  /// False when it is of another face or colour, or has a cluster without glyphs, which is written as text that stands
  /// for nothing.
  private mutating func add(_ run: TextRun) -> Bool {
    if run.color != color { return false }
    let clusters = run.shaped.clusters
    for index in run.clusters {
      guard clusters[index].face == face, clusters[index].glyphCount > 0 else { return false }
      glyphCount += Int(clusters[index].glyphCount)
    }
    return true
  }
}

extension TextRun {
  /// Whether all its clusters begin on the page; what is outside is not written.
  fileprivate func isInside(_ page: Page) -> Bool {
    guard 0...page.height ~= y, 0...page.width ~= x else { return false }
    for offset in xs where !(0...page.width ~= x + offset) { return false }
    return true
  }
}
