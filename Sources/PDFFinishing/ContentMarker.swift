/// Marks what a page paints: each part of the structure, told by its tint, as marked content with a number, the rest as
/// artifacts. What comes after the last part is pagination (running headers, page numbers), the rest layout (rules,
/// grounds). Colours are written anew, without tints; everything else stays as it is.
///
/// Only operators that Cairo writes are known. Marked content of Cairo's own (spans with ActualText) is none of the
/// structure's.
///
/// Texts are written shorter than Cairo does. Parts that share a tint are one text; each is marked inside of it
/// (ContentMarker+Text.swift).
struct ContentMarker: ~Copyable {
  private(set) var scanner: ContentScanner
  /// The page's parts, in order.
  private let parts: [AnnouncedPart]
  var marked: PDFText
  /// Where what is not written yet begins.
  var runStart = 0
  private var runPaints = false
  /// Where the run begins in `marked`, once some of it is written.
  private var runMark: Int?
  private var tint = PartTint.none
  /// The colour that has been written and still holds.
  private var color: ContentColor?
  private var partCount = 0
  /// The part that is open, with how many `q` are open since.
  private var open: Int?
  /// The first part of the tint, when several parts share it.
  private var sharedStart: Int?
  /// Of the part of a shared text that is open: how many of its glyphs are to come.
  var restOfPart = 0
  private var isInText = false
  private var spans = 0
  /// Where the artifacts since the last part begin, in `marked`.
  private var lastArtifacts: [Int] = []

  private static let layout = Array("\n/Artifact<</Type/Layout>>BDC\n".utf8)
  private static let pagination = Array("\n/Artifact<</Type/Pagination>>BDC\n".utf8)

  private init(_ bytes: UnsafeBufferPointer<UInt8>, parts: [AnnouncedPart]) {
    scanner = ContentScanner(bytes)
    self.parts = parts
    marked = PDFText(capacity: bytes.count + bytes.count / 4)
  }

  /// Hands on a page's content with its parts and artifacts marked.
  ///
  /// - Parameter parts: the page's, in the order in which they are drawn.
  static func mark<Result>(
    _ bytes: [UInt8], parts: [AnnouncedPart], taking take: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      var marker = ContentMarker(bytes, parts: parts)
      try marker.run()
      return try marker.marked.withBytes(take)
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
    try endTint(at: start)
    guard spans == 0, !isInText else { throw PDFFinishingError("marked content or text is left open") }
    flush(upTo: scanner.bytes.count)
    guard partCount == parts.count else {
      throw PDFFinishingError("\(parts.count) parts were announced for the page, \(partCount) are on it")
    }
    guard partCount > 0 else { return }
    for start in lastArtifacts.reversed() {
      marked.replace(from: start, count: Self.layout.count, with: Self.pagination)
    }
  }

  /// - Parameter start: where the operation's first operand begins.
  private mutating func follow(_ operation: ContentOperator, from start: Int) throws {
    switch operation {
    case .fillColor: try color(from: start)
    case .beginMarked:
      if scanner.namesContent { throw PDFFinishingError("marked content of a structure of its own") }
      if isShared, restOfPart == 0 { try beginNextPart(at: start) }
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
      if isShared { try endSharedPart(at: start) }
      isInText = false
    case .colorSpace: color = nil
    case .show:
      if open == nil, !isShared {
        runPaints = true
        runMark = runMark ?? marked.count
      }
      try show(from: start)
    case .paint where isShared: throw PDFFinishingError("a part of a text that is more than text")
    case .paint: if open == nil { runPaints = true }
    case .other: break
    }
  }

  private mutating func nest(_ operation: ContentOperator, from start: Int) throws {
    if operation == .restore { color = nil }
    if isShared {
      try endTint(at: start)
    } else if let depth = open {
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
    guard let (color, tint) = try scanner.color() else {
      self.color = nil
      return
    }
    if tint != self.tint {
      guard spans == 0, !isInText else { throw PDFFinishingError("a part begins inside text or a span") }
      try endTint(at: start)
      flush(upTo: start)
      self.tint = tint
      if tint != .none { try beginTint() }
    } else {
      if open == nil { runMark = runMark ?? marked.count }
      copy(upTo: start)
    }
    runStart = scanner.at
    guard color != self.color else { return }
    self.color = color
    color.write(to: &marked)
  }

  var isShared: Bool { sharedStart != nil }

  private mutating func beginTint() throws {
    guard partCount < parts.count else { throw PDFFinishingError("part \(partCount) of the page was not announced") }
    switch parts[partCount].bound {
    case .tint: beginPart()
    case .firstGlyphs: sharedStart = partCount
    case .nextGlyphs: throw PDFFinishingError("part \(partCount) of the page is not in the text of the one before it")
    }
  }

  private mutating func beginPart() {
    marked.add("\n/")
    marked.add(text: parts[partCount].role.rawValue)
    marked.add("<</MCID ")
    marked.add(number: partCount)
    marked.add(">>BDC")
    partCount += 1
    open = 0
    lastArtifacts.removeAll(keepingCapacity: true)
  }

  /// Begins the next part of a shared text, in front of what is not written yet.
  mutating func beginNextPart(at start: Int) throws {
    try endSharedPart(at: start)
    guard partCount < parts.count, let glyphs = parts[partCount].bound.glyphs, glyphs > 0,
      parts[partCount].bound.isNext == (partCount != sharedStart)
    else { throw PDFFinishingError("a glyph behind part \(partCount - 1) of the page is none of its") }
    beginPart()
    restOfPart = glyphs
  }

  private mutating func endSharedPart(at end: Int) throws {
    copy(upTo: end)
    guard open != nil else { return }
    guard spans == 0, restOfPart == 0 else {
      throw PDFFinishingError("part \(partCount - 1) of the page ends \(restOfPart) glyphs too early")
    }
    closePart()
  }

  private mutating func endTint(at end: Int) throws {
    guard isShared else { return try endPart(at: end) }
    guard open == nil, partCount == parts.count || !parts[partCount].bound.isNext else {
      throw PDFFinishingError("part \(partCount) of the page is not in its text")
    }
    sharedStart = nil
    tint = .none
  }

  private mutating func endPart(at end: Int) throws {
    guard open != nil else { return }
    guard spans == 0, !isInText else { throw PDFFinishingError("a part ends inside text or a span") }
    copy(upTo: end)
    closePart()
    tint = .none
  }

  private mutating func closePart() {
    marked.add(marked.last == 10 ? "EMC" : "\nEMC")
    open = nil
  }

  mutating func copy(upTo end: Int) {
    marked.add(UnsafeBufferPointer(rebasing: scanner.bytes[runStart..<end]))
    runStart = end
  }

  private mutating func flush(upTo end: Int) {
    let start = runMark ?? marked.count
    copy(upTo: end)
    runMark = nil
    guard runPaints else { return }
    runPaints = false
    lastArtifacts.append(start)
    marked.insert(Self.layout, at: start)
    marked.add("\nEMC\n")
  }
}
