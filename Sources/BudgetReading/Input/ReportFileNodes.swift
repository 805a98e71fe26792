import Yams

/// Takes report.yaml's nodes apart, with an error that names the line where they are not as they should be.
struct ReportFileNodes {
  let path: String

  /// A mapping's settings, each known and written once.
  func settings<Key>(
    _ node: Node, as _: Key.Type, in owner: String? = nil, example: String = "headerRow: 4"
  ) throws -> [(Key, Node, Node)]
  where Key: RawRepresentable<String> & CaseIterable & Hashable {
    let remedy = owner == nil ? "请每行写一个设置，例如 year: 2024" : "请在它下面每行写一个设置，例如 \(example)"
    var seen: Set<Key> = []
    return try pairs(node, owner ?? "内容", remedy).map { name, keyNode, value in
      guard let key = Key(rawValue: name) else {
        let known = Key.allCases.map(\.rawValue).joined(separator: "、")
        throw error(keyNode, "不认识的设置“\(name)”", "可用的设置：\(known)")
      }
      guard seen.insert(key).inserted else { throw error(keyNode, "设置“\(name)”写了两次", "请只留一个") }
      return (key, keyNode, value)
    }
  }

  /// A mapping's names and values, in order.
  func pairs(_ node: Node, _ owner: String, _ remedy: String) throws -> [(name: String, key: Node, value: Node)] {
    guard let mapping = node.mapping else { throw error(node, "\(owner)不是“键: 值”的形式", remedy) }
    return mapping.map { ($0.string ?? "", $0, $1) }
  }

  /// A value as one line of text.
  func line(_ name: String, _ node: Node) throws -> String {
    guard let scalar = node.scalar, node.null == nil else {
      throw error(node, "\(name) 没有值或值不是一行文字", "请写成 \(name): 值；不需要时删去这一行")
    }
    let text = scalar.string.trimmingWrapSpaces()
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw error(node, "\(name) 的值是空的，或多于一行", "请写成一行文字；不需要时删去这一行")
    }
    return text
  }

  /// A value, or several in brackets, each with its node.
  func lines(_ name: String, _ node: Node) throws -> [(text: String, node: Node)] {
    if let sequence = node.sequence, !sequence.isEmpty { return try sequence.map { (try line(name, $0), $0) } }
    return [(try line(name, node), node)]
  }

  func error(_ node: Node, _ message: String, _ remedy: String) -> ReadingError {
    ReadingError(path: path, line: node.mark?.line, message: message, remedy: remedy)
  }
}
