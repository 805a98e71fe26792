import CairoPango
import Foundation
import GlyphLoading
import Testing

private let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/Fonts/.prepared/"

/// At a thousand points a unit of the font is a point, as Cairo asks for widths.
@Test(arguments: ["Serif", "Sans"], ["Regular", "Bold"])
func glyphsThatAreKeptAreFreeTypesToTheLastBit(face: String, weight: String) {
  for size in [1000, 36, 10.5, 7.25] {
    let found = glyphs_compared("\(fonts)main/Noto\(face)CJKsc-\(weight).otf", size, glyphs_not_hinted, 0)
    #expect(found.is_own == 1 && found.is_kept == 1)
    #expect(found.count > 5000)
    #expect(found.differences == 0, "\(size) points")
  }
}

@Test(arguments: [(0, 0.0), (glyphs_not_hinted, 0.2)])
func whatIsHintedOrSlantedIsLeftToFreeType(flags: Int32, slant: Double) {
  let found = glyphs_compared(fonts + "second/NotoSansCJKsc-Regular.otf", 10.5, flags, slant)
  #expect(found.count > 3000 && found.is_kept == 0 && found.differences == 0)
}

@Test func outlinesOfTrueTypeAreLeftToFreeType() {
  let found = glyphs_compared(fonts + "main/LXGWWenKai-Regular.ttf", 10.5, glyphs_not_hinted, 0)
  #expect(found.count > 5000 && found.is_kept == 0 && found.differences == 0)
}
