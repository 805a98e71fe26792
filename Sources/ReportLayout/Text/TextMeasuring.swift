/// A font as a theme asks for it.
public struct FontRequest: Hashable, Sendable {
  /// Points.
  public var size: Double
  public var isBold: Bool
  public var families: FontFamilies

  /// - Parameters:
  ///   - size: in points.
  ///   - families: in order of preference.
  public init(size: Double, isBold: Bool, families: [String]) {
    self.init(size: size, isBold: isBold, families: FontFamilies(families))
  }

  init(size: Double, isBold: Bool, families: FontFamilies) {
    (self.size, self.isBold, self.families) = (size, isBold, families)
  }
}

/// Measures text. Pango does it for documents; tests use fixed widths.
public protocol TextMeasuring: AnyObject {
  /// The text as glyphs.
  ///
  /// - Throws: ``MissingGlyph`` when no font has one of its characters.
  func shape(_ text: String, in font: FontRequest) throws -> ShapedText
}

/// A character that no font of the theme has.
public struct MissingGlyph: Error, Hashable {
  public var character: Character
  /// The text that it stands in.
  public var text: String
  /// The heading that the text stands under, if any.
  var heading = ""

  public init(character: Character, in text: String) {
    self.character = character
    self.text = text
  }

  /// The character with some of the text on both sides, by which it is found in the source.
  var surroundings: String {
    guard let place = text.firstIndex(of: character) else { return text }
    let start = text.index(place, offsetBy: -10, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(place, offsetBy: 10, limitedBy: text.endIndex) ?? text.endIndex
    return String(text[start..<end])
  }

  func error(in place: String) -> LayoutError {
    LayoutError(
      place: place,
      message: "所有字体都没有这个字: \(name)，在\(heading.isEmpty ? "" : "标题“\(heading)”之下的")“\(surroundings)”中",
      remedy: "请把含有该字的字体放进 Fonts/（见 Fonts/README.md），或核对原文")
  }

  /// `𪛖（U+2A6D6）`.
  public var name: String {
    let codes = character.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
    return "\(character)（\(codes.joined(separator: " "))）"
  }
}
