/// `12 0 obj`.
struct ObjectHead {
  /// The largest number that PDF/A-2 allows.
  private static let largest = 8_388_607

  var number: Int
  /// Where the object itself begins.
  var end: Int

  /// Nil if the bytes end before it does.
  init?(_ bytes: [UInt8], from start: Int) throws {
    var at = start
    number = 0
    while at < bytes.count, (48...57).contains(bytes[at]), number <= Self.largest {
      number = number * 10 + Int(bytes[at] - 48)
      at += 1
    }
    let rest = Array(" 0 obj\n".utf8)
    let found = bytes[at...].prefix(rest.count)
    guard at > start || found.isEmpty, number <= Self.largest, found.elementsEqual(rest.prefix(found.count)) else {
      throw PDFFinishingError("no object where one should begin, but \(String(decoding: found, as: UTF8.self))")
    }
    guard found.count == rest.count else { return nil }
    guard number > 0 else { throw PDFFinishingError("an object has the number 0") }
    end = at + rest.count
  }
}

/// Reads one object with its stream, and the object of the stream's length that Cairo writes behind it.
struct ObjectReader {
  enum Read {
    case plain(CompactObject)
    /// - Parameter lengthObject: the number of the object that held the length and is not needed any more.
    case stream(CompactObject, data: ArraySlice<UInt8>, lengthObject: Int?)
  }

  let bytes: [UInt8]
  let head: ObjectHead
  /// Where the next object begins, once this one is read.
  private(set) var end = 0

  init(bytes: [UInt8], head: ObjectHead) {
    self.bytes = bytes
    self.head = head
  }

  /// Nil if the bytes end before the object does.
  mutating func read() throws -> Read? {
    var scanner = ObjectScanner(bytes, from: head.end)
    guard let ending = try scanner.scan(), scanner.at < bytes.count else { return nil }
    guard bytes[scanner.at] == 10 else { throw PDFFinishingError("no line ends after it") }
    end = scanner.at + 1
    guard ending == .stream else { return .plain(scanner.object) }
    guard scanner.object.isDictionary else { throw PDFFinishingError("a stream without a dictionary") }
    return try stream(scanner.object)
  }

  private static let streamEnd = Array("\nendstream\nendobj\n".utf8)

  private mutating func stream(_ object: CompactObject) throws -> Read? {
    let start = end
    if let length = object.reference("Length") {
      guard let stop = try indirectEnd(from: start, lengthObject: length) else { return nil }
      return .stream(object, data: bytes[start..<stop], lengthObject: length)
    }
    guard let length = object["Length"].flatMap({ Int($0) }), (0...Flate.largest).contains(length) else {
      throw PDFFinishingError("a stream without a length")
    }
    let after = start + length + Self.streamEnd.count
    guard after <= bytes.count else { return nil }
    guard bytes[(start + length)..<after].elementsEqual(Self.streamEnd) else {
      throw PDFFinishingError("the stream is not of its length")
    }
    end = after
    return .stream(object, data: bytes[start..<(start + length)], lengthObject: nil)
  }

  /// The stream's end: the first one that the length's object, which follows, agrees with.
  private mutating func indirectEnd(from start: Int, lengthObject: Int) throws -> Int? {
    var from = start
    while let stop = nextStreamEnd(from: from) {
      from = stop + 1
      guard let next = try? ObjectHead(bytes, from: stop + Self.streamEnd.count) else {
        // Not that end, or not all of what follows it is there.
        if bytes.count - stop < 64 { return nil }
        continue
      }
      guard next.number == lengthObject else { continue }
      var scanner = ObjectScanner(bytes, from: next.end)
      guard let ending = try scanner.scan(), scanner.at < bytes.count else { return nil }
      guard ending == .object, String(decoding: scanner.object.bytes, as: UTF8.self) == String(stop - start) else {
        continue
      }
      end = scanner.at + 1
      return stop
    }
    return nil
  }

  /// How far the next place is where a stream's end may be, by the byte where its last would be: there that byte is in
  /// line with one of the pattern's, or before all of it.
  private static let steps: [Int] = (0...255).map { byte in
    streamEnd.count - 1 - (streamEnd.dropLast().lastIndex { $0 == byte } ?? -1)
  }

  private func nextStreamEnd(from start: Int) -> Int? {
    let (pattern, steps) = (Self.streamEnd, Self.steps)
    return bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at + pattern.count <= bytes.count {
        let last = bytes[at + pattern.count - 1]
        if last == 10, bytes[at..<at + pattern.count].elementsEqual(pattern) { return at }
        at += steps[Int(last)]
      }
      return nil
    }
  }
}
