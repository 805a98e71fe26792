/// Puts what a page paints outside of marked content into artifacts; everything else stays as it is. What comes after the
/// last of the structure's content is pagination (running headers, page numbers), the rest layout (rules, grounds).
///
/// Only operators that Cairo writes are known. Marked content without an MCID (spans with ActualText) is none of the
/// structure's.
struct ContentMarker {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var marked: [UInt8] = []
  /// Where what is not written yet begins.
  private var runStart = 0
  private var runPaints = false
  /// One entry for each open marked content: whether it is the structure's.
  private var open: [Bool] = []
  private var isInText = false
  private var operandHasMCID = false
  private var hasStructure = false
  /// Where the artifacts since the last of the structure's content begin, in `marked`.
  private var lastArtifacts: [Int] = []

  private static let layout = Array("\n/Artifact<</Type/Layout>>BDC\n".utf8)
  private static let pagination = Array("\n/Artifact<</Type/Pagination>>BDC\n".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A page's content with its artifacts marked.
  static func mark(_ bytes: [UInt8]) throws -> [UInt8] {
    var marker = ContentMarker(bytes)
    marker.marked.reserveCapacity(bytes.count + bytes.count / 4)
    try marker.run()
    return marker.marked
  }

  /// Whether some of the content, that of a form or a pattern, is the structure's.
  static func hasStructure(_ bytes: [UInt8]) throws -> Bool {
    var marker = ContentMarker(bytes)
    var found = false
    while let operation = try marker.next() { found = found || operation == "BDC" && marker.operandHasMCID }
    return found
  }

  private mutating func run() throws {
    var start = 0
    while let operation = try next() {
      try follow(operation, from: start)
      operandHasMCID = false
      start = at
    }
    guard open.isEmpty, !isInText else { throw PDFFinishingError("marked content or text is left open") }
    flush(upTo: bytes.count)
    guard hasStructure else { return }
    for start in lastArtifacts.reversed() {
      marked.replaceSubrange(start..<(start + Self.layout.count), with: Self.pagination)
    }
  }

  private var isInStructure: Bool { open.contains(true) }

  /// - Parameter start: where the operation's first operand begins.
  private mutating func follow(_ operation: String, from start: Int) throws {
    switch operation {
    case "BDC", "BMC": try begin(operation, from: start)
    case "EMC": try end()
    case "q", "Q":
      if isInStructure { return }
      guard open.isEmpty, !isInText else { throw PDFFinishingError("\(operation) inside text or a span") }
      flush(upTo: start)
      copy(upTo: at)
    case "BT":
      guard !isInText else { throw PDFFinishingError("BT inside BT") }
      isInText = true
    case "ET":
      guard isInText else { throw PDFFinishingError("ET without BT") }
      isInText = false
    default:
      if Self.painting.contains(operation) {
        if !isInStructure { runPaints = true }
      } else if !Self.other.contains(operation) {
        throw PDFFinishingError("unknown operator \(operation)")
      }
    }
  }

  private mutating func begin(_ operation: String, from start: Int) throws {
    let isStructure = operation == "BDC" && operandHasMCID
    if isStructure {
      guard open.isEmpty, !isInText else {
        throw PDFFinishingError("marked content inside text or other marked content")
      }
      flush(upTo: start)
      lastArtifacts.removeAll(keepingCapacity: true)
      hasStructure = true
    }
    open.append(isStructure)
  }

  private mutating func end() throws {
    guard let wasStructure = open.popLast() else { throw PDFFinishingError("EMC without a beginning") }
    guard wasStructure else { return }
    guard !isInText else { throw PDFFinishingError("marked content ends inside text") }
    copy(upTo: at)
  }

  private mutating func copy(upTo end: Int) {
    marked.append(contentsOf: bytes[runStart..<end])
    runStart = end
  }

  private mutating func flush(upTo end: Int) {
    if runPaints {
      lastArtifacts.append(marked.count)
      marked.append(contentsOf: Self.layout)
      copy(upTo: end)
      marked.append(contentsOf: "\nEMC\n".utf8)
      runPaints = false
    } else {
      copy(upTo: end)
    }
  }

  /// Skips operands up to the next operator and returns it; nil at the end.
  private mutating func next() throws -> String? {
    while at < bytes.count {
      let byte = bytes[at]
      if PDFSyntax.isWhite(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        at += 1
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") && !isDoubled(at) {
        guard let end = try PDFSyntax.stringEnd(in: bytes, from: at) else {
          throw PDFFinishingError("a string of the page's content does not end")
        }
        at = end
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") && isDoubled(at) {
        at += 2
      } else if byte == UInt8(ascii: "/") {
        let end = regularEnd(from: at + 1)
        if CompactObject.equal(bytes[(at + 1)..<end], "MCID") { operandHasMCID = true }
        at = end
      } else if let operation = try word() {
        return operation
      }
    }
    return nil
  }

  private mutating func word() throws -> String? {
    let end = regularEnd(from: at)
    guard end > at else { throw PDFFinishingError("byte \(bytes[at]) in the page's content") }
    let word = bytes[at..<end]
    at = end
    return PDFSyntax.isNumber(word) ? nil : String(decoding: word, as: UTF8.self)
  }

  private func isDoubled(_ place: Int) -> Bool { place + 1 < bytes.count && bytes[place + 1] == bytes[place] }

  private func regularEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, PDFSyntax.isRegular(bytes[end]) { end += 1 }
    return end
  }

  private static let painting: Set<String> = [
    "S", "s", "f", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"",
  ]
  private static let other: Set<String> = [
    "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "W", "W*", "n", "Tc", "Tw",
    "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg",
    "K", "k",
  ]
}
