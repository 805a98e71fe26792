import CCairoPango

/// A face of the font configuration, as fontconfig found it.
public struct FontFace {
  /// Its first family name.
  public let family: String
  /// All its family names, those in other languages included.
  public let families: [String]
  public let file: String
  public let isBold: Bool
  private let characters: OpaquePointer
  /// The characters live as long as their configuration does.
  private let map: FontMap

  init?(_ pattern: OpaquePointer, of map: FontMap) {
    var families: [String] = []
    var text: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, FC_FAMILY, Int32(families.count), &text) == FcResultMatch, let name = text {
      families.append(String(cString: name))
    }
    var characters: OpaquePointer?
    guard let family = families.first, FcPatternGetString(pattern, FC_FILE, 0, &text) == FcResultMatch, let text,
      FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters
    else { return nil }
    var weight: Int32 = 0
    FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight)
    self.family = family
    self.families = families
    file = String(cString: text)
    isBold = weight >= FC_WEIGHT_DEMIBOLD
    self.characters = characters
    self.map = map
  }

  public func has(_ scalar: Unicode.Scalar) -> Bool { FcCharSetHasChar(characters, scalar.value) != 0 }
}
