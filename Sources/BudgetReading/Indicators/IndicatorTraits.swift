/// What a character of indicator text may be, so that most characters are passed over at one look.
struct IndicatorTraits: OptionSet {
  let rawValue: UInt16

  /// A mark that ends or separates clauses, also where OCR swapped it for another.
  static let separator = Self(rawValue: 1)
  /// A dash between a class's code and name; OCR reads it as the Chinese one, too.
  static let dash = Self(rawValue: 2)
  static let digit = Self(rawValue: 4)
  /// The first character of a class's name.
  static let beginning = Self(rawValue: 8)
  /// A character with which names of classes end, or the one before: of two such at least one is left when one is
  /// misread.
  static let nearEnd = Self(rawValue: 16)
  /// A character of a class's name.
  static let ofName = Self(rawValue: 32)
  /// A character with which one of the two usual labels begins, whole, misread or torn.
  static let label = Self(rawValue: 64)
  /// A character with which another label begins.
  static let otherLabel = Self(rawValue: 128)

  /// Of a folded scalar; beyond the basic plane there is none with traits.
  static func of(_ scalar: Unicode.Scalar, in table: [IndicatorTraits]) -> IndicatorTraits {
    let place = Int(scalar.value)
    return place < table.count ? table[place] : []
  }

  /// Of each scalar of the basic plane.
  static let table: [IndicatorTraits] = {
    var table = [IndicatorTraits](repeating: [], count: 0x10000)
    func add(_ traits: IndicatorTraits, to scalars: some Sequence<Unicode.Scalar>) {
      for scalar in scalars { table[Int(scalar.value)].insert(traits) }
    }
    add(.separator, to: ":;,。、.".unicodeScalars)
    add(.dash, to: "-一~_".unicodeScalars)
    add(.digit, to: "0123456789".unicodeScalars)
    add(.nearEnd, to: "指标益响度效影满意".unicodeScalars)
    for entry in IndicatorTaxonomy.shared.level1 + IndicatorTaxonomy.shared.level2 {
      add(.beginning, to: entry.stem.prefix(1))
      add(.ofName, to: entry.full)
    }
    add(.label, to: IndicatorLabelScanner.beginnings)
    add(.otherLabel, to: IndicatorLabelScanner.otherBeginnings)
    return table
  }()
}
