/// Hands what Cairo writes on in pieces, and keeps the first error, which cannot be thrown through C.
final class PieceSink {
  private static let bytesPerPiece = 1 << 12
  private let write: ([UInt8]) throws -> Void
  private var piece: [UInt8] = []
  private(set) var error: (any Error)?

  init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    piece.reserveCapacity(Self.bytesPerPiece)
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Takes some bytes; false when they, or others before them, could not be written.
  nonisolated static func take(
    _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
  ) -> Bool {
    guard let closure, let data else { return false }
    let sink = Unmanaged<PieceSink>.fromOpaque(closure).takeUnretainedValue()
    sink.piece.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return sink.piece.count < bytesPerPiece || sink.flush()
  }

  /// Hands on what has not been yet.
  @discardableResult func flush() -> Bool {
    guard error == nil else { return false }
    do { try write(piece) } catch { self.error = error }
    piece.removeAll(keepingCapacity: true)
    return error == nil
  }
}
