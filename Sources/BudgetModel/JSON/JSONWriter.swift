import Bytes

/// Writes JSON as bytes; whoever writes an object's members gives them in the order of their keys.
///
/// `JSONEncoder` holds a tree of all values before it writes the first, which for a large budget takes three times the
/// memory of the budget itself.
struct JSONWriter: ~Copyable {
  enum Form {
    /// For reading: as `JSONEncoder` has it with `.prettyPrinted`, `.sortedKeys` and `.withoutEscapingSlashes`.
    case indented
    /// Without text as found: what was not understood, indicators' raw text and repairs, and what unreadable cells
    /// hold, of which only that they are unreadable is said. Half as long too, and still each object of a list is on a
    /// line of its own.
    case published
  }

  let form: Form
  private var bytes = ByteBuffer(capacity: pieceSize)
  private var depth = 0
  /// Whether the object or array that is open holds nothing yet.
  private var isEmpty = true
  /// Whether what is written next is an array's element.
  private var isElement = false
  private let send: ([UInt8]) throws -> Void
  private static let pieceSize = 1 << 18

  init(_ form: Form, to send: @escaping ([UInt8]) throws -> Void) {
    self.form = form
    self.send = send
  }

  /// Ends the text with a newline.
  mutating func end() throws {
    bytes.append(UInt8(ascii: "\n"))
    try send(bytes.take())
  }

  // MARK: Objects and arrays

  /// Text as found, which is not published.
  mutating func member(_ key: some CodingKey, raw text: String) throws {
    try member(key, form == .published ? "" : text)
  }

  /// Texts as found, or what is said of them, which are not published.
  mutating func member(_ key: some CodingKey, raw texts: [some JSONWritable]) throws {
    self.key(key)
    try array(form == .published ? [] : texts)
  }

  /// What is said of a cell that could not be read.
  func unreadable(_ text: String) -> String { form == .published ? "无法识别" : text }

  mutating func object(_ members: (inout JSONWriter) throws -> Void) throws {
    try nested(in: ("{", "}"), members)
  }

  mutating func member(_ key: some CodingKey, _ value: some JSONWritable) throws {
    self.key(key)
    try value.write(to: &self)
  }

  /// An object whose keys are data, in any order; of equal keys the last counts.
  mutating func members(_ key: some CodingKey, _ values: [(key: String, value: String?)]) throws {
    self.key(key)
    // Equal keys stay in their order.
    let values = values.sorted { $0.key < $1.key }
    try object { json in
      for (place, (key, value)) in values.enumerated() where values.dropFirst(place + 1).first?.key != key {
        json.beginElement()
        json.string(key)
        json.endKey()
        try value.write(to: &json)
      }
    }
  }

  /// The key of a value that is written next.
  mutating func key(_ key: some CodingKey) {
    beginElement()
    // A name of ours, in which nothing must be escaped.
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key.stringValue)
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  mutating func array(_ elements: [some JSONWritable]) throws {
    try nested(in: ("[", "]")) { json in
      // By their places: taken out, each would be copied.
      for place in elements.indices {
        json.beginElement()
        json.isElement = true
        try elements[place].write(to: &json)
        try json.sendPiece()
      }
    }
  }

  private mutating func nested(
    in marks: (Unicode.Scalar, Unicode.Scalar), _ contents: (inout JSONWriter) throws -> Void
  ) throws {
    if form == .published, isElement { bytes.append(UInt8(ascii: "\n")) }
    isElement = false
    bytes.append(UInt8(ascii: marks.0))
    (depth, isEmpty) = (depth + 1, true)
    try contents(&self)
    // What is empty gets an empty line, as in `JSONEncoder`'s form.
    if isEmpty, form == .indented { bytes.append(UInt8(ascii: "\n")) }
    (depth, isEmpty) = (depth - 1, false)
    beginLine()
    bytes.append(UInt8(ascii: marks.1))
  }

  private mutating func endKey() {
    isElement = false
    bytes.append(form == .published ? ":" : " : ")
  }

  private mutating func beginElement() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    beginLine()
  }

  private mutating func beginLine() {
    if form == .published { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func sendPiece() throws {
    if let piece = bytes.take(ofAtLeast: Self.pieceSize) { try send(piece) }
  }

  // MARK: Values

  mutating func null() { bytes.append("null") }

  mutating func bool(_ value: Bool) { bytes.append(value ? "true" : "false") }

  mutating func number(_ value: Int) { bytes.append(value) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { utf8 in
      var start = 0
      var place = utf8.firstSpecialInJSON(from: 0)
      while place < utf8.count {
        bytes.append(UnsafeBufferPointer(rebasing: utf8[start..<place]))
        escape(utf8[place])
        start = place + 1
        place = utf8.firstSpecialInJSON(from: start)
      }
      bytes.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: bytes.append("\\b")
    case 0x09: bytes.append("\\t")
    case 0x0A: bytes.append("\\n")
    case 0x0C: bytes.append("\\f")
    case 0x0D: bytes.append("\\r")
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    default: bytes.append("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))" as String)
    }
  }
}
