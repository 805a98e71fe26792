import Foundation
import TestSupport
import Testing

@testable import CairoPango

private let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/Fonts/.prepared"

private func fontMap() throws -> FontMap {
  let folders = ["main", "second", "fallback", "rare"].map {
    FontFolder(path: "\(fonts)/\($0)", familyPrefix: $0 == "fallback" ? "Fallback " : nil)
  }
  let cache = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-test-learnt-fonts").path
  return try FontMap(folders: folders, cache: cache)
}

private func glyphs(_ text: String, _ font: FontDescription, _ shaper: TextShaper) throws -> [[Double]] {
  var glyphs: [ShapedGlyph] = []
  try shaper.shape(text, in: font, into: &glyphs)
  return glyphs.map { [Double($0.glyph), Double($0.byte), $0.advance, $0.offset.x, $0.offset.y] }
}

private let families = [
  ["Noto Serif CJK SC"], ["Noto Sans CJK SC", "Fallback Noto Sans CJK SC"], ["LXGW WenKai", "Noto Serif CJK SC"],
  ["Fallback Noto Sans CJK SC"], ["Fallback Noto Serif CJK SC"], ["HanaMinB", "Noto Sans CJK SC"],
]

@Test(arguments: families)
func textsAreShapedAlikeWhateverCameBefore(families: [String]) throws {
  var random = SeededRandom()
  let often = Array("预算支出万元年〇一二三四五六七八九十项目0123456789,.%-+()（）《》“”，。、；：/·—… \u{3000}≥≤×")
  let seldom = Array("ABfiTVawyxé½⁄―‥・ー々ゞがﬁ㈠①〜！？；\"'#*&@[]{}|~^`囍镕喆龘㐀㐂𠀀\u{301}\u{FE0F}\u{200D}אب")
  let map = try fontMap()
  let lasting = try TextShaper(fonts: map)
  for _ in 0..<1500 {
    let hasSeldom = Int.random(in: 0..<4, using: &random) == 0
    let text = String((0..<Int.random(in: 1...12, using: &random)).map { _ -> Character in
      let all = hasSeldom && Bool.random(using: &random) ? seldom : often
      return all[Int.random(in: 0..<all.count, using: &random)]
    })
    let font = FontDescription(
      families: families, isBold: Bool.random(using: &random), size: Double(Int.random(in: 6...24, using: &random)) / 2)
    let (one, other) = try (glyphs(text, font, lasting), glyphs(text, font, TextShaper(fonts: map)))
    #expect(one == other, "\(text.debugDescription) in \(font), seed \(random.seed)")
    if one != other { return }
  }
  #expect(lasting.askedFor < 1200, "seed \(random.seed)")
}

@Test(arguments: [
  // Characters that no rule looks at, in any order and size, once there is a font; with and without Han.
  (["预算支出2024"], "支2预4出0算2", true), (["预"], "算", true), (["预"], "2024", true), ([], "预算", false),
  // A mark that rules look at is known where it stood as it does now: inside, at a text's end, beside Han or not.
  (["预，算"], "算，1", true), (["预，算"], "预算，", false), (["预算，"], "算预，", true), (["1.2"], "12.34", true),
  (["预，算"], "1，2", false),
  // Two side by side.
  (["预，算", "预。算"], "预，。算", false),
  // A space is of its neighbour's font.
  (["预算"], "预 算", false), (["预 算"], "算 2024 预", true),
  // Letters, and what is of another face.
  (["AB"], "AB", false), (["预算"], "囍", false), (["预算", "囍"], "囍", false),
])
func whatWasLearntIsNotAskedForAgain(before: [String], text: String, isKnown: Bool) throws {
  let shaper = try TextShaper(fonts: fontMap())
  for text in before {
    _ = try glyphs(text, FontDescription(families: ["Noto Sans CJK SC"], isBold: false, size: 10), shaper)
  }
  let asked = shaper.askedFor
  #expect(asked == before.count)
  _ = try glyphs(text, FontDescription(families: ["Noto Sans CJK SC"], isBold: false, size: 12), shaper)
  #expect(shaper.askedFor == (isKnown ? asked : asked + 1))
}

@Test func figuresThatRulesLookAtAreAskedForEachTime() throws {
  // LXGW WenKai raises a colon between figures.
  let shaper = try TextShaper(fonts: fontMap())
  for text in ["12:30", "2024", "2024"] {
    _ = try glyphs(text, FontDescription(families: ["LXGW WenKai"], isBold: false, size: 10), shaper)
  }
  #expect(shaper.askedFor == 3)
}
