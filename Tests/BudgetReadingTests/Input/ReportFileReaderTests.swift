import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct ReportFileReaderTests {
  private func read(_ text: String) throws -> ReportFile {
    try ReportFileReader(path: "x/report.yaml").read(Array(text.utf8))
  }

  @Test func everyKeyIsRead() throws {
    let file = try read("department: 甲局\nyear: 2024\ntitle: 标题\ndate: 2024-02-05 # 公开日期\nmoneyUnit: 元\n")
    #expect(
      file.settings == ReportSettings(department: "甲局", year: 2024, title: "标题", date: CalendarDate("2024-02-05")))
    #expect(file.moneyUnit == .yuan)
  }

  @Test(arguments: ["", "# 只有说明\n", "---\n"])
  func anEmptyFileStatesNothing(_ text: String) throws {
    #expect(try read(text).settings == ReportSettings())
  }

  @Test(arguments: [
    ("year: 2024\nyaer: 2024", 2, "不认识的设置“yaer”。可用的设置：department、year、title、date、moneyUnit、sheet、headerRow、skipRows、columns、tables、acknowledgements、rules、typos、renamed、different、renamedUnits、themes、sections、statutoryTables、site、codes"),
    ("date: 2024-02-30", 1, "date 的值“2024-02-30”不是有效日期。请写成 年-月-日，例如 date: 2024-02-05"),
    ("\nyear: 二〇二四", 2, "year 的值“二〇二四”不是年度。请写四位数字，例如 year: 2024"),
    ("year: 0024", 1, "year 的值“0024”不是年度。请写四位数字，例如 year: 2024"),
    ("moneyUnit: 百万", 1, "moneyUnit 的值“百万”不是金额单位。可用的值：万元、元、千元、亿元"),
    ("department: [甲, 乙]", 1, "department 没有值或值不是一行文字。请写成 department: 值；不需要时删去这一行"),
    ("department:", 1, "department 没有值或值不是一行文字。请写成 department: 值；不需要时删去这一行"),
    ("title: |\n  甲\n  乙\n", 1, "title 的值是空的，或多于一行。请写成一行文字；不需要时删去这一行"),
    ("- 甲局", 1, "内容不是“键: 值”的形式。请每行写一个设置，例如 year: 2024"),
    ("themes: modern", 1, "themes 的内容不是“键: 值”的形式。请在它下面每行写一个设置，例如 memo: gbt9704"),
    ("themes:\n  poster: modern", 2, "不认识的设置“poster”。可用的设置：disclosure、memo"),
    ("year: 2024\ndate: 'x", 2, "不是有效的 YAML。请检查这一行的冒号、引号、缩进和重复的键；每行写一个“键: 值”"),
  ])
  func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int, _ message: String) {
    let error = #expect(throws: ReadingError.self) { try read(text) }
    #expect(error?.description == "x/report.yaml:\(line): \(message)")
  }

  @Test func aThemeADocumentIsRead() throws {
    #expect(try read("themes:\n  memo: modern\n").settings.themes == ["memo": "modern"])
  }

  @Test func aKeyWrittenTwiceIsRefused() {
    #expect(throws: ReadingError.self) { try read("year: 2024\nyear: 2025") }
  }
}
