import BudgetModel

/// What the lines above the header row tell, and what of them is not understood.
struct TableHeading {
  var department: String?
  var moneyUnit: MoneyUnit?
  var unparsed: [String] = []
  var findings: [Finding] = []

  private static let departmentLabels = ["部门名称:", "部门名称：", "部门:", "部门："]
  private static let unitLabels = ["单位:", "单位：", "金额单位:", "金额单位：", "计量单位:", "计量单位："]

  init(_ lines: some Sequence<TextLine>, in file: String) {
    for line in lines where !line.isBlank && !line.isRule {
      let cells = line.cells.filter { !$0.isBlank }
      let unknown = cells.filter { !take($0, among: cells) }
      guard let first = unknown.first else { continue }
      unparsed += unknown.map { $0.text.trimmingWrapSpaces() }
      findings.append(
        Finding(
          rule: "heading-unparsed", severity: .note,
          message: "表头上方的文字没有全部识别：\(unknown.map { "“\($0.text.trimmingWrapSpaces())”" }.joined(separator: "、"))",
          hint: "核对原件；部门名称、年度和金额单位可在 report.yaml 中写明", source: first.place(in: file)))
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
    guard let label = Self.departmentLabels.first(where: text.hasPrefix) else { return false }
    let name = String(text.dropFirst(label.count))
    let others = cells.filter { $0.column != cell.column && Self.unit($0.text.squeezed) == nil }
    guard OrganisationNames.isOrganisation(name), others.isEmpty else { return false }
    department = department ?? name
    return true
  }

  private static func unit(_ text: String) -> MoneyUnit? {
    guard let label = unitLabels.first(where: text.hasPrefix) else { return nil }
    return MoneyUnit(rawValue: String(text.dropFirst(label.count)))
  }
}
