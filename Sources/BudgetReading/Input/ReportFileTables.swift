import Yams

/// Reads what report.yaml states of tables.
struct TableSettingsReader {
  enum Key: String, CaseIterable { case sheet, headerRow, skipRows, moneyUnit, columns }

  let nodes: ReportFileNodes

  func tables(_ node: Node) throws -> [(name: String, line: Int, settings: TableSettings)] {
    let remedy = "请在 tables: 下每行写一个文件名或“文件名/工作表名”，例如 预算.xlsx/项目支出:"
    return try nodes.pairs(node, "tables 的内容", remedy).map { name, key, value in
      guard !name.isEmpty else { throw nodes.error(key, "tables 下有空的名称", remedy) }
      var settings = TableSettings()
      for (key, _, value) in try nodes.settings(value, as: Key.self, in: "“\(name)”的内容") {
        try take(key, value, into: &settings)
      }
      return (name, key.mark?.line ?? 1, settings)
    }
  }

  func take(_ key: Key, _ node: Node, into settings: inout TableSettings) throws {
    switch key {
    case .moneyUnit: settings.moneyUnit = try moneyUnit(node)
    case .sheet: settings.sheets = try nodes.lines(key.rawValue, node).map(\.text)
    case .headerRow:
      settings.headerRows = try rows(key, nodes.line(key.rawValue, node), node)
      if let rows = settings.headerRows, rows.count > Self.deepest {
        throw nodes.error(node, "headerRow 的值有 \(rows.count) 行", "表头最多 \(Self.deepest) 行，例如 headerRow: 4-5")
      }
    case .skipRows:
      settings.skippedRows = try nodes.lines(key.rawValue, node).map { try rows(key, $0.text, $0.node) }
    case .columns: settings.columns = try columns(node)
    }
  }

  private static let deepest = 5

  private func moneyUnit(_ node: Node) throws -> MoneyUnit {
    let text = try nodes.line("moneyUnit", node)
    guard let unit = MoneyUnit(rawValue: text) else {
      let known = MoneyUnit.allCases.map(\.rawValue).joined(separator: "、")
      throw nodes.error(node, "moneyUnit 的值“\(text)”不是金额单位", "可用的值：\(known)")
    }
    return unit
  }

  /// `4` or `4-5`.
  private func rows(_ key: Key, _ text: String, _ node: Node) throws -> ClosedRange<Int> {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers[numbers.count - 1], first >= 1,
      first <= last
    else {
      throw nodes.error(
        node, "\(key.rawValue) 的值“\(text)”不是行号", "请写行号或起止行号，例如 \(key.rawValue): 4 或 \(key.rawValue): 4-5")
    }
    return first...last
  }

  private func columns(_ node: Node) throws -> [TableSettings.Column] {
    let remedy = "请在 columns: 下每行写“表头: 字段”，例如 用款处室: 单位名称"
    var seen: Set<String> = []
    return try nodes.pairs(node, "columns 的内容", remedy).map { title, key, value in
      guard !title.isEmpty else { throw nodes.error(key, "columns 下有空的表头", remedy) }
      guard seen.insert(title).inserted else { throw nodes.error(key, "columns 下的“\(title)”写了两次", "请只留一个") }
      let name = try nodes.line(title, value)
      let plain = String(name.unicodeScalars.filter { !$0.isSpace }.map(SheetTitle.plain))
      guard let field = SheetField(rawValue: plain) else {
        let known = SheetField.allCases.map(\.rawValue).joined(separator: "、")
        throw nodes.error(value, "columns 中“\(title)”的字段“\(name)”不认识", "可用的字段：\(known)")
      }
      return TableSettings.Column(title: title, field: field, line: key.mark?.line ?? 1)
    }
  }
}
