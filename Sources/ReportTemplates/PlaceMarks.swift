/// Marks where each element of report markup was written, so that what is wrong with it can be told by template.
enum PlaceMarks {
  /// The template with a processing instruction `<?at TEMPLATE LINE COLUMN?>` before each start tag. It stands on the
  /// tag's own line, so that lines that hold nothing but a Mustache tag stay so.
  static func marked(_ text: String, template: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    result.reserveCapacity(bytes.count * 2)
    var (line, column) = (1, 1)
    // The quotation mark that an attribute's value ends with, within a start tag.
    var (isInTag, quote) = (false, UInt8(0))
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{"), let end = mustacheEnd(bytes, from: index) {
        for inside in bytes[index..<end] { count(inside, &line, &column) }
        result += bytes[index..<end]
        index = end
        continue
      }
      if isInTag {
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          isInTag = false
        }
      } else if byte == UInt8(ascii: "<"), index + 1 < bytes.count, isLetter(bytes[index + 1]) {
        result += Array("<?at \(template) \(line) \(column)?>".utf8)
        isInTag = true
      }
      result.append(byte)
      count(byte, &line, &column)
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func count(_ byte: UInt8, _ line: inout Int, _ column: inout Int) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private static func mustacheEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return index + 2 }
      index += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
