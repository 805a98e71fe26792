/// Marks what a page paints: each part of the structure, told by its tint, as marked content with a number, the rest as
/// artifacts. What comes after the last part is pagination (running headers, page numbers), the rest layout (rules,
/// grounds). Colours are written anew, without tints; everything else stays as it is.
///
/// Only operators that Cairo writes are known. Marked content of Cairo's own (spans with ActualText) is none of the
/// structure's.
struct ContentMarker {
  private var scanner: ContentScanner
  /// The tags of the page's parts, in order.
  private let tags: ArraySlice<StructureRole>
  private(set) var marked: [UInt8] = []
  /// Where what is not written yet begins.
  private var runStart = 0
  private var runPaints = false
  /// Where the run begins in `marked`, once some of it is written.
  private var runMark: Int?
  private var tint = PartTint.none
  /// The colour that has been written and still holds.
  private var color: [UInt8] = []
  private var partCount = 0
  /// The part that is open, with how many `q` are open since.
  private var open: Int?
  private var isInText = false
  private var spans = 0
  /// Where the artifacts since the last part begin, in `marked`.
  private var lastArtifacts: [Int] = []

  private static let layout = Array("\n/Artifact<</Type/Layout>>BDC\n".utf8)
  private static let pagination = Array("\n/Artifact<</Type/Pagination>>BDC\n".utf8)

  private init(_ bytes: UnsafeBufferPointer<UInt8>, tags: ArraySlice<StructureRole>) {
    scanner = ContentScanner(bytes)
    self.tags = tags
    marked.reserveCapacity(bytes.count + bytes.count / 4)
  }

  /// A page's content with its parts and artifacts marked.
  ///
  /// - Parameter tags: of the page's parts, in the order in which they are drawn.
  static func mark(_ bytes: [UInt8], tags: ArraySlice<StructureRole>) throws -> [UInt8] {
    try bytes.withUnsafeBufferPointer { bytes in
      var marker = ContentMarker(bytes, tags: tags)
      try marker.run()
      return marker.marked
    }
  }

  /// Whether some of the content, that of a form or a pattern, is a structure's.
  static func hasStructure(_ bytes: [UInt8]) throws -> Bool {
    try bytes.withUnsafeBufferPointer { bytes in
      var scanner = ContentScanner(bytes)
      while let operation = try scanner.next() {
        if operation == .beginMarked, scanner.namesContent { return true }
      }
      return false
    }
  }

  private mutating func run() throws {
    var start = 0
    while let operation = try scanner.next() {
      try follow(operation, from: start)
      start = scanner.at
    }
    try endPart(at: start)
    guard spans == 0, !isInText else { throw PDFFinishingError("marked content or text is left open") }
    flush(upTo: scanner.bytes.count)
    guard partCount == tags.count else {
      throw PDFFinishingError("\(tags.count) parts were announced for the page, \(partCount) are on it")
    }
    guard partCount > 0 else { return }
    for start in lastArtifacts.reversed() {
      marked.replaceSubrange(start..<(start + Self.layout.count), with: Self.pagination)
    }
  }

  /// - Parameter start: where the operation's first operand begins.
  private mutating func follow(_ operation: ContentOperator, from start: Int) throws {
    switch operation {
    case .fillColor: try color(from: start)
    case .beginMarked:
      if scanner.namesContent { throw PDFFinishingError("marked content of a structure of its own") }
      spans += 1
    case .endMarked:
      guard spans > 0 else { throw PDFFinishingError("EMC without a beginning") }
      spans -= 1
    case .save, .restore: try nest(operation, from: start)
    case .beginText:
      guard !isInText else { throw PDFFinishingError("BT inside BT") }
      isInText = true
    case .endText:
      guard isInText else { throw PDFFinishingError("ET without BT") }
      isInText = false
    case .colorSpace: color = []
    case .paint: if open == nil { runPaints = true }
    case .other: break
    }
  }

  private mutating func nest(_ operation: ContentOperator, from start: Int) throws {
    if operation == .restore { color = [] }
    if let depth = open {
      if operation == .save || depth > 0 {
        open = operation == .save ? depth + 1 : depth - 1
        return
      }
      // The state that the part began in ends here, and so does it.
      try endPart(at: start)
    }
    guard spans == 0, !isInText else { throw PDFFinishingError("q or Q inside text or a span") }
    flush(upTo: start)
    copy(upTo: scanner.at)
  }

  private mutating func color(from start: Int) throws {
    guard let (channels, tint) = try scanner.color() else {
      color = []
      return
    }
    if tint != self.tint {
      guard spans == 0, !isInText else { throw PDFFinishingError("a part begins inside text or a span") }
      try endPart(at: start)
      flush(upTo: start)
      self.tint = tint
      if tint != .none { try beginPart() }
    } else {
      if open == nil { runMark = runMark ?? marked.count }
      copy(upTo: start)
    }
    runStart = scanner.at
    guard channels != color else { return }
    color = channels
    marked.append(10)
    for channel in channels {
      marked.append(contentsOf: ContentColor.text[Int(channel)])
      marked.append(32)
    }
    marked.append(text: "rg")
  }

  private mutating func beginPart() throws {
    guard partCount < tags.count else { throw PDFFinishingError("part \(partCount) of the page was not announced") }
    marked.append(text: "\n/")
    marked.append(text: tags[tags.startIndex + partCount].rawValue)
    marked.append(text: "<</MCID ")
    marked.append(number: partCount)
    marked.append(text: ">>BDC")
    partCount += 1
    open = 0
    lastArtifacts.removeAll(keepingCapacity: true)
  }

  private mutating func endPart(at end: Int) throws {
    guard open != nil else { return }
    guard spans == 0, !isInText else { throw PDFFinishingError("a part ends inside text or a span") }
    copy(upTo: end)
    marked.append(text: marked.last == 10 ? "EMC" : "\nEMC")
    open = nil
    tint = .none
  }

  private mutating func copy(upTo end: Int) {
    marked.append(contentsOf: UnsafeBufferPointer(rebasing: scanner.bytes[runStart..<end]))
    runStart = end
  }

  private mutating func flush(upTo end: Int) {
    let start = runMark ?? marked.count
    copy(upTo: end)
    runMark = nil
    guard runPaints else { return }
    runPaints = false
    lastArtifacts.append(start)
    marked.insert(contentsOf: Self.layout, at: start)
    marked.append(contentsOf: "\nEMC\n".utf8)
  }
}

/// How an eight-bit channel is written: to three digits, which tell all 256 apart.
enum ContentColor {
  static let text: [[UInt8]] = (0...255).map { channel in
    let thousandths = (channel * 1000 + 127) / 255
    if thousandths == 0 { return Array("0".utf8) }
    if thousandths == 1000 { return Array("1".utf8) }
    var digits = String(1000 + thousandths).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return Array(("." + digits).utf8)
  }
}
