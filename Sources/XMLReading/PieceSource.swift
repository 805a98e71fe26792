/// A text in pieces as libxml2 asks for it: so many bytes at a time, wherever its pieces end.
final class PieceSource {
  private let next: () -> [UInt8]?
  /// The piece that is being read; those before it are gone.
  private var piece: ArraySlice<UInt8> = []

  init(_ next: @escaping () -> [UInt8]?) { self.next = next }

  /// Fills the room as far as there are bytes, and returns how many it took.
  private func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < room.count {
      if piece.isEmpty {
        guard let more = next() else { break }
        piece = more[...]
      }
      let taken = piece.prefix(room.count - filled)
      UnsafeMutableRawBufferPointer(rebasing: room[filled...]).copyBytes(from: taken)
      piece = piece.dropFirst(taken.count)
      filled += taken.count
    }
    return filled
  }

  /// The same as libxml2 calls it, with the source as its context.
  static func read(
    _ context: UnsafeMutableRawPointer?, _ room: UnsafeMutablePointer<CChar>?, _ count: Int32
  ) -> Int32 {
    guard let context, let room else { return -1 }
    let source = Unmanaged<PieceSource>.fromOpaque(context).takeUnretainedValue()
    return Int32(source.read(into: UnsafeMutableRawBufferPointer(start: room, count: Int(count))))
  }
}
