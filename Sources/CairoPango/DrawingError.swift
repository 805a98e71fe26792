import CCairoPango

/// Cairo, Pango or fontconfig could not do what was asked; the library's own words, in English.
public struct DrawingError: Error, Hashable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) {
    self.description = description
  }

  /// Throws unless the status is success.
  static func check(_ status: cairo_status_t) throws(DrawingError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw DrawingError("cairo: " + String(cString: cairo_status_to_string(status)))
    }
  }
}
