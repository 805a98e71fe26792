import Foundation
import Testing

@testable import ReportDrawing
@testable import ReportLayout

private func advance(_ text: String, _ families: [String] = ["Noto Serif CJK SC"]) throws -> [Double] {
  let measurer = try PangoMeasurer(fonts: Print.fonts)
  let shaped = try measurer.shape(text, in: FontRequest(size: 10, isBold: false, families: families))
  return shaped.clusters.map(\.advance)
}

@Test func digitsAreTabularInSerifTextToo() throws {
  let widths = try advance("0123456789")
  #expect(Set(widths).count == 1)
  #expect(try advance("预1") == [10, widths[0]])
}

@Test(arguments: ["𠮷", "𪛖", "㐂", "镕", "䶮", "𬭎", "𮧵", "𰻞"])
func rareHanIsSet(character: String) throws {
  for family in ["Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"] {
    #expect(try advance("一" + character, [family]).count == 2)
  }
}

@Test func aMissingGlyphIsToldWithItsCharacterCodePointAndPlace() throws {
  let error = #expect(throws: LayoutError.self) {
    try Print.writer().pdf(
      markup: "<report title=\"T\"><h1>某单位</h1><table><col width=\"*\"/><tbody><tr><td>项目\u{10FFFD}甲</td></tr></tbody>"
        + "</table></report>",
      place: "print/test", date: "2024-01-01")
  }
  #expect(error?.place == "print/test")
  #expect(error?.message == "所有字体都没有这个字: \u{10FFFD}（U+10FFFD），在标题“某单位”之下的“项目\u{10FFFD}甲”中")
}

@Test func theReportNamesRolesSubstitutesAndCoverage() throws {
  let report = try FontReport(theme: Print.theme("modern"), fonts: Print.fonts)
  let roles = Dictionary(report.roles.map { ($0.name, $0) }) { first, _ in first }
  #expect(report.roles.map(\.name) == Theme.roles)
  #expect(roles["正文"]?.family == "Noto Serif CJK SC")
  #expect(roles["楷体"]?.family == "LXGW WenKai")
  guard case .substitute(let wanted)? = roles["仿宋"]?.standing else {
    Issue.record("仿宋 is no substitute")
    return
  }
  #expect(wanted == ["仿宋_GB2312", "FangSong"])
  #expect(report.coverage.first.map { $0.covered > 20_980 } == true)
  #expect(report.coverage.first { $0.name.hasPrefix("扩展 B") }.map { $0.covered > 42_700 } == true)
}

@Test func whatATextLacksIsListedByCodePoint() throws {
  let report = try FontReport(theme: Print.theme("modern"), fonts: Print.fonts)
  let missing = report.missing(in: ["预算\u{10FFFD}公开", "א\u{10FFFD}"])
  #expect(missing.map(\.codePoint) == ["U+05D0", "U+10FFFD"])
  #expect(missing.map(\.count) == [1, 2])
  #expect(missing[1].context == "预算\u{10FFFD}公开")
  #expect(report.missing(in: ["预算𠮷\u{200B}"]).isEmpty)
}

@Test func charactersOfTheSecondLevelAreInTheSameFontElsewhere() throws {
  let fonts = Print.fonts
  let measurer = try PangoMeasurer(fonts: fonts)
  for role in ["正文", "标题", "楷体"] {
    let families = try Print.theme("modern").fonts[role]?.families ?? []
    for isBold in [false, true] {
      let shaped = try measurer.shape("一婷", in: FontRequest(size: 10, isBold: isBold, families: families))
      #expect(shaped.clusters.map { ($0.advance * 100).rounded() / 100 } == [10, 10])
      #expect(shaped.clusters[0].face != shaped.clusters[1].face)
    }
  }
  let faces = try fonts.fontMap().faces()
  for face in faces where face.file.contains("/.prepared/second/") {
    #expect(!face.has("一") && face.has("婷"))
    #expect(face.families.allSatisfy { $0.hasPrefix(FontLibrary.secondPrefix) })
  }
  #expect(faces.count { $0.file.contains("/.prepared/second/") } == faces.count { $0.file.contains("/.prepared/main/") })
}

/// An office's own font: any face will do, under another name.
@Test func aFileNamedAfterARoleTakesIt() throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID().uuidString)").path
  let files = FileManager.default
  defer { try? files.removeItem(atPath: folder) }
  try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try files.createSymbolicLink(atPath: "\(folder)/.prepared", withDestinationPath: "\(Print.root)/Fonts/.prepared")
  try files.copyItem(
    atPath: "\(Print.root)/Fonts/.prepared/main/LXGWWenKai-Regular.ttf", toPath: "\(folder)/仿宋.ttf")
  let fonts = FontLibrary(folder: folder, cache: folder + "/cache")
  let report = try FontReport(theme: Print.theme("modern"), fonts: fonts)
  let role = try #require(report.roles.first { $0.name == "仿宋" })
  guard case .office = role.standing else {
    Issue.record("仿宋 is \(role)")
    return
  }
  #expect(role.file == "仿宋.ttf")
  let own = try Print.writer(theme: "gbt9704", fonts: fonts)
  let markup = "<report title=\"T\"><p>部门预算</p></report>"
  let other = try Print.writer(theme: "gbt9704")
  let pages = try [own, other].map { try $0.png(markup: markup, place: "t", resolution: 40) }
  #expect(pages[0] != pages[1])
}
