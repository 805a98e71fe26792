import BudgetModel
import Yams

/// Reads report.yaml; every key is known and every value checked, so that a typing error does not pass unseen.
struct ReportFileReader {
  /// For errors.
  let path: String

  enum Key: String, CaseIterable { case department, year, title, date, moneyUnit }

  func read(_ bytes: [UInt8]) throws -> ReportFile {
    let text = try TextDecoder(path: path).decode(bytes)
    var file = ReportFile()
    guard let root = try compose(text), root.null == nil else { return file }
    guard let mapping = root.mapping else {
      throw error(root, "内容不是“键: 值”的形式", "请每行写一个设置，例如 year: 2024")
    }
    var seen: Set<String> = []
    for (keyNode, value) in mapping {
      let name = keyNode.string ?? ""
      guard let key = Key(rawValue: name) else {
        throw error(keyNode, "不认识的设置“\(name)”", "可用的设置：\(Key.allCases.map(\.rawValue).joined(separator: "、"))")
      }
      guard seen.insert(name).inserted else { throw error(keyNode, "设置“\(name)”写了两次", "请只留一个") }
      try take(key, value, into: &file)
    }
    return file
  }

  private func take(_ key: Key, _ node: Node, into file: inout ReportFile) throws {
    let text = try line(key, node)
    switch key {
    case .department: file.settings.department = text
    case .title: file.settings.title = text
    case .year:
      guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text),
        year >= 1000
      else { throw error(node, "year 的值“\(text)”不是年度", "请写四位数字，例如 year: 2024") }
      file.settings.year = year
    case .date:
      guard let date = CalendarDate(text) else {
        throw error(node, "date 的值“\(text)”不是有效日期", "请写成 年-月-日，例如 date: 2024-02-05")
      }
      file.settings.date = date
    case .moneyUnit:
      guard let unit = MoneyUnit(rawValue: text) else {
        throw error(
          node, "moneyUnit 的值“\(text)”不是金额单位", "可用的值：\(MoneyUnit.allCases.map(\.rawValue).joined(separator: "、"))")
      }
      file.moneyUnit = unit
    }
  }

  /// The value as one line of text.
  private func line(_ key: Key, _ node: Node) throws -> String {
    guard let scalar = node.scalar, node.null == nil else {
      throw error(node, "\(key.rawValue) 没有值或值不是一行文字", "请写成 \(key.rawValue): 值；不需要时删去这一行")
    }
    let text = scalar.string.trimmingWrapSpaces()
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw error(node, "\(key.rawValue) 的值是空的，或多于一行", "请写成一行文字；不需要时删去这一行")
    }
    return text
  }

  private func compose(_ text: String) throws -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ReadingError(
        path: path, line: error.line, message: "不是有效的 YAML", remedy: "请检查这一行的冒号、引号、缩进和重复的键；每行写一个“键: 值”")
    }
  }

  private func error(_ node: Node, _ message: String, _ remedy: String) -> ReadingError {
    ReadingError(path: path, line: node.mark?.line, message: message, remedy: remedy)
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
