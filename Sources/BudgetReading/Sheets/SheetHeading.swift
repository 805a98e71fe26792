import BudgetModel
import Foundation
import Spreadsheets

/// What the rows above a sheet's header tell.
struct SheetHeading {
  var department: String?
  var year: Int?
  var moneyUnit: MoneyUnit?
  /// From lines of the form `项目名称 | 某项目`: a sheet that is about one project.
  var project: String?
  var unit: String?
  var goal: String?
  var titles: [String] = []
  var unparsed: [String] = []
  var findings: [Finding] = []
  var remarks: [String] = []

  private enum Label { case department, unit, year, project, goal, other }

  private static let labels: [(Label, [String])] = [
    (.department, ["部门名称", "填报部门", "编制部门", "预算部门", "主管部门", "部门", "编制单位", "填报单位", "填制单位", "公开单位"]),
    (.unit, ["单位名称", "预算单位", "项目单位", "实施单位", "项目实施单位", "申报单位", "资金使用单位"]),
    (.year, ["预算年度", "年度", "预算年份", "年份"]),
    (.project, ["项目名称"]),
    (.goal, ["年度绩效目标", "绩效目标", "年度总体目标", "总体目标", "年度目标"]),
  ]
  private static let titleEndings = ["表", "预算", "目标", "情况", "案", "指标", "报告", "计划", "安排", "明细", "公开"]

  init(_ rows: ArraySlice<SheetRow>, in grid: SheetGrid) {
    for row in rows {
      let cells = row.texts
      var unknown: [SheetCell] = []
      var index = 0
      while index < cells.count {
        let next = index + 1 < cells.count ? cells[index + 1] : nil
        switch take(cells[index], next, inRow: row.number, in: grid) {
        case 0:
          unknown.append(cells[index])
          index += 1
        case let count: index += count
        }
      }
      leave(unknown, inRow: row.number, in: grid)
    }
  }

  private mutating func leave(_ cells: [SheetCell], inRow row: Int, in grid: SheetGrid) {
    guard let first = cells.first else { return }
    let texts = cells.map { $0.text.trimmingWrapSpaces() }
    unparsed += texts
    findings.append(
      Finding(
        rule: "heading-unparsed", severity: .note,
        message: "表头上方的文字没有全部识别：\(texts.map { "“\($0)”" }.joined(separator: "、"))",
        hint: "核对原件；部门名称、年度和金额单位可在 report.yaml 中写明", source: grid.place(first, inRow: row)))
  }

  /// How many cells are understood: none, this one, or a label with the value beside it.
  private mutating func take(_ cell: SheetCell, _ next: SheetCell?, inRow row: Int, in grid: SheetGrid) -> Int {
    let text = cell.text.squeezed
    if let unit = MoneyUnit(statedIn: text), text.unicodeScalars.count <= 20 {
      moneyUnit = moneyUnit ?? unit
      return 1
    }
    let plain = String(text.unicodeScalars.map(SheetTitle.plain))
    for (label, names) in Self.labels {
      for name in names where plain.hasPrefix(name) {
        let rest = text.dropFirst(name.count)
        if let mark = rest.first, "：:".contains(mark) {
          let value = String(rest.dropFirst())
          if !value.isEmpty { return set(label, value, cell.text) ? 1 : 0 }
          if let next, Self.isValue(next.text) { return set(label, next.text.squeezed, next.text) ? 2 : 1 }
          return 1
        }
        if rest.isEmpty, let next, next.column > cell.column {
          return set(label, next.text.squeezed, next.text) ? 2 : 0
        }
      }
    }
    return takeTitle(text, plain, cell, inRow: row, in: grid) ? 1 : 0
  }

  private static func isValue(_ text: String) -> Bool { MoneyUnit(statedIn: text) == nil && !text.contains("：") }

  private mutating func set(_ label: Label, _ value: String, _ found: String) -> Bool {
    switch label {
    case .department: department = department ?? value
    case .unit: unit = unit ?? value
    case .project: project = project ?? value
    case .goal: goal = goal ?? found
    case .year:
      guard let number = Self.year(in: value) ?? Int(value) else { return false }
      year = year ?? number
    case .other: return false
    }
    return true
  }

  /// A title, with the department and the year in it.
  private mutating func takeTitle(
    _ text: String, _ plain: String, _ cell: SheetCell, inRow row: Int, in grid: SheetGrid
  ) -> Bool {
    let found = Self.year(in: plain)
    let isTitle =
      found != nil || Self.titleEndings.contains(where: plain.hasSuffix) || plain.hasPrefix("附表")
      || plain.hasPrefix("附件")
    guard isTitle, text.unicodeScalars.count <= 80 else { return false }
    titles.append(text)
    func note(_ rule: String, _ message: String, _ hint: String) {
      findings.append(
        Finding(rule: rule, severity: .note, message: message, hint: hint, source: grid.place(cell, inRow: row)))
    }
    if year == nil, let found {
      year = found
      note("year-inferred", "按标题“\(text)”，预算年度是 \(found) 年", "核对原件；可在 report.yaml 中写明 year: \(found)")
    }
    if department == nil, let name = Self.department(in: text) {
      department = name
      note("department-inferred", "按标题“\(text)”，部门名称是“\(name)”", "核对原件；可在 report.yaml 中写明 department: \(name)")
    }
    return true
  }

  /// `2024年`, `105年度` of the Republic (2016).
  static func year(in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "年" {
      let digits = scalars[..<index].reversed().prefix { ("0"..."9").contains($0) }.reversed()
      guard let number = Int(String(String.UnicodeScalarView(digits))) else { continue }
      if digits.count == 4, (1950...2099).contains(number) { return number }
      let before = String(String.UnicodeScalarView(scalars[..<(index - digits.count)]))
      if digits.count <= 3, (80...199).contains(number),
        before.hasSuffix("民国") || before.hasSuffix("民國") || before.isEmpty
      {
        return number + 1911
      }
    }
    return nil
  }

  /// The organisation before the year: `某某市某某局2024年…`.
  static func department(in text: String) -> String? {
    guard let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let name = String(text[..<digit])
    return OrganisationNames.isOrganisation(name) ? name : nil
  }
}
