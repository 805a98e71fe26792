/// The finished file as it grows: streams go out at once, other objects together in compressed streams.
struct FinishedFile: ~Copyable {
  private static let bytesPerWrite = 1 << 16

  let flate: Flate
  private let write: ([UInt8]) throws -> Void
  private var pending: [UInt8] = []
  private var written = 0
  private var digest = ByteDigest()
  private(set) var references = CrossReferences()
  private var objects: ObjectStreams
  /// Object streams that no number was free for yet.
  private var numberless: [ObjectStreams.Stream] = []
  private(set) var largestNumber = 0
  /// Numbers of Cairo's /Length objects, which the finished file does not have.
  private var freeNumbers: [Int] = []

  init(flate: Flate, write: @escaping ([UInt8]) throws -> Void) {
    self.flate = flate
    self.write = write
    objects = ObjectStreams(flate: flate)
    pending.append(contentsOf: "%PDF-1.7\n%".utf8)
    pending.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 10])
  }

  /// Keeps a number from being given to a new object.
  mutating func reserve(_ number: Int) { largestNumber = max(largestNumber, number) }

  /// Hands over a number that no object needs any more.
  mutating func free(_ number: Int) {
    reserve(number)
    freeNumbers.append(number)
  }

  /// A number that no object has; only right when all of Cairo's objects are known.
  mutating func newNumber() -> Int {
    largestNumber += 1
    return largestNumber
  }

  /// - Parameter dictionary: entries without /Length.
  mutating func addStream(
    _ number: Int, dictionary: some Sequence<UInt8>, bytes: some Collection<UInt8>
  ) throws {
    try references.set(number, offset: written + pending.count)
    try write(stream: number, dictionary: dictionary, bytes: bytes)
  }

  private mutating func write(
    stream number: Int, dictionary: some Sequence<UInt8>, bytes: some Collection<UInt8>
  ) throws {
    pending.append(contentsOf: "\(number) 0 obj\n<<".utf8)
    pending.append(contentsOf: dictionary)
    pending.append(contentsOf: "/Length \(bytes.count)>>\nstream\n".utf8)
    pending.append(contentsOf: bytes)
    pending.append(contentsOf: "\nendstream\nendobj\n".utf8)
    if pending.count > Self.bytesPerWrite { try flush() }
  }

  /// Adds an object that is no stream.
  mutating func add(_ number: Int, _ bytes: [UInt8]) throws { try add(number) { $0.add(bytes) } }

  /// Adds an object as the closure writes it.
  mutating func add(_ number: Int, _ write: (inout PDFText) throws -> Void) throws {
    try objects.add(number, write)
    try addObjectStreams(objects.takeFull())
  }

  /// Adds streams of objects that were made elsewhere; each goes when it is written.
  mutating func add(_ streams: consuming [ObjectStreams.Stream]) throws {
    streams.reverse()
    while let stream = streams.popLast() { try addObjectStreams([stream]) }
  }

  private mutating func addObjectStreams(_ streams: [ObjectStreams.Stream]) throws {
    numberless += streams
    while !numberless.isEmpty, let number = freeNumbers.popLast() { try addObjectStream(number) }
  }

  private mutating func addObjectStream(_ number: Int) throws {
    let stream = numberless.removeFirst()
    for (index, member) in stream.members.enumerated() {
      try references.set(Int(member), container: number, index: index)
    }
    try addStream(number, dictionary: stream.dictionary.utf8, bytes: stream.bytes)
  }

  private mutating func flush() throws {
    digest.add(pending)
    written += pending.count
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and the cross-reference stream.
  mutating func finish(root: Int, info: Int) throws {
    try addObjectStreams(objects.takeAll())
    while !numberless.isEmpty { try addObjectStream(newNumber()) }
    try flush()
    let number = newNumber()
    let start = written
    let width = start < 1 << 24 ? 3 : start < 1 << 32 ? 4 : 5
    // Its own row is one of those in it.
    try references.set(number, offset: start)
    let dictionary = """
      /Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns \(width + 3)>>/W[1 \(width) 2]\
      /Size \(references.count)/Root \(root) 0 R/Info \(info) 0 R/ID[<\(digest.hexadecimal)><\(digest.hexadecimal)>]
      """
    try write(stream: number, dictionary: dictionary.utf8, bytes: flate.deflate(references.rows(offsetWidth: width)))
    pending.append(contentsOf: "startxref\n\(start)\n%%EOF\n".utf8)
    try flush()
  }
}
