import BudgetModel

extension Unicode.Scalar {
  /// White space of any width, also control characters and invisible marks that a copy may bring along: soft hyphens,
  /// joiners, marks that change the direction.
  var isSpace: Bool {
    // Nearly all of a text: ASCII, and Han with their marks.
    if value < 0x7F { return value <= 0x20 }
    if value > 0x3000 { return value == 0xFEFF }
    return switch value {
    case 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000: true
    default: false
    }
  }

  /// A mark without width, which parts nothing: soft hyphen, joiners, byte order mark.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// An ASCII letter or digit, the only neighbours between which a space carries meaning.
  var isASCIIWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// Text without the spaces that line wrapping left: one is kept only between two ASCII letters or digits.
struct UnwrappedText {
  let scalars: [Unicode.Scalar]
  /// For each scalar, its offset in the text as found.
  let offsets: [Int]

  init(_ text: [Unicode.Scalar]) {
    var offsets: [Int] = []
    // At most as long as the text, and written in one go: appending takes as long as all else.
    scalars = Array(unsafeUninitializedCapacity: text.count) { scalars, end in
      offsets = Array(unsafeUninitializedCapacity: text.count) { offsets, count in
        count = Self.unwrap(text, into: scalars, offsets)
        end = count
      }
    }
    self.offsets = offsets
  }

  /// Tells how many scalars are left.
  private static func unwrap(
    _ text: [Unicode.Scalar], into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>,
    _ offsets: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var count = 0
    func keep(_ scalar: Unicode.Scalar, _ offset: Int) {
      scalars.initializeElement(at: count, to: scalar)
      offsets.initializeElement(at: count, to: offset)
      count += 1
    }
    var space: Int?
    for offset in text.indices {
      let scalar = text[offset]
      if scalar.isSpace {
        if !scalar.isInvisible { space = space ?? offset }
        continue
      }
      if let space, count > 0, scalars[count - 1].isASCIIWord, scalar.isASCIIWord { keep(" ", space) }
      space = nil
      keep(scalar, offset)
    }
    return count
  }

  var string: String { String(scalars) }
}

extension String {
  /// The text without the spaces that line wrapping left.
  var unwrapped: String {
    unicodeScalars.contains(where: \.isSpace) ? UnwrappedText(scalarArray).string : self
  }

  /// The text without any white space.
  var squeezed: String {
    unicodeScalars.contains(where: \.isSpace) ? String(scalarArray.filter { !$0.isSpace }) : self
  }

  /// The text without white space at its ends.
  func trimmingWrapSpaces() -> String {
    var rest = unicodeScalars[...]
    while rest.first?.isSpace == true { rest.removeFirst() }
    while rest.last?.isSpace == true { rest.removeLast() }
    return String(rest)
  }

  init(_ scalars: some Collection<Unicode.Scalar>) {
    self =
      scalars.withContiguousStorageIfAvailable { String(encoding: $0) }
      ?? Array(scalars).withUnsafeBufferPointer { String(encoding: $0) }
  }
}
