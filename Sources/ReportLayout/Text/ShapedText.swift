/// A text in one font with its glyphs: what measuring gives and drawing takes, without any font in between. All runs
/// that are cut out of it share it.
public final class ShapedText: Sendable {
  /// What stands or falls together, usually one character.
  public struct Cluster: Sendable {
    /// Where its text starts, in UTF-8 bytes.
    public var byte: Int32
    public var byteCount: Int32
    public var glyph: Int32
    public var glyphCount: Int32
    /// Points.
    public var advance: Double
    /// The face its glyphs are of, known to who measured.
    public var face: UInt16
    /// What its first character means for line breaking.
    var kind: CharacterClass
    /// Its first character, by which lines are broken.
    public var scalar: Unicode.Scalar

    public init(
      byte: Int, byteCount: Int, glyph: Int, glyphCount: Int, advance: Double, face: UInt16, scalar: Unicode.Scalar
    ) {
      self.byte = Int32(byte)
      self.byteCount = Int32(byteCount)
      self.glyph = Int32(glyph)
      self.glyphCount = Int32(glyphCount)
      self.advance = advance
      self.face = face
      self.scalar = scalar
      kind = CharacterClass(scalar)
    }

    /// Whether it is its first character alone.
    public var isOneCharacter: Bool { byteCount == UTF8.width(scalar) }

    /// What a forced break is in a row of characters: it is never drawn.
    static let newline = Cluster(
      byte: 0, byteCount: 0, glyph: 0, glyphCount: 0, advance: 0, face: 0, scalar: "\n")
  }

  /// A glyph of a face by its number.
  public struct Glyph: Sendable {
    public var index: UInt32
    /// From the cluster's origin, in points.
    public var x: Float
    public var y: Float

    public init(index: UInt32, x: Float, y: Float) {
      self.index = index
      self.x = x
      self.y = y
    }
  }

  public let text: String
  public let clusters: [Cluster]
  public let glyphs: [Glyph]
  /// Of all clusters, in points.
  let advance: Double
  /// Whether it has straight quotation marks, whose sides depend on those before them.
  let hasStraightQuotes: Bool
  /// Whether it has small letters of English, without which no word is foreign.
  let hasSmallLetters: Bool

  /// What a cluster of it says.
  public func text(of cluster: Cluster) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: Int(cluster.byte))
    return String(text[start..<text.utf8.index(start, offsetBy: Int(cluster.byteCount))])
  }

  public init(text: String, clusters: [Cluster], glyphs: [Glyph]) {
    self.text = text
    self.clusters = clusters
    self.glyphs = glyphs
    var (advance, hasStraightQuotes, hasSmallLetters) = (0.0, false, false)
    for cluster in clusters {
      advance += cluster.advance
      hasStraightQuotes = hasStraightQuotes || cluster.scalar == "\""
      hasSmallLetters = hasSmallLetters || "a"..."z" ~= cluster.scalar
    }
    (self.advance, self.hasStraightQuotes, self.hasSmallLetters) = (advance, hasStraightQuotes, hasSmallLetters)
  }
}
