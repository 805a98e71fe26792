import BudgetModel
import Yams

/// Reads report.yaml; every key is known and every value checked, so that a typing error does not pass unseen.
struct ReportFileReader {
  /// For errors.
  let path: String
  /// The identifiers of the review's rules; empty: any is taken.
  var rules: [String] = []
  /// The file, relative to the input, for the places of findings.
  var file = "report.yaml"

  enum Key: String, CaseIterable {
    case department, year, title, date, moneyUnit, sheet, headerRow, skipRows, columns, tables
    case acknowledgements, rules, typos
    case renamed, different, renamedUnits
    case themes
    case sections
    case statutoryTables
    case site, codes
  }

  func read(_ bytes: [UInt8]) throws -> ReportFile {
    let text = try TextDecoder(path: path).decode(bytes)
    var file = ReportFile()
    guard let root = try compose(text), root.null == nil else { return file }
    let tables = TableSettingsReader(nodes: nodes)
    let comparison = ComparisonSettingsReader(nodes: nodes, file: self.file)
    let review = ReviewSettingsReader(nodes: nodes, rules: rules, file: self.file)
    for (key, _, value) in try nodes.settings(root, as: Key.self) {
      switch key {
      case .department: file.settings.department = try nodes.line(key.rawValue, value)
      case .title: file.settings.title = try nodes.line(key.rawValue, value)
      case .year: file.settings.year = try year(value)
      case .date: file.settings.date = try date(value)
      case .moneyUnit: try tables.take(.moneyUnit, value, into: &file.table)
      case .sheet: try tables.take(.sheet, value, into: &file.table)
      case .headerRow: try tables.take(.headerRow, value, into: &file.table)
      case .skipRows: try tables.take(.skipRows, value, into: &file.table)
      case .columns: try tables.take(.columns, value, into: &file.table)
      case .tables: file.tables = try tables.tables(value)
      case .statutoryTables: file.statutoryTables = try StatutorySettingsReader(nodes: nodes).tables(value)
      case .acknowledgements: file.settings.review.acknowledgements = try review.acknowledgements(value)
      case .rules: file.settings.review.levels = try review.levels(value)
      case .typos: file.settings.review.typos = try review.typos(value)
      case .site: file.settings.site = try SiteSettingsReader(nodes: nodes).site(value)
      case .codes: file.settings.codes = try CodeBookReader(nodes: nodes).codes(value)
      case .renamed: file.settings.comparison.renamed = try comparison.projects(key.rawValue, value)
      case .different: file.settings.comparison.different = try comparison.projects(key.rawValue, value)
      case .renamedUnits: file.settings.comparison.renamedUnits = try comparison.units(key.rawValue, value)
      case .themes: file.settings.themes = try themes(value)
      case .sections:
        file.sections = try SectionSettingsReader(nodes: nodes, file: self.file).sections(value)
      }
    }
    return file
  }

  private var nodes: ReportFileNodes { ReportFileNodes(path: path) }

  private func year(_ node: Node) throws -> Int {
    let text = try nodes.line("year", node)
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text), year >= 1000
    else { throw nodes.error(node, "year 的值“\(text)”不是年度", "请写四位数字，例如 year: 2024") }
    return year
  }

  private func date(_ node: Node) throws -> CalendarDate {
    let text = try nodes.line("date", node)
    guard let date = CalendarDate(text) else {
      throw nodes.error(node, "date 的值“\(text)”不是有效日期", "请写成 年-月-日，例如 date: 2024-02-05")
    }
    return date
  }

  private enum Document: String, CaseIterable { case disclosure, memo }

  private func themes(_ node: Node) throws -> [String: String] {
    var themes: [String: String] = [:]
    for (document, _, value) in try nodes.settings(node, as: Document.self, in: "themes 的内容", example: "memo: gbt9704") {
      themes[document.rawValue] = try nodes.line(document.rawValue, value)
    }
    return themes
  }

  private func compose(_ text: String) throws -> Node? {
    do {
      // Every value is a text until it is asked for: Yams need not guess by patterns what else it may be.
      return try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw ReadingError(
        path: path, line: error.line, message: "不是有效的 YAML", remedy: "请检查这一行的冒号、引号、缩进和重复的键；每行写一个“键: 值”")
    }
  }
}

extension YamlError {
  /// From 1.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
