import BudgetModel
import Spreadsheets
import TestSupport
import Testing

@testable import BudgetReading

/// Random sheets of every layout, with cells and rows where none belong: each text must be found again.
@Suite struct SheetsNothingVanishesTests {
  private static let headers = [
    ["单位名称", "项目名称", "总计", "财政拨款", "绩效目标", "备注"],
    ["项目名称(资金使用单位)", "总计", "财政拨款", "其他资金", "绩效目标", "绩效指标"],
    ["序号", "项目名称", "预算数", "主管部门", "绩效目标", "内部号"],
    ["预算单位", "项目名称", "金额", "一级指标", "二级指标", "三级指标", "指标值", "权重"],
    ["单位名称", "项目名称", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值", "计量单位", "说明"],
    ["款", "项", "目", "节", "名称及编号", "本年度预算数", "说明"],
  ]

  private func randomSheet(_ random: inout SeededRandom) -> Sheet {
    let header = Self.headers[Int.random(in: 0..<Self.headers.count, using: &random)]
    var lines = [["2024年预算表"], ["单位：万元"], header]
    var serial = 0
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      var cells = header.map { title -> String in
        serial += 1
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return ""
        case 3: return "字\(serial)某"
        case _ where ["总计", "财政拨款", "其他资金", "预算数", "金额", "本年度预算数"].contains(title): return "\(serial)7.25"
        case _ where ["款", "项", "目", "节", "序号"].contains(title): return "\(serial)"
        default: return "文\(serial)字"
        }
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        cells[0] = ["合计", "小计", "注：文\(serial)注", "合计"].randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<6, using: &random) == 0 { cells.append("多\(serial)余") }
      if Int.random(in: 0..<8, using: &random) == 0 { cells = ["", "单\(serial)格"] }
      lines.append(cells)
    }
    return Sheet("表", lines.map { $0.joined(separator: " | ") }.joined(separator: "\n"))
  }

  @Test func everyTextIsFoundAgain() throws {
    var random = SeededRandom()
    let seed = random.seed
    for number in 0..<300 {
      let sheet = randomSheet(&random)
      let reading = try SheetsReader(file: "a.xlsx", path: "a.xlsx", stated: ReportFile()).read(
        Workbook(sheets: [sheet]))[0]
      let found = texts(of: reading)
      for row in sheet.rows.dropFirst(3) {
        for cell in row.cells where !["合计", "小计"].contains(cell.text) {
          let isSerial = SheetSerial.isPlain(cell.text) && !cell.text.contains(".")
          let isThere = isSerial || found.contains { $0.contains(cell.text) }
          #expect(
            isThere,
            "seed \(seed) sheet \(number): \(row.number):\(cell.column) \(cell.text) of \(row.cells.map(\.text)) in \(sheet.rows[2].cells.map(\.text))"
          )
        }
      }
    }
  }

  private func texts(of reading: TableReading) -> [String] {
    switch reading.content {
    case .nothing: return []
    case .performance(let table):
      return table.unparsed + table.findings.map(\.message) + table.entries.flatMap { texts(of: $0) }
    case .budget(let budget):
      return budget.unparsed + budget.findings.map(\.message) + texts(of: budget.total)
        + budget.units.flatMap { unit in
          [unit.name] + unit.unparsed + texts(of: unit.funding) + unit.projects.flatMap { texts(of: $0) }
        }
    }
  }

  private func texts(of entry: PerformanceTable.Entry) -> [String] {
    var texts = [entry.unit ?? "", entry.project, entry.goal ?? ""] + entry.unparsed + entry.attributes.map(\.value)
    for indicator in entry.indicators { texts += self.texts(of: indicator) }
    return texts
  }

  private func texts(of project: Project) -> [String] {
    [project.name, project.goal ?? ""] + texts(of: project.funding) + project.attributes.map(\.value) + project.unparsed
      + project.indicators.flatMap { texts(of: $0) }
  }

  private func texts(of indicator: Indicator) -> [String] {
    [indicator.raw, indicator.name, indicator.level1?.name ?? "", indicator.level2?.name ?? ""]
  }

  private func texts(of funding: Funding) -> [String] { ([funding.total] + funding.sources.map(\.cell)).map(\.text) }
}
