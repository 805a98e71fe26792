/// A piece of personal data in a text.
struct PersonalDatum {
  enum Kind: CaseIterable {
    case name, maskedName, identityNumber, bankCard, mobilePhone, landline, email, plate, address
  }

  var kind: Kind
  var range: Range<Int>
  var masked: String

  /// Whether it may stand in public: a name that is masked already, an office's telephone.
  var isHarmless: Bool { kind == .maskedName || kind == .landline }
}
