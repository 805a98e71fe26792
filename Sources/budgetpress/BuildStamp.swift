import BudgetReading
import Foundation
import ReportRelease
import ReportTemplates
import Spreadsheets

/// Tells whether a build would write what stands in its folder already. Outside of the folder it keeps a digest of all
/// that the last build was made from and of what it made. In doubt it tells that something changed.
struct BuildStamp {
  /// The output folder without links; nil before it exists.
  private let place: String?
  private let folder: String
  /// What else than the input's content a build depends on.
  private let surroundings: [String]
  private let inputs: [FileState]

  private struct Kept: Codable {
    var schema: String
    var digest: String
    /// The files that were read, as the user would type them.
    var read: [String]
    var summary: String
  }

  private static let schema = "budgetpress.stamp/1"
  private static let mostInputs = 10_000
  /// chapters/单位/章.md
  private static let inputDepth = 3

  /// Looks at everything before a build; nil: it cannot be told whether something changes.
  init?(folder: String, inputs paths: [String]) {
    self.folder = folder
    let place = realPath(folder)
    self.place = place
    guard Self.cache != nil, let resources = try? Resources(), let program = Self.program else { return nil }
    var inputs: [FileState] = []
    for path in paths {
      guard let input = FileState(of: path, named: path), let real = realPath(path) else { return nil }
      inputs.append(input)
      if !input.isFolder { continue }
      let isSkipped = { (name: String) in
        name.split(separator: "/").last?.hasPrefix(".") == true || real + "/" + name == place
      }
      guard let states = FileState.all(
        below: path, followsLinks: true, depth: Self.inputDepth, most: Self.mostInputs, isSkipped: isSkipped)
      else { return nil }
      inputs += states.map { state in
        var named = state
        named.path = (path as NSString).appendingPathComponent(state.path)
        return named
      }
    }
    self.inputs = inputs
    var lines = [Self.schema, Generator.version, folder] + program + Self.arguments
    lines.append("SOURCE_DATE_EPOCH=" + (ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? ""))
    for part in [resources.templates, resources.fonts] {
      let states = FileState.all(below: part, followsLinks: true) { $0 == Resources.fontCacheName }
      guard let states else { return nil }
      lines += [part] + states.map { "\($0.path) \($0.mark)" }
    }
    surroundings = lines
  }

  /// The last build's summary, when nothing changed since.
  func formerSummary() -> String? {
    guard let file, let json = FileManager.default.contents(atPath: file),
      let kept = try? JSONDecoder().decode(Kept.self, from: json), kept.schema == Self.schema
    else { return nil }
    var digests: [String: String] = [:]
    for path in kept.read {
      guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
      digests[path] = sha256Hex(Array(bytes))
    }
    return digest(reading: digests) == kept.digest ? kept.summary : nil
  }

  /// The last build counts no longer.
  func forget() { if let file { try? FileManager.default.removeItem(atPath: file) } }

  /// Keeps that the build was made, with its summary for the next time.
  ///
  /// - Parameter read: every file that was read. What another program had to convert is read anew every time.
  func keep(_ summary: String, reading read: [ReadFile]) {
    if read.contains(where: \.isConverted) { return }
    let digests = Dictionary(read.map { ($0.location, $0.sha256) }) { first, _ in first }
    // The folder is there by now.
    guard let file, let digest = digest(reading: digests) else { return }
    let kept = Kept(schema: Self.schema, digest: digest, read: digests.keys.sorted(), summary: summary)
    guard let json = try? encoded(kept) else { return }
    // Where it cannot be kept, the next build makes everything.
    try? writeFile(json, to: file)
  }

  /// Of what the build depends on, and of what stands in the output folder now.
  private func digest(reading read: [String: String]) -> String? {
    guard let place = realPath(folder), let outputs = FileState.all(below: place) else { return nil }
    var lines = surroundings
    // A file that was read counts by its content alone.
    lines += inputs.map { "\($0.path) \(read[$0.path] == nil ? $0.mark : "")" }
    lines += read.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines += [place] + outputs.map { "\($0.path) \($0.mark)" }
    // No name holds this character.
    return sha256Hex(Array(lines.joined(separator: "\0").utf8))
  }

  private var file: String? {
    guard let cache = Self.cache, let place = realPath(folder) else { return nil }
    return "\(cache)/\(sha256Hex(Array(place.utf8))).json"
  }

  /// The user's, as others keep theirs (XDG Base Directory Specification).
  private static var cache: String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/budgetpress/builds" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/budgetpress/builds" }
    return nil
  }

  /// The arguments but for those that change nothing in what is made.
  private static var arguments: [String] {
    var kept: [String] = []
    var given = CommandLine.arguments.dropFirst()
    while let argument = given.popFirst() {
      if argument == "--jobs" { given = given.dropFirst() }
      if !["--force", "--jobs"].contains(argument), !argument.hasPrefix("--jobs=") { kept.append(argument) }
    }
    return kept
  }

  /// The program's file and the libraries that it was started with; nil where the system does not tell.
  private static var program: [String]? {
    guard let maps = fopen("/proc/self/maps", "r") else { return nil }
    defer { fclose(maps) }
    var line = [CChar](repeating: 0, count: Int(PATH_MAX) + 100)
    var paths: [String] = []
    while fgets(&line, Int32(line.count), maps) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let start = text.firstIndex(of: "/") { paths.append(text[start...].trimmingCharacters(in: .newlines)) }
    }
    return Set(paths).sorted().map { "\($0) \(FileState(of: $0, named: $0)?.mark ?? "")" }
  }
}

/// The path without links; nil when nothing is there.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(validatingCString: resolved)
}
