import BudgetModel

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from the place on that is a tab, a line end or another low control character; the end when there is
  /// none.
  func firstControl(from start: Int) -> Int {
    first(from: start, mayHold: { $0.holds(below: 0x0E) }, where: { $0 < 0x0E })
  }

  /// Whether a byte occurs.
  func holds(_ wanted: UInt8) -> Bool { first(from: 0, mayHold: { $0.holds(wanted) }, where: { $0 == wanted }) < count }

  /// How many scalars the UTF-8 holds: as many as it has bytes that go on with none.
  var scalarCount: Int {
    var (continuing, place) = (0, 0)
    while place + 8 <= count {
      continuing += EightBytes(at: place, in: self).continuingCount
      place += 8
    }
    while place < count {
      continuing += self[place] & 0xC0 == 0x80 ? 1 : 0
      place += 1
    }
    return count - continuing
  }
}
