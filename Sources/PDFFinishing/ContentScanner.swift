/// What an operator of a page's content means to whoever takes it apart.
enum ContentOperator {
  case save
  case restore
  case beginText
  case endText
  case beginMarked
  case endMarked
  case fillColor
  case font
  /// Shows glyphs.
  case show
  case paint
  case other
}

/// Reads a content stream operation by operation.
struct ContentScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Behind the last operator.
  private(set) var at = 0
  /// Whether an operand of the last operation was an MCID: a structure's content.
  private(set) var namesContent = false
  /// Where the last operator's operands began.
  private var start = 0
  /// The last operator's operands, and itself.
  var operands: Range<Int> { start..<at }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Skips operands up to the next operator and returns it; nil at the end.
  mutating func next() throws -> ContentOperator? {
    namesContent = false
    start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= UInt8(ascii: "+") && byte <= UInt8(ascii: "9"), let end = numberEnd(from: at) {
        at = end
      } else if PDFSyntax.isWhite(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
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
        if isNamed("MCID", at + 1..<end) { namesContent = true }
        at = end
      } else {
        return try word()
      }
    }
    return nil
  }

  /// Whether some of the content, that of a form or a pattern, is a structure's.
  static func findsStructure(in content: [UInt8]) throws -> Bool {
    try content.withUnsafeBufferPointer { bytes in
      var scanner = ContentScanner(bytes)
      while let operation = try scanner.next() {
        if operation == .beginMarked, scanner.namesContent { return true }
      }
      return false
    }
  }

  private func isNamed(_ name: StaticString, _ range: Range<Int>) -> Bool {
    range.count == name.utf8CodeUnitCount
      && range.indices.allSatisfy { bytes[$0] == name.utf8Start[$0 - range.lowerBound] }
  }

  private mutating func word() throws -> ContentOperator {
    let start = at
    let end = regularEnd(from: at)
    guard end > start else { throw PDFFinishingError("byte \(bytes[at]) in the page's content") }
    at = end
    var code: UInt32 = 0
    guard end - start <= 3 else { throw unknown(start..<end) }
    for byte in bytes[start..<end] { code = code << 8 | UInt32(byte) }
    guard let operation = Self.operation(code) else { throw unknown(start..<end) }
    return operation
  }

  /// Where the number that begins at a place ends; nil when the word there is none.
  @inline(__always)
  private func numberEnd(from start: Int) -> Int? {
    var (at, digits, points) = (start, 0, 0)
    if bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
    while at < bytes.count {
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] {
        digits += 1
      } else if bytes[at] == UInt8(ascii: ".") {
        points += 1
      } else if PDFSyntax.isRegular(bytes[at]) {
        return nil
      } else {
        break
      }
      at += 1
    }
    return digits > 0 && points <= 1 ? at : nil
  }

  private func unknown(_ range: Range<Int>) -> PDFFinishingError {
    PDFFinishingError("unknown operator \(String(decoding: bytes[range], as: UTF8.self))")
  }

  /// The name among the last operator's operands, without its slash; empty when there is none.
  var name: [UInt8] {
    guard let slash = bytes[operands].firstIndex(of: UInt8(ascii: "/")) else { return [] }
    return Array(bytes[(slash + 1)..<regularEnd(from: slash + 1)])
  }

  private func isDoubled(_ place: Int) -> Bool { place + 1 < bytes.count && bytes[place + 1] == bytes[place] }

  private func regularEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, PDFSyntax.isRegular(bytes[end]) { end += 1 }
    return end
  }

  /// By its letters, the last in the lowest byte.
  private static func operation(_ code: UInt32) -> ContentOperator? {
    code < shortOperations.count ? shortOperations[Int(code)] : operations[code]
  }

  /// Those of one or two letters, by their codes.
  private static let shortOperations: [ContentOperator?] = {
    var short = [ContentOperator?](repeating: nil, count: 1 << 16)
    for (code, operation) in operations where code < short.count { short[Int(code)] = operation }
    return short
  }()

  private static let operations: [UInt32: ContentOperator] = {
    func codes(_ names: String) -> [UInt32] {
      names.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
    }
    var all: [UInt32: ContentOperator] = [:]
    for (names, meaning) in [
      ("q", ContentOperator.save), ("Q", .restore), ("BT", .beginText), ("ET", .endText), ("BDC BMC", .beginMarked),
      ("EMC", .endMarked), ("rg", .fillColor), ("Tf", .font),
      ("S s f f* B B* b b* sh Do", .paint), ("Tj TJ", .show),
      (
        "cm w J j M d ri i gs m l c v y h re W W* n Tc Tw Tz TL Tr Ts Td TD Tm T* cs sc scn g k CS SC SCN G RG K",
        .other
      ),
    ] {
      for code in codes(names) { all[code] = meaning }
    }
    return all
  }()
}
