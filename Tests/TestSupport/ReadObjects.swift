import Foundation

/// The objects of a PDF file, as qpdf reads them.
public struct ReadObjects {
  public struct Fault: Error {
    var message: String
  }

  /// By reference, `12 0 R`; in order of the references' texts.
  private var byReference: [(reference: String, object: [String: Any])] = []
  public private(set) var trailer: [String: Any] = [:]

  public var objects: [[String: Any]] { byReference.map(\.object) }

  public init(_ bytes: [UInt8]) throws {
    let tool = try Tool()
    try tool.write(bytes, "a.pdf")
    let json = try tool.run("qpdf", "--json=2", "--json-key=qpdf", "a.pdf").output
    try tool.remove()
    let root = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    guard let all = (root?["qpdf"] as? [[String: Any]])?.last else { throw Fault(message: "qpdf cannot read it") }
    for key in all.keys.sorted() {
      let entry = all[key] as? [String: Any] ?? [:]
      let value = entry["value"] ?? (entry["stream"] as? [String: Any])?["dict"]
      guard let dictionary = value as? [String: Any] else { continue }
      if key == "trailer" {
        trailer = dictionary
      } else {
        byReference.append((String(key.dropFirst(4)), dictionary))
      }
    }
  }

  public func all(_ key: String, _ value: String) -> [[String: Any]] { objects.filter { $0[key] as? String == value } }

  public func only(_ key: String, _ value: String) throws -> [String: Any] {
    let found = all(key, value)
    guard found.count == 1 else { throw Fault(message: "\(found.count) objects have \(key) \(value)") }
    return found[0]
  }

  /// The structure as a text: an element a line, indented, with its attributes; parts of content are `·`, links `→`.
  public func structure() throws -> String {
    let known = Dictionary(byReference.map { ($0.reference, $0.object) }) { first, _ in first }
    var lines: [String] = []
    func add(_ kid: Any, _ depth: Int) {
      if let list = kid as? [Any] { return list.forEach { add($0, depth) } }
      guard let reference = kid as? String, let element = known[reference], let role = element["/S"] as? String else {
        return
      }
      lines.append(String(repeating: "  ", count: depth) + role.dropFirst() + Self.attributes(of: element, in: known))
      if let kids = element["/K"] { add(kids, depth + 1) }
    }
    add(try only("/Type", "/StructTreeRoot")["/K"] ?? [], 0)
    return lines.joined(separator: "\n")
  }

  private static func attributes(of element: [String: Any], in known: [String: [String: Any]]) -> String {
    var text = ""
    for owner in element["/A"] as? [[String: Any]] ?? [] {
      if let scope = owner["/Scope"] as? String { text += " " + scope.dropFirst() }
      if let columns = owner["/ColSpan"] { text += " \(columns) columns" }
      if let rows = owner["/RowSpan"] { text += " \(rows) rows" }
      if let headers = owner["/Headers"] as? [String] {
        text += " under " + headers.map { String($0.dropFirst(2)) }.joined(separator: " ")
      }
      if let numbering = owner["/ListNumbering"] as? String { text += " " + numbering.dropFirst() }
      if owner["/BBox"] != nil { text += " boxed" }
    }
    for (key, mark) in [("/ID", "#"), ("/Alt", " alt "), ("/ActualText", " says "), ("/Lang", " lang ")] {
      if let value = element[key] as? String { text += (key == "/ID" ? " " : "") + mark + value.dropFirst(2) }
    }
    for case let kid as [String: Any] in element["/K"] as? [Any] ?? [] where kid["/Type"] as? String == "/OBJR" {
      let link = (kid["/Obj"] as? String).flatMap { known[$0] }
      text += " → " + ((link?["/Contents"] as? String).map { String($0.dropFirst(2)) } ?? "?")
    }
    return text
  }
}
