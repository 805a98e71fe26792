/// Knows picture files by name. The library of a templates folder does it for documents.
public protocol PictureMeasuring: AnyObject {
  /// The picture's size; only its proportions count.
  ///
  /// - Throws: ``PictureError``.
  func size(of name: String) throws -> (width: Double, height: Double)
}

/// A picture that cannot be shown, in Chinese: what is wrong, and what to do.
public struct PictureError: Error, Hashable {
  public var message: String
  public var remedy: String

  public init(message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}
