import BudgetModel

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from the place on that is a tab, a line end or another low control character; the end when there is
  /// none.
  func firstControl(from start: Int) -> Int {
    first(from: start, mayHold: { $0.holds(below: 0x0E) }, where: { $0 < 0x0E })
  }

  /// Whether a byte occurs.
  func holds(_ wanted: UInt8) -> Bool { first(from: 0, mayHold: { $0.holds(wanted) }, where: { $0 == wanted }) < count }
}
