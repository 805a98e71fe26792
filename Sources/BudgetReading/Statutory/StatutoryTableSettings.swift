import BudgetModel
import Foundation
import Yams

/// What report.yaml states of one 法定预算公开表.
///
/// ```yaml
/// statutoryTables:                     # in the order of publication
///   - file: tables/收支总表.csv         # below the folder of report.yaml
///   - file: tables/公开表.xlsx
///     sheet: 收入总表
///     title: 表 2　收入总表
///     kind: 收入总表
///     headerRow: 4-5
///     moneyUnit: 元
///     emptyNote: 本部门没有此项收入。
/// ```
struct StatutoryTableSettings {
  /// How the kind is known.
  enum Kind: Hashable { case byTitle, stated(StatutoryTableKind?) }

  /// Relative to the folder of report.yaml.
  var file = ""
  /// Nil: the workbook's only sheet.
  var sheet: String?
  var title: String?
  var kind = Kind.byTitle
  var headerRows: ClosedRange<Int>?
  var moneyUnit: MoneyUnit?
  var emptyNote: String?
  /// In report.yaml.
  var line = 1
}

/// Reads the list of report.yaml.
struct StatutorySettingsReader {
  private enum Key: String, CaseIterable { case file, sheet, title, kind, headerRow, moneyUnit, emptyNote }

  let nodes: ReportFileNodes
  private static let most = 100
  /// The word for a table of no known kind.
  private static let otherKind = "其他"

  func tables(_ node: Node) throws -> [StatutoryTableSettings] {
    guard let sequence = node.sequence, !sequence.isEmpty else {
      throw nodes.error(node, "statutoryTables 的内容不是列表", "请每张表以“- file: 文件”开头，例如 - file: tables/收支总表.csv")
    }
    guard sequence.count <= Self.most else {
      throw nodes.error(node, "statutoryTables 有 \(sequence.count) 张表", "最多 \(Self.most) 张")
    }
    return try sequence.map(table)
  }

  private func table(_ node: Node) throws -> StatutoryTableSettings {
    var table = StatutoryTableSettings(line: node.mark?.line ?? 1)
    var general = TableSettings()
    let reader = TableSettingsReader(nodes: nodes)
    for (key, _, value) in try nodes.settings(node, as: Key.self, in: "statutoryTables 的一条") {
      switch key {
      case .file: table.file = try file(value)
      case .sheet: table.sheet = try nodes.line(key.rawValue, value)
      case .title: table.title = try nodes.line(key.rawValue, value)
      case .kind: table.kind = try kind(value)
      case .headerRow: try reader.take(.headerRow, value, into: &general)
      case .moneyUnit: try reader.take(.moneyUnit, value, into: &general)
      case .emptyNote: table.emptyNote = try nodes.line(key.rawValue, value)
      }
    }
    guard !table.file.isEmpty else {
      throw nodes.error(node, "statutoryTables 的一条没有写 file", "每张表都要写 file，例如 - file: tables/收支总表.csv")
    }
    table.headerRows = general.headerRows
    table.moneyUnit = general.moneyUnit
    return table
  }

  /// Only files below the folder: report.yaml may come from elsewhere.
  private func file(_ node: Node) throws -> String {
    let text = try nodes.line("file", node)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }), !text.contains("\\") else {
      throw nodes.error(node, "file 的值“\(text)”不是文件夹里的文件", "请写相对于 report.yaml 所在文件夹的路径，例如 tables/收支总表.csv")
    }
    return text
  }

  private func kind(_ node: Node) throws -> StatutoryTableSettings.Kind {
    let text = try nodes.line("kind", node)
    if text == Self.otherKind { return .stated(nil) }
    guard let kind = StatutoryTableKind(rawValue: text) else {
      let known = StatutoryTableKind.allCases.map(\.rawValue) + [Self.otherKind]
      throw nodes.error(node, "kind 的值“\(text)”不是已知的表", "可用的值：\(known.joined(separator: "、"))")
    }
    return .stated(kind)
  }
}
