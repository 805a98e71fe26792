import CByteSearch

/// Bytes of UTF-8 that mean something where a text is written, looked for sixteen at once: most texts hold none.
extension UnsafeBufferPointer<UInt8> {
  /// The first from the place on that begins a scalar that well-formed XML cannot hold, or one of U+FDC0 to U+FDFF, U+FFC0
  /// to U+FFFF or beyond, which may be such a one; the end when there is none. A line feed is none.
  public func firstUnclean(from place: Int) -> Int { budgetpress_first_unclean(baseAddress, count, place) }

  /// The same, or one of `" & ' < >`.
  public func firstSpecialInMarkup(from place: Int) -> Int {
    budgetpress_first_special_in_markup(baseAddress, count, place)
  }

  /// The first control character, `"` or `\`.
  public func firstSpecialInJSON(from place: Int) -> Int { budgetpress_first_special_in_json(baseAddress, count, place) }

  /// The first tab, line end or other control character below 0x0E.
  public func firstLowControl(from place: Int) -> Int { budgetpress_first_low_control(baseAddress, count, place) }

  /// The first comma, `"` or line end.
  public func firstSpecialInCSV(from place: Int) -> Int { budgetpress_first_special_in_csv(baseAddress, count, place) }
}
