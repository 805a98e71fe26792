import CairoPango
import PDFFinishing
import ReportLayout

extension PageContent {
  /// Writes a page: decoration behind all, then each part of the structure, and pagination last.
  ///
  /// - Parameter height: the page's, in points.
  mutating func write(_ parts: PageParts, height: Double, faces: DrawnFaces) throws {
    if !parts.decoration.isEmpty {
      begin(.layout)
      for place in parts.decoration { try write(parts.items[place], height: height, faces: faces) }
      endArtifact()
    }
    for part in parts.parts {
      try beginPart(isText: parts.isText(part))
      for place in part.items { try write(parts.items[parts.order[place]], height: height, faces: faces) }
      endPart()
    }
    if !parts.pagination.isEmpty {
      begin(.pagination)
      for place in parts.pagination { try write(parts.items[place], height: height, faces: faces) }
      endArtifact()
    }
  }

  private mutating func write(_ item: PageItem, height: Double, faces: DrawnFaces) throws {
    switch item {
    case .text(let run): write(run, height: height, faces: faces)
    case .fill(let area, let color, _):
      set(ContentColor(color))
      fill(x: area.x, y: height - area.y - area.height, width: area.width, height: area.height)
    case .picture: try addPicture()
    // Links are opened, and destinations are Cairo's.
    case .link, .destination: break
    }
  }

  private mutating func write(_ run: TextRun, height: Double, faces: DrawnFaces) {
    // A hundredth of a point is less than any printer shows, and more digits only make the file larger.
    let (left, y) = ((run.x * 100).rounded() / 100, height - run.y)
    let (clusters, glyphs, xs) = (run.shaped.clusters, run.shaped.glyphs, run.xs)
    set(ContentColor(run.color))
    var face = -1
    for index in run.clusters {
      let cluster = clusters[index]
      if face != Int(cluster.face) {
        face = Int(cluster.face)
        setFont(faces.font(of: face), size: faces.size(of: face))
      }
      let x = left + xs[index - run.clusters.lowerBound]
      let meaning = run.shaped.meaning(of: cluster)
      if meaning != 0 {
        let glyph = glyphs[Int(cluster.glyph)]
        if show(glyph.index, for: meaning, x: x + Double(glyph.x), y: y - Double(glyph.y)) { continue }
      }
      spell(run.shaped.text(of: cluster)) { content in
        for place in Int(cluster.glyph)..<Int(cluster.glyph + cluster.glyphCount) {
          let glyph = glyphs[place]
          _ = content.show(glyph.index, for: 0, x: x + Double(glyph.x), y: y - Double(glyph.y))
        }
      }
    }
  }
}

extension ShapedText {
  /// A number for what a cluster's glyph stands for: the character, or a digest of several; 0 when it has not one
  /// glyph.
  func meaning(of cluster: Cluster) -> UInt32 {
    if cluster.glyphCount != 1 { return 0 }
    return cluster.isOneCharacter ? cluster.scalar.value : digest(of: cluster)
  }

  private func digest(of cluster: Cluster) -> UInt32 {
    text(of: cluster).utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } | 1 << 31
  }
}

extension ContentColor {
  fileprivate init(_ color: Color) { self.init(red: color.red, green: color.green, blue: color.blue) }
}
