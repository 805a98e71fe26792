import Foundation
import Testing

/// A program from outside, run on files in a folder of its own.
struct Tool {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("finishing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  /// Output and exit status.
  func run(_ arguments: String...) throws -> (output: Data, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }
}

/// The objects of a PDF file, as qpdf reads them.
struct ReadObjects {
  var objects: [[String: Any]] = []
  var trailer: [String: Any] = [:]

  init(_ bytes: [UInt8]) throws {
    let tool = try Tool()
    try tool.write(bytes, "a.pdf")
    let json = try tool.run("qpdf", "--json=2", "--json-key=qpdf", "a.pdf").output
    try tool.remove()
    let root = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let parts = try #require(root["qpdf"] as? [[String: Any]])
    let all = try #require(parts.last)
    for key in all.keys.sorted() {
      let entry = all[key] as? [String: Any] ?? [:]
      let value = entry["value"] ?? (entry["stream"] as? [String: Any])?["dict"]
      guard let dictionary = value as? [String: Any] else { continue }
      if key == "trailer" { trailer = dictionary } else { objects.append(dictionary) }
    }
  }

  func all(_ key: String, _ value: String) -> [[String: Any]] { objects.filter { $0[key] as? String == value } }

  func only(_ key: String, _ value: String) throws -> [String: Any] {
    let found = all(key, value)
    #expect(found.count == 1)
    return try #require(found.first)
  }
}
