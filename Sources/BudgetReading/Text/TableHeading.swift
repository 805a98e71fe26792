import BudgetModel

/// What the lines above the header row tell, and what of them is not understood.
struct TableHeading {
  private(set) var department: String?
  private(set) var year: Int?
  private(set) var moneyUnit: MoneyUnit?
  /// Cells that are not understood.
  private(set) var unknown: [TextCell] = []
  private(set) var findings: [Finding] = []
  private let file: String

  var unparsed: [String] { unknown.map { $0.text.trimmingWrapSpaces() } }

  private static let departmentLabels = ["部门名称:", "部门名称：", "部门:", "部门："]
  private static let unitLabels = ["单位:", "单位：", "金额单位:", "金额单位：", "计量单位:", "计量单位："]

  init(_ lines: some Sequence<TextLine>, in file: String) {
    self.file = file
    for line in lines where !line.isBlank && !line.isRule {
      let cells = line.cells.filter { !$0.isBlank }
      let rest = cells.filter { !take($0, among: cells) }
      guard let first = rest.first else { continue }
      unknown += rest
      note(
        "heading-unparsed", "表头上方的文字没有全部识别：\(rest.map { "“\($0.text.trimmingWrapSpaces())”" }.joined(separator: "、"))",
        "核对原件；部门名称、年度和金额单位可在 report.yaml 中写明", first)
    }
    if moneyUnit == nil { inferMoneyUnit() }
  }

  private mutating func note(_ rule: String, _ message: String, _ hint: String, _ cell: TextCell) {
    findings.append(
      Finding(rule: rule, severity: .note, message: message, hint: hint, source: cell.place(in: file)))
  }

  /// A garbled `单位: 万元`, as `甲位: 力兀`.
  private mutating func inferMoneyUnit() {
    for cell in unknown {
      let text = cell.text.squeezed
      guard let unit = GarbledMoneyUnit.unit(in: text) else { continue }
      moneyUnit = unit
      note(
        "money-unit-inferred", "“\(text)”应为“单位: \(unit.rawValue)”，按\(unit.rawValue)读取",
        "核对原件；可在 report.yaml 中写明 moneyUnit: \(unit.rawValue)", cell)
      return
    }
  }

  /// Whether the cell is understood. A department's name counts only when it is wholly readable and no other text
  /// beside it may belong to it.
  private mutating func take(_ cell: TextCell, among cells: [TextCell]) -> Bool {
    let text = cell.text.squeezed
    if let unit = Self.unit(text) {
      moneyUnit = moneyUnit ?? unit
      return true
    }
    guard let label = Self.departmentLabels.first(where: text.hasPrefix) else { return takeTitle(text, cell) }
    let name = String(text.dropFirst(label.count))
    let others = cells.filter { $0.column != cell.column && Self.unit($0.text.squeezed) == nil }
    guard OrganisationNames.isOrganisation(name), others.isEmpty else { return false }
    department = department ?? name
    return true
  }

  /// A title with the year, and perhaps the department before it.
  private mutating func takeTitle(_ text: String, _ cell: TextCell) -> Bool {
    guard let found = SheetHeading.year(in: text), text.unicodeScalars.count <= 80 else { return false }
    if year == nil {
      year = found
      note("year-inferred", "按标题“\(text)”，预算年度是 \(found) 年", "核对原件；可在 report.yaml 中写明 year: \(found)", cell)
    }
    if department == nil, let name = SheetHeading.department(in: text) {
      department = name
      note("department-inferred", "按标题“\(text)”，部门名称是“\(name)”", "核对原件；可在 report.yaml 中写明 department: \(name)", cell)
    }
    return true
  }

  private static func unit(_ text: String) -> MoneyUnit? {
    guard let label = unitLabels.first(where: text.hasPrefix) else { return nil }
    return MoneyUnit(rawValue: String(text.dropFirst(label.count)))
  }
}
