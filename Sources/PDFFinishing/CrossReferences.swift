/// Where each object of the finished file is, eight bytes an object.
struct CrossReferences {
  private enum Kind { static let free: UInt64 = 0, offset: UInt64 = 1, member: UInt64 = 2 }

  private var entries: [UInt64] = [Kind.free << 62]
  var count: Int { entries.count }

  /// Whether the object is in the file already.
  func has(_ number: Int) -> Bool { number < entries.count && entries[number] != 0 }

  mutating func set(_ number: Int, offset: Int) throws {
    try set(number, Kind.offset << 62 | UInt64(offset))
  }

  /// - Parameter index: the place inside the object stream, less than 65,536.
  mutating func set(_ number: Int, container: Int, index: Int) throws {
    try set(number, Kind.member << 62 | UInt64(container) << 16 | UInt64(index))
  }

  private mutating func set(_ number: Int, _ entry: UInt64) throws {
    guard !has(number) else { throw PDFFinishingError("there is another object of that number") }
    if number >= entries.count { entries.append(contentsOf: repeatElement(0, count: number + 1 - entries.count)) }
    entries[number] = entry
  }

  /// Rows of a cross-reference stream, each less the one before (PNG's predictor Up), and how wide the fields are.
  func rows(offsetWidth: Int) -> [UInt8] {
    let width = offsetWidth + 3
    var rows: [UInt8] = []
    rows.reserveCapacity(entries.count * (width + 1))
    var previous = [UInt8](repeating: 0, count: width)
    var current = previous
    for entry in entries {
      let kind = entry >> 62
      let body = entry & (1 << 62 - 1)
      let field = kind == Kind.member ? body >> 16 : body
      let index = kind == Kind.member ? body & 0xFFFF : kind == Kind.free ? 0xFFFF : 0
      current[0] = UInt8(kind)
      for place in 0..<offsetWidth {
        current[1 + place] = UInt8(truncatingIfNeeded: field >> UInt64(8 * (offsetWidth - 1 - place)))
      }
      current[width - 2] = UInt8(index >> 8)
      current[width - 1] = UInt8(index & 255)
      rows.append(2)
      for place in 0..<width { rows.append(current[place] &- previous[place]) }
      swap(&current, &previous)
    }
    return rows
  }
}
