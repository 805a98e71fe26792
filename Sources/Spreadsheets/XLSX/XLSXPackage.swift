import XMLReading

/// The parts of an office file and the relationships between them.
struct XLSXPackage {
  static let depthLimit = 256
  let archive: ZipArchive

  init(_ archive: ZipArchive) {
    self.archive = archive
  }

  struct Relationship {
    var id: String
    /// The type's last word, the same in both of the format's namespaces: `worksheet`, `styles`.
    var kind: String
    /// The part's name from the package's root, without a leading slash.
    var part: String
  }

  /// Calls `body` with each event of the part's XML, element names without prefix.
  func events(of part: String, _ body: (XMLEvent) throws -> Void) throws {
    guard let bytes = try archive.read(part) else { throw SpreadsheetError.damaged("文件中缺少“\(part)”") }
    do {
      let reader = try XMLPullReader(bytes)
      var depth = 0
      while let event = try reader.next() {
        switch event {
        case .start(let name, let attributes):
          depth += 1
          guard depth <= Self.depthLimit else { throw SpreadsheetError.damaged("“\(part)”的层次太深") }
          try body(.start(name: Self.localName(name), attributes: attributes))
        case .end(let name):
          depth -= 1
          try body(.end(name: Self.localName(name)))
        case .text:
          try body(event)
        }
      }
    } catch let error as XMLError {
      let place = "第 \(error.position.line) 行第 \(error.position.column) 列"
      let isEntity = error.message.contains("entity")
      throw SpreadsheetError.damaged("“\(part)”\(place)\(isEntity ? "有不允许的文档类型或实体" : "不是完好的 XML")")
    }
  }

  /// What a part points at within the package; `""` stands for the package itself.
  func relationships(of part: String) throws -> [Relationship] {
    let (folder, name) = Self.split(part)
    let rels = "\(folder)_rels/\(name).rels"
    guard archive.contains(rels) else { return [] }
    var relationships: [Relationship] = []
    try events(of: rels) { event in
      guard case .start("Relationship", let attributes) = event, attributes.local("TargetMode") != "External",
        let id = attributes.local("Id"), let type = attributes.local("Type"), let target = attributes.local("Target")
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      relationships.append(Relationship(id: id, kind: kind, part: Self.resolve(target, from: folder)))
    }
    return relationships
  }

  static func localName(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  private static func resolve(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension [XMLAttribute] {
  /// The value of the attribute of this name, with any prefix.
  func local(_ name: String) -> String? {
    first { $0.name == name }?.value ?? first { XLSXPackage.localName($0.name) == name }?.value
  }
}
