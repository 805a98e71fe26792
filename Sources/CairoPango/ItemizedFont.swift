import CCairoPango

/// A font that text is itemized in, with what Pango has made of texts before.
final class ItemizedFont {
  private let families: [String]
  private let isBold: Bool
  let description: OpaquePointer?
  let learnt = LearntGlyphs()

  /// - Parameter size: in points, in place of the font's own.
  init(_ font: FontDescription, size: Double) {
    families = font.families
    isBold = font.isBold
    description = pango_font_description_new()
    pango_font_description_set_family(description, families.joined(separator: ","))
    pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
  }

  deinit { pango_font_description_free(description) }

  /// Whether it is that font, whatever its size.
  func isFor(_ font: FontDescription) -> Bool { isBold == font.isBold && families == font.families }
}
