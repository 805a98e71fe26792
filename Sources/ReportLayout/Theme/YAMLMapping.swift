import Yams

/// A YAML mapping whose faults are told with their line.
struct YAMLMapping {
  private let node: Node.Mapping
  /// By key: a mapping of Yams is looked through from its beginning for each.
  let values: [String: Node]
  let place: String
  let line: Int

  init(yaml: String, place: String) throws {
    let node: Node?
    do {
      // Every value is a text until it is asked for: Yams need not guess by patterns what else it may be.
      node = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw LayoutError(place: place, message: "不是合法的 YAML: \(error)", remedy: "请按 YAML 语法改正")
    }
    guard let mapping = node?.mapping else {
      throw LayoutError(place: place, line: 1, message: "应是“键: 值”的表", remedy: "请对照自带的主题文件改正")
    }
    self.init(node: mapping, place: place, line: 1)
  }

  private init(node: Node.Mapping, place: String, line: Int) {
    self.node = node
    values = Dictionary(node.compactMap { key, value in key.scalar.map { ($0.string, value) } }) { first, _ in first }
    self.place = place
    self.line = line
  }

  func fault(_ key: String, _ message: String, _ remedy: String) -> LayoutError {
    LayoutError(place: place, line: values[key]?.mark?.line ?? line, message: message, remedy: remedy)
  }

  private func value(_ key: String) throws -> Node {
    guard let value = values[key] else { throw fault(key, "缺少“\(key)”", "请补上这一项") }
    return value
  }

  func mapping(_ key: String) throws -> YAMLMapping {
    let value = try value(key)
    guard let mapping = value.mapping else { throw fault(key, "“\(key)”应是“键: 值”的表", "请改正这一项") }
    return YAMLMapping(node: mapping, place: place, line: value.mark?.line ?? line)
  }

  func string(_ key: String) throws -> String {
    guard let string = try value(key).scalar?.string else { throw fault(key, "“\(key)”应是文字", "请改正这一项") }
    return string
  }

  func strings(_ key: String) throws -> [String] {
    guard let sequence = try value(key).sequence, !sequence.isEmpty else {
      throw fault(key, "“\(key)”应是非空的列表", "例如 [Noto Serif CJK SC]")
    }
    return sequence.compactMap { $0.scalar?.string }
  }

  func number(_ key: String) throws -> Double {
    guard let number = Double(try string(key)), number.isFinite else {
      throw fault(key, "“\(key)”应是数字", "请改正这一项")
    }
    return number
  }

  /// A length in points: a bare number, or one with `mm` or `pt`.
  func length(_ key: String) throws -> Double {
    guard let length = Length.points(try string(key)), length >= 0, length < 5000 else {
      throw fault(key, "“\(key)”应是长度", "例如 24mm 或 10.5（磅）")
    }
    return length
  }

  func flag(_ key: String) throws -> Bool {
    try choice(key, among: ["true", "false"]) == "true"
  }

  func choice(_ key: String, among legal: [String]) throws -> String {
    let string = try string(key)
    guard legal.contains(string) else { throw notAmong(legal, string, at: key) }
    return string
  }

  /// A case by its name.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) throws -> Value {
    let string = try string(key)
    guard let value = Value(rawValue: string) else {
      throw notAmong(Value.allCases.map(\.rawValue), string, at: key)
    }
    return value
  }

  private func notAmong(_ legal: [String], _ string: String, at key: String) -> LayoutError {
    fault(key, "“\(key)”的值“\(string)”无效", "可用: " + legal.joined(separator: "、"))
  }

  func optional<Value>(_ key: String, _ read: (String) throws -> Value) throws -> Value? {
    values[key] == nil ? nil : try read(key)
  }

  func values<Value>(_ read: (YAMLMapping, String) throws -> Value) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for (key, _) in node {
      guard let key = key.scalar?.string else { continue }
      values[key] = try read(self, key)
    }
    return values
  }

  func rejectUnknown(_ legal: [String]) throws {
    for (key, _) in node {
      let name = key.scalar?.string ?? ""
      if !legal.contains(name) {
        throw LayoutError(
          place: place, line: key.mark?.line ?? line, message: "不认识的项“\(name)”",
          remedy: "可用: " + legal.joined(separator: "、"))
      }
    }
  }
}
