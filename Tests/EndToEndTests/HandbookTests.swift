import Foundation
import Testing

@Test func theHandbooksMessagesAreTheProgramsOwn() throws {
  let handbook = try String(contentsOfFile: "\(Command.package)/docs/handbook.zh.md", encoding: .utf8)
  let section = try #require(handbook.components(separatedBy: "## 六、常见消息").last)
    .components(separatedBy: "## 七").first ?? ""
  let messages = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    .compactMap { $0.split(separator: "|").first?.trimmingCharacters(in: .whitespaces) }
  let sources = try #require(FileManager.default.enumerator(atPath: "\(Command.package)/Sources"))
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    .map { try String(contentsOfFile: "\(Command.package)/Sources/\($0)", encoding: .utf8) }.joined()
  #expect(messages.count >= 4)
  for message in messages { #expect(sources.contains(message), "\(message)") }
}
