import Foundation

/// A program from outside, run on files in a folder of its own.
public struct Tool {
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  public func remove() throws { try FileManager.default.removeItem(at: folder) }

  public func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  /// Output and exit status.
  public func run(_ arguments: String...) throws -> (output: Data, status: Int32) {
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

  /// What a program says about one file.
  public static func output(of bytes: [UInt8], _ program: String, _ options: String...) throws -> String {
    let tool = try Tool()
    try tool.write(bytes, "a.pdf")
    let process = try tool.run("bash", "-c", "\(program) \(options.joined(separator: " "))")
    try tool.remove()
    return String(decoding: process.output, as: UTF8.self)
  }
}
