import Bytes
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
    var json = ByteBuffer(capacity: (files.count + 1) * 192)
    json.append("{\n  \"files\" : [\n")
    for place in files.indices {
      json.append(place == 0 ? "    {\n      \"bytes\" : " : ",\n    {\n      \"bytes\" : ")
      json.append(files[place].bytes)
      json.append(",\n      \"path\" : \"")
      Self.append(path: files[place].path, to: &json)
      json.append("\",\n      \"")
      json.append(files[place].digest.algorithm.rawValue)
      json.append("\" : \"")
      json.append(files[place].digest.text)
      json.append("\"\n    }")
    }
    json.append("\n  ],\n  \"schema\" : \"")
    json.append(schema)
    json.append("\"\n}\n")
    return json.take()
  }

  private static func append(path: String, to json: inout ByteBuffer) {
    path.withBytes { bytes in
      for byte in bytes {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { json.append(UInt8(ascii: "\\")) }
        json.append(byte)
      }
    }
  }
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
