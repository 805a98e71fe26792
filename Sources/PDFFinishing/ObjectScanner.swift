/// Reads one object after `n 0 obj` as tokens and copies it compactly. Whatever is no object's syntax throws.
struct ObjectScanner {
  private let bytes: [UInt8]
  private(set) var at: Int
  private(set) var object = CompactObject()
  private var nesting: [UInt8] = []
  /// Tokens of the value in the outermost dictionary that is being read.
  private var valueTokens = 0
  private var lastWordIsReference = false

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
  }

  /// Nil if the bytes end before the object does; `at` is then of no use.
  mutating func scan() throws -> CompactObject.Ending? {
    while skipWhite(), at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/"):
        guard try name() else { return nil }
      case UInt8(ascii: "("):
        guard try string() else { return nil }
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        guard at + 1 < bytes.count else { return nil }
        if bytes[at + 1] == bytes[at] { try bracket(width: 2) } else if try !string() { return nil }
      case UInt8(ascii: "["), UInt8(ascii: "]"): try bracket(width: 1)
      default:
        guard let end = wordEnd(from: at) else { return nil }
        if let ending = try word(upTo: end) { return ending }
      }
    }
    return nil
  }

  /// Skips white space and comments; false if a comment does not end.
  private mutating func skipWhite() -> Bool {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        if at == bytes.count { return false }
      } else if !PDFSyntax.isWhite(bytes[at]) {
        return true
      }
      at += 1
    }
    return true
  }

  private func wordEnd(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, PDFSyntax.isRegular(bytes[end]) { end += 1 }
    return end < bytes.count ? end : nil
  }

  private mutating func append(upTo end: Int) {
    if let last = object.bytes.last, PDFSyntax.isRegular(last), PDFSyntax.isRegular(bytes[at]) {
      object.bytes.append(32)
    }
    bytes.withUnsafeBufferPointer { object.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[at..<end])) }
    at = end
  }

  private var isInOutermostDictionary: Bool { nesting.count == 1 && nesting[0] == UInt8(ascii: "<") }

  private mutating func name() throws -> Bool {
    guard let end = wordEnd(from: at + 1) else { return false }
    if isInOutermostDictionary, valueTokens > 0 || object.entries.isEmpty {
      try endEntry()
      let key = object.bytes.count + 1
      append(upTo: end)
      object.entries.append(.init(key: key..<object.bytes.count, value: 0..<0))
    } else {
      try beginValue()
      append(upTo: end)
    }
    return true
  }

  private mutating func string() throws -> Bool {
    if bytes[at] == UInt8(ascii: ">") { throw PDFFinishingError("a > that ends nothing") }
    guard let end = try PDFSyntax.stringEnd(in: bytes, from: at) else { return false }
    try beginValue()
    if bytes[at] == UInt8(ascii: "<") { appendDigits(upTo: end) } else { append(upTo: end) }
    return true
  }

  /// A string of hexadecimal digits, as the bytes that it stands for.
  private mutating func appendDigits(upTo end: Int) {
    var text = PDFText(capacity: end - at)
    text.add(byte: UInt8(ascii: "("))
    var half: UInt8?
    for digit in bytes[(at + 1)..<(end - 1)] where !PDFSyntax.isWhite(digit) {
      let value = PDFSyntax.value(ofDigit: digit)
      if let high = half { text.add(stringByte: high << 4 | value) }
      half = half == nil ? value : nil
    }
    if let half { text.add(stringByte: half << 4) }
    text.add(byte: UInt8(ascii: ")"))
    text.withBytes { object.bytes.append(contentsOf: $0) }
    at = end
  }

  private mutating func bracket(width: Int) throws {
    switch bytes[at] {
    case UInt8(ascii: "<"), UInt8(ascii: "["):
      try beginValue()
      nesting.append(bytes[at])
    default:
      let opening = bytes[at] == UInt8(ascii: ">") ? UInt8(ascii: "<") : UInt8(ascii: "[")
      guard nesting.last == opening else { throw PDFFinishingError("brackets do not match") }
      if isInOutermostDictionary { try endEntry() }
      nesting.removeLast()
    }
    append(upTo: at + width)
  }

  private mutating func word(upTo end: Int) throws -> CompactObject.Ending? {
    let word = bytes[at..<end]
    if PDFSyntax.isDigit(bytes[at]), PDFSyntax.isNumber(word) {
      try addWord(upTo: end, isReference: false)
      return nil
    }
    if CompactObject.equal(word, "endobj") || CompactObject.equal(word, "stream") {
      guard nesting.isEmpty, !object.bytes.isEmpty else { throw PDFFinishingError("it ends inside of itself") }
      at = end
      return CompactObject.equal(word, "endobj") ? .object : .stream
    }
    let isReference = CompactObject.equal(word, "R")
    let isKnown = isReference || PDFSyntax.isNumber(word) || CompactObject.equal(word, "true")
      || CompactObject.equal(word, "false") || CompactObject.equal(word, "null")
    guard isKnown else { throw PDFFinishingError("unknown word \(String(decoding: word, as: UTF8.self))") }
    try addWord(upTo: end, isReference: isReference)
    return nil
  }

  private mutating func addWord(upTo end: Int, isReference: Bool) throws {
    try beginValue()
    lastWordIsReference = isReference
    append(upTo: end)
  }

  /// Notes a token of a value.
  private mutating func beginValue() throws {
    if nesting.isEmpty {
      guard object.bytes.isEmpty else { throw PDFFinishingError("more than one value") }
    } else if isInOutermostDictionary {
      guard !object.entries.isEmpty else { throw PDFFinishingError("a dictionary's key is no name") }
      if valueTokens == 0 { object.entries[object.entries.count - 1].value = object.bytes.count..<object.bytes.count }
      valueTokens += 1
      lastWordIsReference = false
    }
  }

  private mutating func endEntry() throws {
    guard let last = object.entries.indices.last else { return }
    guard valueTokens == 1 || valueTokens == 3 && lastWordIsReference else {
      throw PDFFinishingError("a dictionary's entry has \(valueTokens) values")
    }
    // A space parts key and value where nothing else does.
    let start = object.entries[last].value.lowerBound
    object.entries[last].value = (object.bytes[start] == 32 ? start + 1 : start)..<object.bytes.count
    valueTokens = 0
  }
}
