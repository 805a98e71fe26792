/// A value with a form in JSON.
protocol JSONWritable {
  /// Throws only what the writer's receiver throws.
  func write(to json: inout JSONWriter) throws
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) throws { try json.array(self) }
}

/// Absent values are written as null.
extension Optional: JSONWritable where Wrapped: JSONWritable {
  func write(to json: inout JSONWriter) throws {
    if let self { try self.write(to: &json) } else { json.null() }
  }
}
