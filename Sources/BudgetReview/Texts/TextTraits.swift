/// What the characters of a text are, or which words they may begin: told of each text once, so that most rules pass
/// over most texts at one look.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt32

  static let digit = Self(rawValue: 1)
  static let capital = Self(rawValue: 2)
  static let at = Self(rawValue: 1 << 2)
  static let halfWidthMark = Self(rawValue: 1 << 3)
  /// 、, which parts the members of a list.
  static let listMark = Self(rawValue: 1 << 4)
  /// A number of members.
  static let numeral = Self(rawValue: 1 << 5)
  static let openingBracket = Self(rawValue: 1 << 6)
  static let province = Self(rawValue: 1 << 7)
  static let street = Self(rawValue: 1 << 8)
  /// A word beside a name, or what masks one.
  static let name = Self(rawValue: 1 << 9)
  static let residue = Self(rawValue: 1 << 10)
  static let placeholder = Self(rawValue: 1 << 11)
  static let typo = Self(rawValue: 1 << 12)
  static let paper = Self(rawValue: 1 << 13)
  static let notation = Self(rawValue: 1 << 14)
  static let bound = Self(rawValue: 1 << 15)

  /// Those of all the characters, and how many of these are digits.
  static func of(_ text: [Unicode.Scalar]) -> (traits: TextTraits, digits: Int) {
    let table = table
    var tally = Tally()
    for scalar in text { tally.add(scalar, by: table) }
    return (TextTraits(rawValue: tally.traits), tally.digits)
  }

  /// The same, without scalars made for them.
  static func of(_ text: String) -> (traits: TextTraits, digits: Int) {
    let table = table
    var (text, tally) = (text, Tally())
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let (scalar, length) = bytes.scalar(at: place)
        tally.add(scalar, by: table)
        place += length
      }
    }
    return (TextTraits(rawValue: tally.traits), tally.digits)
  }

  private struct Tally {
    var traits: UInt32 = 0
    var digits = 0

    @inline(__always)
    mutating func add(_ scalar: Unicode.Scalar, by table: [TextTraits]) {
      if scalar.value > 0xFFFF { return }
      let own = table[Int(scalar.value)].rawValue
      traits |= own
      digits += Int(own & digit.rawValue)
    }
  }

  /// Of each scalar of the basic plane.
  private static let table: [TextTraits] = {
    var table = [TextTraits](repeating: [], count: 0x10000)
    let sets: [(traits: TextTraits, scalars: ScalarSet)] = [
      (.digit, ScalarSet("0123456789".unicodeScalars)),
      (.capital, ScalarSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)),
      (.at, ScalarSet(["@"])),
      (.halfWidthMark, HalfWidthRule.marks),
      (.listMark, ScalarSet(["、"])),
      (.numeral, ScalarSet(Enumeration.numbers)),
      (.openingBracket, DocumentNumberRule.openings),
      (.province, NumberFinder.provinces),
      (.street, NumberFinder.streets),
      (.name, NameWords.beginnings.union(NameFinder.crosses)),
      (.residue, FieldResidueRule.words.beginnings),
      (.placeholder, Placeholder.words.beginnings.union(Placeholder.crosses)),
      (.typo, TypoRule.common.beginnings),
      (.paper, InternalPaperRule.words.beginnings),
      (.notation, NotationMixedRule.words.beginnings),
      (.bound, WordingRedundantRule.seconds.beginnings),
    ]
    for (traits, scalars) in sets {
      scalars.forEach { table[$0].formUnion(traits) }
    }
    return table
  }()
}
