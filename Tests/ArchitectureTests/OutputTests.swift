import Foundation
import Testing

/// Only the command line prints or ends the program.
struct OutputTests {
  private static let calls = [
    "print", "debugPrint", "dump", "exit", "_exit", "abort", "fatalError", "preconditionFailure",
  ]

  /// Ends the copies of the process that it makes, and by nothing else.
  private static let endsCopies = (path: "Sources/ForkedWork/Worker.swift", call: "_exit")

  /// Calls of those functions in a text, comments and strings of one line aside.
  static func outputCalls(in text: String) -> [String] {
    var found: [String] = []
    for line in text.split(separator: "\n") {
      // A text inside quotes is no call; splitting at quotes leaves code in the even places.
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      let code = stride(from: 0, to: pieces.count, by: 2).map { String(pieces[$0]) }.joined(separator: "\"\"")
      let words = code.prefix(upTo: code.range(of: "//")?.lowerBound ?? code.endIndex)
        .split(omittingEmptySubsequences: false) { !($0.isLetter || $0.isNumber || "_.(".contains($0)) }
      for word in words {
        for call in calls where word == call + "(" || word.hasPrefix(call + "(") { found.append(call) }
      }
    }
    return found
  }

  @Test func onlyTheCommandLinePrintsOrExits() throws {
    for file in try SourceFiles.swift() where file.module != "budgetpress" {
      let calls = Self.outputCalls(in: file.text)
      if file.path == Self.endsCopies.path, calls == [Self.endsCopies.call] { continue }
      for call in calls { Issue.record("\(file.path) calls \(call)()") }
    }
  }

  @Test(arguments: ["print(\"x\")", "  exit(2)", "if a { print(b) }", "guard let x else { exit(1) }", "_exit(0)"])
  func aCallIsFound(text: String) {
    #expect(Self.outputCalls(in: text).count == 1)
  }

  @Test(arguments: ["fingerprint(x)", "// print(x)", "/// exit(1)", "let a = \"print(x)\"", "canvas.print(x)"])
  func otherWordsPass(text: String) {
    #expect(Self.outputCalls(in: text) == [])
  }
}
