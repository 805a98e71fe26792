import CairoPango
import Foundation
import ReportLayout

/// The fonts that documents are set in: the office's own in `Fonts/`, then the prepared faces, then their fallbacks.
public struct FontLibrary: Sendable {
  /// Put before the family name of a face with the characters of the second level of GB 2312 (二级字).
  static let secondPrefix = "Second "
  /// Put before the family name of a fallback face.
  static let fallbackPrefix = "Fallback "
  /// Put before a role to name the office's own face for it.
  static let officePrefix = "Office "
  /// Faces for the rarest Han, tried last.
  static let rareFamilies = ["HanaMinB", "BabelStone Han"]

  let folder: String
  let cache: String
  /// The office's own files by the role they are named after: `仿宋.ttf`, `标题-粗体.otf`.
  let officeFiles: [(role: String, path: String)]

  /// - Parameters:
  ///   - folder: the project's `Fonts` folder, after script/prepare-fonts has run.
  ///   - cache: a folder that may be written to; it is made when missing.
  public init(folder: String, cache: String) {
    self.folder = folder
    self.cache = cache
    officeFiles = Self.officeFiles(in: folder)
  }

  /// A file whose name begins with a role takes it; what follows a hyphen tells its faces apart.
  private static func officeFiles(in folder: String) -> [(role: String, path: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard let dot = name.lastIndex(of: ".") else { return nil }
      guard ["ttf", "otf", "ttc"].contains(name[name.index(after: dot)...].lowercased()) else { return nil }
      let role = name[..<dot].split(separator: "-", maxSplits: 1).first.map(String.init) ?? ""
      return Theme.roles.contains(role) ? (role, folder + "/" + name) : nil
    }
  }

  func fontMap() throws -> FontMap {
    try FontMap(
      folders: [
        FontFolder(path: folder), FontFolder(path: "\(folder)/.prepared/main"),
        FontFolder(path: "\(folder)/.prepared/second", familyPrefix: Self.secondPrefix),
        FontFolder(path: "\(folder)/.prepared/fallback", familyPrefix: Self.fallbackPrefix),
        FontFolder(path: "\(folder)/.prepared/rare"),
      ],
      families: Dictionary(officeFiles.map { ($0.path, Self.officePrefix + $0.role) }) { first, _ in first },
      cache: cache)
  }

  /// The theme with the office's own fonts before the fonts of its roles.
  func theme(_ theme: Theme) -> Theme {
    var theme = theme
    for role in Set(officeFiles.map(\.role)) {
      theme.fonts[role]?.families.insert(Self.officePrefix + role, at: 0)
    }
    return theme
  }

  /// Families in the order in which a character is looked for.
  static func chain(_ families: [String]) -> [String] {
    families + families.map { secondPrefix + $0 } + families.map { fallbackPrefix + $0 } + rareFamilies
  }
}
