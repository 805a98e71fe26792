import Foundation

/// The list of a release's files, written into its folder: what is on it is ours, whatever else lies there is not.
struct Manifest: Encodable, Equatable {
  static let fileName = ".budgetpress-manifest.json"
  static let schema = "budgetpress.manifest/2"
  /// That of former programs had SHA-256 digests alone.
  private static let known = [schema, "budgetpress.manifest/1"]

  struct Entry: Equatable {
    var path: String
    var bytes: Int
    var digest: ContentDigest
  }

  var schema: String
  /// Sorted by path.
  var files: [Entry]

  /// - Parameter files: in any order.
  init(of files: [Entry]) {
    schema = Self.schema
    self.files = files.sorted { OutputPath.precedes($0.path, $1.path) }
  }

  /// Reads a manifest; `folder` is named in errors.
  init(json: [UInt8], folder: String) throws {
    struct Kind: Decodable { var schema: String }
    let place = folder + "/" + Self.fileName
    let data = Data(json)
    let remedy = "请改用另一个输出文件夹"
    guard let kind = try? JSONDecoder().decode(Kind.self, from: data) else {
      throw ReleaseError(path: place, message: "输出清单已损坏，无法判断哪些文件由本程序生成", remedy: remedy)
    }
    guard Self.known.contains(kind.schema) else {
      throw ReleaseError(path: place, message: "输出清单由其他版本的程序写成（\(kind.schema)）", remedy: remedy)
    }
    // A path that leads elsewhere would make us remove what is not ours.
    guard let list = try? JSONDecoder().decode(List.self, from: data),
      list.files.allSatisfy({ OutputPath.isValid($0.path) })
    else { throw ReleaseError(path: place, message: "输出清单的内容不正确", remedy: remedy) }
    schema = Self.schema
    files = list.files
  }

  private struct List: Decodable { var files: [Entry] }

  /// UTF-8 with a final newline; the same files always give the same bytes.
  ///
  /// They are those of `JSONEncoder` with `.prettyPrinted`, `.sortedKeys` and `.withoutEscapingSlashes`, which would
  /// hold a tree of all entries first.
  func json() -> [UInt8] {
    var json = Array("{\n  \"files\" : [\n".utf8)
    json.reserveCapacity(files.count * 192)
    for (place, file) in files.enumerated() {
      json += (place == 0 ? "" : ",\n").utf8
      json += "    {\n      \"bytes\" : ".utf8
      json += String(file.bytes).utf8
      json += ",\n      \"path\" : \"".utf8
      if file.path.utf8.contains(where: Self.isEscaped) {
        for byte in file.path.utf8 {
          if Self.isEscaped(byte) { json.append(UInt8(ascii: "\\")) }
          json.append(byte)
        }
      } else {
        json += file.path.utf8
      }
      json += "\",\n      \"".utf8
      json += file.digest.algorithm.rawValue.utf8
      json += "\" : \"".utf8
      json += file.digest.text.utf8
      json += "\"\n    }".utf8
    }
    json += "\n  ],\n  \"schema\" : \"".utf8
    json += schema.utf8
    json += "\"\n}\n".utf8
    return json
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
}

extension Manifest.Entry: Codable {
  private enum Key: String, CodingKey { case path, bytes, sha256, xxh128 }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    path = try entry.decode(String.self, forKey: .path)
    bytes = try entry.decode(Int.self, forKey: .bytes)
    digest = if let text = try entry.decodeIfPresent(String.self, forKey: .xxh128) {
      ContentDigest(.xxh128, text: text)
    } else {
      ContentDigest(.sha256, text: try entry.decode(String.self, forKey: .sha256))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var entry = encoder.container(keyedBy: Key.self)
    try entry.encode(path, forKey: .path)
    try entry.encode(bytes, forKey: .bytes)
    try entry.encode(digest.text, forKey: digest.algorithm == .sha256 ? .sha256 : .xxh128)
  }
}
