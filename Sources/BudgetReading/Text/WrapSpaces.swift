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
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar, its offset in the text as found.
  private(set) var offsets: [Int] = []

  init(_ text: some Collection<Unicode.Scalar>) {
    scalars.reserveCapacity(text.underestimatedCount)
    offsets.reserveCapacity(text.underestimatedCount)
    var space: Int?
    for (offset, scalar) in text.enumerated() {
      if scalar.isSpace {
        if !scalar.isInvisible { space = space ?? offset }
        continue
      }
      if let space, let last = scalars.last, last.isASCIIWord, scalar.isASCIIWord {
        scalars.append(" ")
        offsets.append(space)
      }
      space = nil
      scalars.append(scalar)
      offsets.append(offset)
    }
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
