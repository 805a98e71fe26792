/// An amount's cell with what it says.
struct AmountCell {
  /// What proved an amount that was in doubt.
  enum Confirmation { case row, column }

  var cell: TextCell
  var reading: AmountReading
  /// Nil for a doubtful amount that nothing proves.
  private(set) var confirmation: Confirmation?

  init(cell: TextCell, reading: AmountReading) {
    self.cell = cell
    self.reading = reading
  }

  /// The sum in 分, when it is beyond doubt.
  var amount: Int64? {
    switch reading {
    case .amount(let amount): amount.fen
    case .doubtful(let amount, _) where confirmation != nil: amount.fen
    default: nil
    }
  }

  /// The sum in 分, proven or not.
  var likely: Int64? { reading.likely }

  /// Whether something is printed that is not read beyond doubt.
  var isOpen: Bool { reading != .blank && amount == nil }

  mutating func confirm(by proof: Confirmation) {
    guard isOpen, case .doubtful = reading else { return }
    confirmation = proof
  }
}
