import CairoPango
import ReportLayout

/// The fonts that documents are set in: the office's own in `Fonts/`, then the prepared faces, then their fallbacks.
public struct FontLibrary: Sendable {
  /// Put before the family name of a fallback face.
  static let fallbackPrefix = "Fallback "

  let folder: String
  let cache: String

  /// - Parameters:
  ///   - folder: the project's `Fonts` folder, after script/prepare-fonts has run.
  ///   - cache: a folder that may be written to; it is made when missing.
  public init(folder: String, cache: String) {
    self.folder = folder
    self.cache = cache
  }

  func fontMap() throws -> FontMap {
    try FontMap(
      folders: [
        FontFolder(path: folder), FontFolder(path: "\(folder)/.prepared/main"),
        FontFolder(path: "\(folder)/.prepared/fallback", familyPrefix: Self.fallbackPrefix),
      ], cache: cache, defaultConfiguration: "\(folder)/fonts.conf")
  }
}
