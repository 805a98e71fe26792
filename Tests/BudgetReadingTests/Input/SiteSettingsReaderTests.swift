import BudgetModel
import Foundation
import Testing

@testable import BudgetReading

@Suite struct SiteSettingsReaderTests {
  private func read(_ text: String, in folder: String = "x") throws -> ReportSettings {
    try ReportFileReader(path: folder + "/report.yaml").read(Array(text.utf8)).settings
  }

  @Test func anAddressEndsInASlash() throws {
    #expect(try read("site:\n  address: http://a.cn/b").site.address == "http://a.cn/b/")
  }

  @Test(arguments: [
    ("site:\n  adress: x", 2, "不认识的设置“adress”"),
    ("site:\n  address: javascript:alert(1)", 2, "不是网址"),
    ("site:\n  address: https://a.cn/?x=1", 2, "不是网址"),
    ("site:\n  footerLinks:\n    点这里: javascript:alert(1)", 3, "不能用"),
    ("site:\n  footerLinks:\n    点这里: https://a.cn/\"onclick=x", 3, "不能用"),
    ("site:\n  colors: { heading: \"#FFFF00\" }", 2, "看不清（对比度不到 4.5）"),
    ("site:\n  darkColors: { link: \"#333333\" }", 2, "看不清（对比度不到 4.5）"),
    ("site:\n  colors: { text: \"#000000\" }", 2, "没有颜色“text”"),
    ("site:\n  colors: { heading: \"red;}\" }", 2, "写法不对"),
    ("site:\n  logo: ../x.png", 2, "不能用"),
    ("site:\n  logo: x.exe", 2, "不能用"),
    ("site:\n  logo: 没有.png", 2, "不能读取"),
    ("codes:\n  甲: 1a", 2, "不能用。请写 1 至 8 位数字"),
    ("codes:\n  甲: 01\n  乙: 01", 2, "代码 01 给了“甲”，又给了“乙”"),
    ("codes:\n  甲:\n    projects:\n      修路: 001", 3, "没有写 code"),
  ])
  func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int, _ message: String) {
    let error = #expect(throws: ReadingError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func aLogoIsReadFromBesideTheFileAndMustBeAPicture() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let svg = Data("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    try svg.write(to: folder.appendingPathComponent("a.svg"))
    try svg.write(to: folder.appendingPathComponent("b.png"))
    #expect(try read("site:\n  logo: a.svg", in: folder.path).site.logo == .init(format: "svg", bytes: [UInt8](svg)))
    #expect(throws: ReadingError.self) { try read("site:\n  logo: b.png", in: folder.path) }
  }

  @Test(arguments: [("#000000", "#FFFFFF", 2100), ("#FFFFFF", "#FFFFFF", 100), ("#767676", "#FFFFFF", 454)])
  func contrastIsWCAGs(_ first: String, _ second: String, _ hundredths: Int) throws {
    #expect(try #require(WebColor(first)).contrast(with: try #require(WebColor(second))) == hundredths)
  }
}
