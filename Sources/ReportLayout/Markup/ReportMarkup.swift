/// Report markup in pieces of UTF-8, which are let go as they are read for the last time.
public final class ReportMarkup {
  private(set) var pieces: [[UInt8]]
  private let isMarked: Bool
  private var isReadLast = false

  /// - Parameter isMarked: templates left their marks in it, which are looked for behind what is wrong; so it is kept.
  public init(_ pieces: [[UInt8]], isMarked: Bool) {
    self.pieces = pieces
    self.isMarked = isMarked
  }

  public convenience init(_ text: String) { self.init([Array(text.utf8)], isMarked: true) }

  /// What is read from now on is not read another time, and goes.
  func readLast() { isReadLast = true }

  /// The pieces from the first, one at each call.
  func reader() -> () -> [UInt8]? {
    var place = 0
    return {
      defer { place += 1 }
      return self.piece(at: place)
    }
  }

  private func piece(at place: Int) -> [UInt8]? {
    guard pieces.indices.contains(place) else { return nil }
    defer { if isReadLast, !isMarked { pieces[place] = [] } }
    return pieces[place]
  }

  /// The last mark in its lines up to one, from 1.
  func lastMark(upTo line: Int) -> String? {
    isMarked ? MarkupPlace.lastMark(in: pieces.joined(), upTo: line) : nil
  }
}
