import Foundation

/// One run of the built command: what it said and how it ended.
struct Command {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `budgetpress` with nothing of this process's environment but what is given.
  init(_ arguments: String..., in folder: String = Command.package, environment: [String: String] = [:]) throws {
    try self.init(program: Self.binary, arguments, folder: folder, environment: environment)
  }

  /// Runs a line of shell in which `$budgetpress` is the command.
  init(shell line: String, in folder: String = Command.package) throws {
    let environment = ["budgetpress": Self.binary, "PATH": "/usr/bin:/bin"]
    try self.init(program: "/bin/bash", ["-c", line], folder: folder, environment: environment)
  }

  /// Runs another program of this system, found as a user would find it.
  init(tool name: String, _ arguments: String...) throws { try self.init(tool: name, arguments) }

  init(tool name: String, _ arguments: [String]) throws {
    try self.init(
      program: "/usr/bin/env", [name] + arguments, folder: Self.package, environment: ["PATH": "/usr/bin:/bin"])
  }

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let sample = package + "/Samples/huadu-2024"
  /// The command, built beside the tests.
  private static let binary = Bundle.main.bundleURL.appendingPathComponent("budgetpress").path

  private init(program: String, _ arguments: [String], folder: String, environment: [String: String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    let said = try Scratch()
    // Files, not pipes: nothing blocks however much is said.
    process.standardOutput = try said.newFile("out")
    process.standardError = try said.newFile("errors")
    try process.run()
    process.waitUntilExit()
    // A signal is no exit status.
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = said.text("out") ?? ""
    errors = said.text("errors") ?? ""
  }
}
