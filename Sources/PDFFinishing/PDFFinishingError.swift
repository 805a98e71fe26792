/// Why a file could not be finished: the object it happened in, as numbered by Cairo, and the reason.
public struct PDFFinishingError: Error, CustomStringConvertible, Equatable {
  /// Nil where no object is at fault (a note without an element, a file that breaks off).
  public var object: Int?
  public var reason: String

  init(_ reason: String, object: Int? = nil) {
    self.reason = reason
    self.object = object
  }

  public var description: String {
    guard let object else { return "PDF: \(reason)" }
    return "PDF object \(object): \(reason)"
  }
}
