/// One way in which OCR, PDF extraction or copy and paste spoils a table.
public enum TableDamageKind: String, CaseIterable, Sendable, Comparable {
  // What the sample shows, in the indicators.
  case separatorSwapped, dashMisread, labelMisread, clauseRepeated, clauseMissing, strayDigit
  case swallowed, misnumbered, restarted, echoed, cellStartCut, cellEndCut, endTwice, colonSpaced
  // What the sample shows, elsewhere.
  case goalMissing, goalStartCut, goalEndCut, wrapSpaces, columnDropped, blankLine, markdownRule, headingGarbled
  case amountStray
  // Of our own thinking, in the indicators.
  case numberMarkSwapped, endLost, endSwapped, separatorDoubled, separatorLost, widthMixed, spaceInside
  case classCodeMisread, numberMisread, numberLost, firstClassLost, labelColonSwapped, classMisread
  // Of our own thinking, elsewhere.
  case hiddenMark, noBreakSpace, quotesSwapped, amountWidth, amountSplit, amountMark, amountLetter
  case pageNumber, headerRepeated, headerMisread, rowSplit, rowSplitBare, cellBroken, pipes, tabsDropped, columnAdded
  case otherColumnDropped, goalCellDropped, byteOrderMark, carriageReturn
  case rowSplitByPage, noiseLine, cellsMerged, rowShiftedLeft, rowShiftedRight, amountDecorated

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Which kinds a run uses.
  public enum Group: String, Sendable, CaseIterable {
    /// Only what the sample shows, in the sample's style.
    case likeTheSample
    case all
  }

  /// Whether the sample shows it.
  public var isLikeTheSample: Bool {
    Self.ofTheSample.contains(self)
  }

  private static let ofTheSample: Set<Self> = [
    .separatorSwapped, .dashMisread, .labelMisread, .clauseRepeated, .clauseMissing, .strayDigit, .swallowed,
    .misnumbered, .restarted, .echoed, .cellStartCut, .cellEndCut, .goalMissing, .goalStartCut, .goalEndCut,
    .wrapSpaces, .columnDropped, .blankLine, .markdownRule, .headingGarbled, .amountStray, .endTwice,
    .colonSpaced,
  ]

  /// How often it happens at rate 1, per opportunity: an indicator unless said otherwise. Those of the sample are
  /// counted there: 263 indicator beginnings, 1,050 separators, 62 rows, 7 pages.
  var probability: Double {
    switch self {
    // Per project; then nearly half of its separators are swapped: 80 of 1,050 in all.
    case .separatorSwapped: 0.16
    // Per dash and per label: one in 526.
    case .dashMisread, .labelMisread: 0.002
    case .clauseRepeated: 0.025
    case .clauseMissing: 0.04
    case .strayDigit, .swallowed: 0.01
    case .misnumbered: 0.02
    case .restarted, .echoed: 0.004
    case .endTwice: 0.02
    // Per cell or row.
    case .cellStartCut, .cellEndCut, .amountStray: 1.0 / 62
    case .colonSpaced: 0.05
    case .goalMissing: 0.1
    case .goalStartCut: 0.18
    case .goalEndCut: 0.3
    // Per cell; a whole column wraps or does not.
    case .wrapSpaces: 0.4
    // Per page.
    case .columnDropped: 5.0 / 7
    case .blankLine: 0.9
    // Per table.
    case .markdownRule: 0.5
    case .headingGarbled: 0.5

    case .numberMarkSwapped, .endLost, .endSwapped, .separatorDoubled: 0.008
    case .separatorLost, .labelColonSwapped: 0.005
    case .spaceInside: 0.015
    case .classCodeMisread, .numberMisread: 0.006
    case .numberLost, .firstClassLost, .classMisread: 0.004
    // Per cell.
    case .widthMixed: 0.06
    case .hiddenMark: 0.03
    case .noBreakSpace, .quotesSwapped: 0.04
    // Per amount.
    case .amountWidth: 0.01
    case .amountSplit: 0.015
    case .amountMark: 0.006
    case .amountLetter, .amountDecorated: 0.003
    // Per row.
    case .rowSplit: 0.02
    case .rowSplitBare, .cellBroken, .goalCellDropped: 0.008
    case .cellsMerged, .rowShiftedLeft: 0.006
    case .rowShiftedRight: 0.004
    case .tabsDropped: 0.15
    // Per page.
    case .pageNumber, .headerRepeated: 0.2
    case .columnAdded: 0.03
    case .rowSplitByPage: 0.12
    case .noiseLine: 0.05
    case .otherColumnDropped: 0.04
    // Per table.
    case .pipes, .carriageReturn: 0.06
    case .headerMisread, .byteOrderMark: 0.1
    }
  }
}

/// How much damage is done.
public struct TableDamageRates: Sendable {
  public let group: TableDamageKind.Group
  /// 1 is the sample's own rate.
  public let rate: Double

  public init(group: TableDamageKind.Group, rate: Double) {
    self.group = group
    self.rate = rate
  }

  /// Never more than nine in ten.
  func probability(_ kind: TableDamageKind) -> Double {
    group == .likeTheSample && !kind.isLikeTheSample ? 0 : min(0.9, kind.probability * rate)
  }
}
