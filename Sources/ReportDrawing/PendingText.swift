import CairoPango
import ReportLayout

/// Text of one face and colour that is drawn in one go: each call is a thing of its own in an SVG picture.
struct PendingText {
  private(set) var glyphs: [PositionedGlyph] = []
  /// Of all clusters, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private(set) var clusters: [GlyphCluster] = []
  private(set) var face: UInt16 = 0
  private(set) var color = Color(red: 0, green: 0, blue: 0)

  var isEmpty: Bool { clusters.isEmpty }

  /// Whether text of the face and colour can be added.
  func goesOn(in face: UInt16, _ color: Color) -> Bool { !isEmpty && face == self.face && color == self.color }

  mutating func begin(in face: UInt16, _ color: Color) {
    self.face = face
    self.color = color
  }

  /// - Parameter range: clusters of the run, all of the same face.
  mutating func add(_ run: TextRun, _ range: Range<Int>) {
    // A hundredth of a point is less than any printer shows, and more digits only make the file larger.
    let (left, y) = ((run.x * 100).rounded() / 100, (run.y * 100).rounded() / 100)
    let (shapedClusters, shapedGlyphs, xs) = (run.shaped.clusters, run.shaped.glyphs, run.xs)
    for index in range {
      let cluster = shapedClusters[index]
      let x = left + xs[index - run.clusters.lowerBound]
      for place in Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphCount) {
        let glyph = shapedGlyphs[place]
        glyphs.append(PositionedGlyph(glyph: glyph.index, x: x + Double(glyph.x), y: y + Double(glyph.y)))
      }
      clusters.append(GlyphCluster(bytes: cluster.byteCount, glyphs: cluster.glyphCount))
    }
    let (first, last) = (shapedClusters[range.lowerBound], shapedClusters[range.upperBound - 1])
    var text = run.shaped.text
    text.withUTF8 { bytes += UnsafeBufferPointer(rebasing: $0[Int(first.byte)..<Int(last.byte + last.byteCount)]) }
  }

  mutating func removeAll() {
    glyphs.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }
}
