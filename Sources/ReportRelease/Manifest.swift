import Foundation

/// The list of a release's files, written into its folder: what is on it is ours, whatever else lies there is not.
struct Manifest: Codable, Equatable {
  static let fileName = ".budgetpress-manifest.json"
  static let schema = "budgetpress.manifest/1"

  struct Entry: Codable, Equatable {
    var path: String
    var bytes: Int
    var sha256: String
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
    guard kind.schema == Self.schema else {
      throw ReleaseError(path: place, message: "输出清单由其他版本的程序写成（\(kind.schema)）", remedy: remedy)
    }
    // A path that leads elsewhere would make us remove what is not ours.
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.files.allSatisfy({ OutputPath.isValid($0.path) })
    else { throw ReleaseError(path: place, message: "输出清单的内容不正确", remedy: remedy) }
    self = manifest
  }

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
      json += "\",\n      \"sha256\" : \"".utf8
      json += file.sha256.utf8
      json += "\"\n    }".utf8
    }
    json += "\n  ],\n  \"schema\" : \"".utf8
    json += schema.utf8
    json += "\"\n}\n".utf8
    return json
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
}
