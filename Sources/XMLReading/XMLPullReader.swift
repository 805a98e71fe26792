/// Reads an XML text event by event through libxml2: no network, no external entities, no document type.
///
/// Comments are skipped; a processing instruction is kept for who asks.
public final class XMLPullReader {
  private let events: XMLEvents
  private let pieces: () -> [UInt8]?
  /// What has been taken of the pieces and is not read yet.
  private var piece: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private var error: XMLError?

  /// As much is read at once: what is found in it is kept until it is asked for.
  private static let bytesAtOnce = 4096

  /// The place of the last event.
  public private(set) var position = XMLPosition(line: 1, column: 1)

  /// The processing instruction read last: its name and what it says.
  public private(set) var instruction: (name: String, text: String)?

  public convenience init(_ text: String) throws(XMLError) {
    var text: [UInt8]? = Array(text.utf8)
    try self.init { text.take() }
  }

  /// Reads a text in UTF-8 piece by piece, each asked for once those before it are read.
  public convenience init(pieces: @escaping () -> [UInt8]?) throws(XMLError) {
    try self.init(pieces, encoding: "UTF-8")
  }

  /// Reads bytes whose encoding the XML itself tells (byte order mark or declaration; UTF-8 without either).
  public convenience init(_ bytes: [UInt8]) throws(XMLError) {
    var bytes: [UInt8]? = bytes
    try self.init({ bytes.take() }, encoding: nil)
  }

  private init(_ pieces: @escaping () -> [UInt8]?, encoding: String?) throws(XMLError) {
    self.pieces = pieces
    events = try XMLEvents(encoding: encoding)
  }

  /// The next event, nil at the end.
  public func next() throws(XMLError) -> XMLEvent? {
    while true {
      while let found = events.take() {
        position = found.position
        switch found.kind {
        case .event(let event): return event
        case .instruction(let name, let text): instruction = (name, text)
        }
      }
      if let error { throw error }
      if isAtEnd { return nil }
      readOn()
    }
  }

  private func readOn() {
    while piece.isEmpty, !isAtEnd {
      guard let more = pieces() else {
        isAtEnd = true
        break
      }
      piece = more[...]
    }
    let taken = piece.prefix(Self.bytesAtOnce)
    piece = piece.dropFirst(taken.count)
    error = taken.withUnsafeBufferPointer { events.read($0, isEnd: isAtEnd) }
  }
}
