/// Marks what a page paints: each part of the structure, told by its tint, as marked content with a number, the rest as
/// artifacts. What comes after the last part is pagination (running headers, page numbers), the rest layout (rules,
/// grounds). Colours are written anew, without tints; everything else stays as it is.
///
/// Only operators that Cairo writes are known. Marked content of Cairo's own (spans with ActualText) is none of the
/// structure's.
///
/// Parts that share a tint are one text. Each is marked inside of it (ContentMarker+SharedText.swift).
struct ContentMarker {
  private(set) var scanner: ContentScanner
  /// The page's parts, in order.
  private let parts: [AnnouncedPart]
  var marked: [UInt8] = []
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
    marked.reserveCapacity(bytes.count + bytes.count / 4)
  }

  /// A page's content with its parts and artifacts marked.
  ///
  /// - Parameter parts: the page's, in the order in which they are drawn.
  static func mark(_ bytes: [UInt8], parts: [AnnouncedPart]) throws -> [UInt8] {
    try bytes.withUnsafeBufferPointer { bytes in
      var marker = ContentMarker(bytes, parts: parts)
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
    try endTint(at: start)
    guard spans == 0, !isInText else { throw PDFFinishingError("marked content or text is left open") }
    flush(upTo: scanner.bytes.count)
    guard partCount == parts.count else {
      throw PDFFinishingError("\(parts.count) parts were announced for the page, \(partCount) are on it")
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
    case .colorSpace: color = []
    case .show where isShared: try showShared(from: start)
    case .paint where isShared: throw PDFFinishingError("a part of a text that is more than text")
    case .show, .paint: if open == nil { runPaints = true }
    case .other: break
    }
  }

  private mutating func nest(_ operation: ContentOperator, from start: Int) throws {
    if operation == .restore { color = [] }
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
    guard let (channels, tint) = try scanner.color() else {
      color = []
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
    guard channels != color else { return }
    color = channels
    marked.append(10)
    for channel in channels {
      marked.append(contentsOf: ContentColor.text[Int(channel)])
      marked.append(32)
    }
    marked.append(text: "rg")
  }

  private var isShared: Bool { sharedStart != nil }

  private mutating func beginTint() throws {
    guard partCount < parts.count else { throw PDFFinishingError("part \(partCount) of the page was not announced") }
    switch parts[partCount].bound {
    case .tint: beginPart()
    case .firstGlyphs: sharedStart = partCount
    case .nextGlyphs: throw PDFFinishingError("part \(partCount) of the page is not in the text of the one before it")
    }
  }

  private mutating func beginPart() {
    marked.append(text: "\n/")
    marked.append(text: parts[partCount].role.rawValue)
    marked.append(text: "<</MCID ")
    marked.append(number: partCount)
    marked.append(text: ">>BDC")
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
    marked.append(text: marked.last == 10 ? "EMC" : "\nEMC")
    open = nil
  }

  mutating func copy(upTo end: Int) {
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
