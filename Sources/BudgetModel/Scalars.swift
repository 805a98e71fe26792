extension String {
  /// The text's Unicode scalars. Several times faster than an array of the view, which decodes once to count them and
  /// once more, one by one, to copy them.
  public var scalarArray: [Unicode.Scalar] {
    var text = self
    return text.withUTF8 { bytes in
      Array(unsafeUninitializedCapacity: bytes.scalarCount) { scalars, end in
        var place = 0
        while place < bytes.count {
          let (scalar, length) = bytes.scalar(at: place)
          scalars.initializeElement(at: end, to: scalar)
          end += 1
          place += length
        }
      }
    }
  }

  /// The text of scalars that lie in a row, by way of UTF-8: appending to a view of scalars is several times slower.
  public init(encoding scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    // Measured first, so that no text keeps room that it does not fill.
    self.init(unsafeUninitializedCapacity: scalars.utf8Count) { bytes in
      var end = 0
      for scalar in scalars { end += bytes.encode(scalar, at: end) }
      return end
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many scalars the UTF-8 holds: as many as it has bytes that go on with none.
  public var scalarCount: Int {
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

  /// The scalar that begins there in valid UTF-8, and how many bytes it takes.
  @inlinable
  public func scalar(at place: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(self[place])
    func rest(_ offset: Int) -> UInt32 { UInt32(self[place + offset] & 0x3F) }
    let (value, length) =
      switch first {
      case ..<0x80: (first, 1)
      case ..<0xE0: ((first & 0x1F) << 6 | rest(1), 2)
      case ..<0xF0: ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
      default: ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension Collection<Unicode.Scalar> {
  /// How many bytes they take in UTF-8.
  @inlinable
  public var utf8Count: Int {
    var more: UInt32 = 0
    // Without a branch: of several scalars at once.
    for scalar in self {
      more &+= (scalar.value > 0x7F ? 1 : 0) &+ (scalar.value > 0x7FF ? 1 : 0) &+ (scalar.value > 0xFFFF ? 1 : 0)
    }
    return count + Int(more)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a scalar's UTF-8 and tells how many bytes that are.
  fileprivate func encode(_ scalar: Unicode.Scalar, at place: Int) -> Int {
    let value = scalar.value
    func rest(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift) & 0x3F }
    switch value {
    case ..<0x80:
      self[place] = UInt8(value)
      return 1
    case ..<0x800:
      self[place] = 0xC0 | UInt8(value >> 6)
      self[place + 1] = rest(0)
      return 2
    case ..<0x10000:
      self[place] = 0xE0 | UInt8(value >> 12)
      self[place + 1] = rest(6)
      self[place + 2] = rest(0)
      return 3
    default:
      self[place] = 0xF0 | UInt8(value >> 18)
      self[place + 1] = rest(12)
      self[place + 2] = rest(6)
      self[place + 3] = rest(0)
      return 4
    }
  }
}
