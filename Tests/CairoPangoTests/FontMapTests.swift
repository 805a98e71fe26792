import Foundation
import Testing

@testable import CairoPango

private let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/Fonts"

private func shaper() throws -> TextShaper {
  let cache = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-test-fonts").path
  return try TextShaper(
    fonts: FontMap(
      folders: [
        FontFolder(path: fonts + "/.prepared/main"),
        FontFolder(path: fonts + "/.prepared/fallback", familyPrefix: "Fallback "),
      ], cache: cache))
}

private func glyphs(_ text: String, families: [String] = ["Noto Serif CJK SC"]) throws -> [ShapedGlyph] {
  var glyphs: [ShapedGlyph] = []
  try shaper().shape(text, in: FontDescription(families: families, isBold: false, size: 10), into: &glyphs)
  return glyphs
}

@Test func folderNamesAreEscapedInTheConfiguration() {
  let xml = FontMap.configuration(folders: [FontFolder(path: "/a&b<c>")], cache: "/d&e")
  #expect(xml.contains("<dir>/a&amp;b&lt;c&gt;</dir>"))
  #expect(xml.contains("<cachedir>/d&amp;e</cachedir>"))
  #expect(XMLText.escaped("<\u{301}&\u{301}") == "&lt;\u{301}&amp;\u{301}", "marks that join them hide none")
}

@Test func eachCharacterIsAGlyphOfItsOwnBytes() throws {
  let shaped = try glyphs("预算1")
  #expect(shaped.map(\.byte) == [0, 3, 6])
  #expect(shaped.map { ($0.advance * 100).rounded() / 100 }.prefix(2) == [10, 10])
  #expect(shaped.allSatisfy { !$0.isUnknown })
}

@Test func aCharacterOutsideTheMainFaceComesFromTheFallbackFace() throws {
  let shaped = try glyphs("一㐂", families: ["Noto Serif CJK SC", "Fallback Noto Serif CJK SC"])
  #expect(shaped.allSatisfy { !$0.isUnknown })
  #expect(shaped[0].face != shaped[1].face)
}

@Test func theHostsFontsAreNotUsed() throws {
  // Hebrew is in none of the prepared faces, whatever the host has.
  #expect(try glyphs("א").allSatisfy { $0.isUnknown })
}
