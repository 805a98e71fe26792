import CairoPango
import ReportLayout

/// What the fonts of a theme are, what stands in for what, and which characters they have.
public struct FontReport {
  public enum Standing: Sendable {
    /// A file in Fonts/ named after the role.
    case office
    /// A family that the theme asks for.
    case wanted
    /// A declared substitute, for want of the families that the theme asks for.
    case substitute(for: [String])
    case missing([String])
  }

  public struct Role: Sendable {
    public var name: String
    public var family: String
    /// Relative to the Fonts folder.
    public var file: String
    public var hasBold: Bool
    public var standing: Standing
  }

  public struct Coverage: Sendable {
    public var name: String
    public var count: Int
    /// How many of them some face has.
    public var covered: Int
  }

  public struct Missing: Sendable {
    public var character: String
    /// `U+2A6D6`.
    public var codePoint: String
    public var count: Int
    /// Some of the text that it stands in.
    public var context: String
  }

  public let roles: [Role]
  public let coverage: [Coverage]
  private let faces: [FontFace]
  private let chain: Set<String>

  /// - Throws: `DrawingError` when the fonts cannot be read.
  public init(theme: Theme, fonts: FontLibrary) throws {
    let faces = try fonts.fontMap().faces()
    let theme = fonts.theme(theme)
    self.faces = faces
    roles = Theme.roles.map { Self.role($0, theme: theme, faces: faces, folder: fonts.folder) }
    let chain = Set(FontLibrary.chain(theme.fonts.values.flatMap { $0.families + $0.substitutes }))
    self.chain = chain
    let usable = faces.filter { !Set($0.families).isDisjoint(with: chain) }
    coverage = Self.blocks.map { name, range in
      let scalars = range.compactMap(Unicode.Scalar.init)
      return Coverage(
        name: name, count: scalars.count, covered: scalars.count { scalar in usable.contains { $0.has(scalar) } })
    }
  }

  private static func role(_ name: String, theme: Theme, faces: [FontFace], folder: String) -> Role {
    let wanted = theme.fonts[name]?.families ?? []
    func face(_ family: String) -> FontFace? {
      faces.first { $0.families.contains(family) && !$0.isBold } ?? faces.first { $0.families.contains(family) }
    }
    let families = wanted + (theme.fonts[name]?.substitutes ?? [])
    guard let family = families.first(where: { face($0) != nil }), let found = face(family) else {
      return Role(name: name, family: "", file: "", hasBold: false, standing: .missing(families))
    }
    let isOffice = family.hasPrefix(FontLibrary.officePrefix)
    let standing: Standing =
      isOffice ? .office : wanted.contains(family) ? .wanted : .substitute(for: wanted)
    let file = found.file.hasPrefix(folder + "/") ? String(found.file.dropFirst(folder.count + 1)) : found.file
    return Role(
      name: name, family: isOffice ? found.families.last ?? family : family, file: file,
      hasBold: faces.contains { $0.families.contains(family) && $0.isBold }, standing: standing)
  }

  /// The characters of a text that no face in use has, in order of their code points.
  public func missing(in texts: [String]) -> [Missing] {
    let usable = faces.filter { !Set($0.families).isDisjoint(with: chain) }
    var known: [Unicode.Scalar: Bool] = [:]
    var found: [Unicode.Scalar: Missing] = [:]
    for text in texts {
      for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) where scalar.value > 0x7E {
        let has = known[scalar] ?? (scalar.properties.isDefaultIgnorableCodePoint || usable.contains { $0.has(scalar) })
        known[scalar] = has
        if has { continue }
        found[scalar, default: Self.missing(scalar, at: index, in: text)].count += 1
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func missing(_ scalar: Unicode.Scalar, at index: String.Index, in text: String) -> Missing {
    let scalars = text.unicodeScalars
    let start = scalars.index(index, offsetBy: -8, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let end = scalars.index(index, offsetBy: 9, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return Missing(
      character: String(scalar), codePoint: "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex,
      count: 0, context: String(scalars[start..<end]))
  }

  /// Blocks of Han by their assigned ranges (Unicode 15).
  private static let blocks: [(String, ClosedRange<UInt32>)] = [
    ("基本区 4E00–9FFF", 0x4E00...0x9FFF), ("扩展 A 3400–4DBF", 0x3400...0x4DBF),
    ("扩展 B 20000–2A6DF", 0x20000...0x2A6DF), ("扩展 C 2A700–2B739", 0x2A700...0x2B739),
    ("扩展 D 2B740–2B81D", 0x2B740...0x2B81D), ("扩展 E 2B820–2CEA1", 0x2B820...0x2CEA1),
    ("扩展 F 2CEB0–2EBE0", 0x2CEB0...0x2EBE0), ("扩展 G 30000–3134A", 0x30000...0x3134A),
    ("扩展 H 31350–323AF", 0x31350...0x323AF),
  ]
}
