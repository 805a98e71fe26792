import CCairoPango

/// Which of the signs of figures a text has, and it has no others: digits, separators, a mark of its sign or of percent.
///
/// Four of ten texts are such. For them Pango finds the same each time: no script, one font.
struct Figures {
  /// A bit for each byte.
  let signs: UInt64

  /// Nil for other texts.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var signs: UInt64 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "%"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        signs |= 1 << UInt64(byte)
      default: return nil
      }
    }
    self.signs = signs
  }
}

/// A font that text is itemized in, with what Pango has found for figures.
final class ItemizedFont {
  private let families: [String]
  private let isBold: Bool
  let description: OpaquePointer?
  /// A text of figures, as Pango itemizes it.
  private var item: UnsafeMutablePointer<PangoItem>?
  /// The signs that came to the same.
  private var signs: UInt64 = 0

  /// - Parameter size: in points, in place of the font's own.
  init(_ font: FontDescription, size: Double) {
    families = font.families
    isBold = font.isBold
    description = pango_font_description_new()
    pango_font_description_set_family(description, families.joined(separator: ","))
    pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
  }

  deinit {
    pango_font_description_free(description)
    pango_item_free(item)
  }

  /// Whether it is that font, whatever its size.
  func isFor(_ font: FontDescription) -> Bool { isBold == font.isBold && families == font.families }

  /// What Pango would make of all of a text; nil if it has to be asked.
  func item(for figures: Figures) -> UnsafeMutablePointer<PangoItem>? {
    figures.signs & ~signs == 0 ? item : nil
  }

  /// Learns what Pango made of all of a text.
  func take(_ found: UnsafeMutablePointer<PangoItem>, of figures: Figures) {
    if item == nil { item = pango_item_copy(found) }
    if item?.pointee.analysis.font == found.pointee.analysis.font { signs |= figures.signs }
  }
}
