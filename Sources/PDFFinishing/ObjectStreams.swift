/// Objects on their way into compressed streams.
struct ObjectStreams: ~Copyable {
  /// One that is closed.
  struct Stream: Sendable {
    /// The objects' numbers.
    var members: [Int32]
    /// Without its length.
    var dictionary: String
    /// Deflated.
    var bytes: [UInt8]
  }

  private let flate: Flate
  private let membersPerStream: Int
  private var full: [Stream] = []
  private var members: [Int32] = []
  /// Each member's number and where it begins, as the stream says it.
  private var places = PDFText(capacity: 1 << 12)
  private var bodies = PDFText(capacity: 1 << 12)

  /// - Parameter membersPerStream: less than 65,536; with 200 they take 5 % more room, as each can repeat less of what was
  ///   before.
  init(flate: Flate, membersPerStream: Int = 800) {
    self.flate = flate
    self.membersPerStream = membersPerStream
  }

  /// Adds what the closure writes.
  mutating func add(_ number: Int, _ write: (inout PDFText) throws -> Void) rethrows {
    members.append(Int32(number))
    places.add(number: number)
    places.add(byte: 32)
    places.add(number: bodies.count)
    places.add(byte: 32)
    try write(&bodies)
    bodies.add(byte: 10)
    if members.count == membersPerStream { close() }
  }

  private mutating func close() {
    let first = places.count
    bodies.withBytes { places.add($0) }
    full.append(
      Stream(
        members: members, dictionary: "/Type/ObjStm/Filter/FlateDecode/N \(members.count)/First \(first)",
        bytes: places.withBytes(flate.deflate)))
    members.removeAll(keepingCapacity: true)
    places.removeAll()
    bodies.removeAll()
  }

  /// The streams that are full.
  mutating func takeFull() -> [Stream] {
    if full.isEmpty { return [] }
    defer { full = [] }
    return full
  }

  /// All, the last of them as it is.
  mutating func takeAll() -> [Stream] {
    if !members.isEmpty { close() }
    return takeFull()
  }
}
