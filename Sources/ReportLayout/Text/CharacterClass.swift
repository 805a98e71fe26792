/// What a character means for line breaking and spacing (clreq; 避头尾).
enum CharacterClass: UInt8 {
  case han
  /// Opening mark, not at a line's end; full width: ink in the right half.
  case openingWide
  case opening
  /// Closing mark or stop, not at a line's start; full width: ink in the left half.
  case closingWide
  case closing
  /// ！ ？ and the like: as closing, but their ink stands in the middle.
  case closingMiddle
  /// — and … in pairs, never parted.
  case dash
  case latin
  case digit
  /// Belongs to the digit after it: ≥ ¥ -.
  case digitPrefix
  /// Belongs to the digit before it: 万 元 年.
  case digitSuffix
  /// Belongs to the digit before it, without a gap: % ‰ ℃.
  case percent
  case hyphen
  case space
  case newline

  init(_ scalar: Unicode.Scalar) {
    // Most texts are of little else.
    if 0x4E00...0x9FFF ~= scalar.value {
      switch scalar {
      case "万", "亿", "元", "年", "月", "日", "号": self = .digitSuffix
      default: self = .han
      }
      return
    }
    switch scalar {
    case "\n": self = .newline
    case " ", "\u{3000}": self = .space
    case "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "“", "‘": self = .openingWide
    case "(", "[", "{": self = .opening
    case "、", "，", "。", "．", "：", "；", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "”", "’":
      self = .closingWide
    case ",", ".", ":", ";", "!", "?", ")", "]", "}", "·", "/", "‧": self = .closing
    case "！", "？", "～": self = .closingMiddle
    case "—", "…", "⋯": self = .dash
    case "0"..."9", "０"..."９": self = .digit
    case "≥", "≤", "≧", "≦", ">", "<", "＞", "＜", "±", "¥", "￥", "+", "＋": self = .digitPrefix
    case "%", "％", "‰", "℃": self = .percent
    case "-", "–": self = .hyphen
    // Stands for a masked Han character: 林××.
    case "×", "○": self = .han
    case _ where scalar.value < 0x2E80: self = .latin
    default: self = .han
    }
  }

  var isLatinOrDigit: Bool { self == .latin || self == .digit || self == .percent }

  /// What an amount with its sign and unit is made of.
  var isOfNumber: Bool {
    switch self {
    case .digit, .digitPrefix, .digitSuffix, .percent, .closing, .hyphen: true
    default: false
    }
  }

  /// Whether it may stand after a single character without making that a longer last line.
  var isMark: Bool {
    switch self {
    case .closing, .closingWide, .closingMiddle, .space, .newline: true
    default: false
    }
  }

  /// Han and the units written as Han.
  var isHanLike: Bool { self == .han || self == .digitSuffix }

  /// Whether a line may end after `self` when `next` follows.
  func allowsBreak(before next: CharacterClass) -> Bool {
    switch (self, next) {
    case (.newline, _): true
    case (_, .newline), (_, .space): false
    case (.space, _): true
    case (_, .closing), (_, .closingWide), (_, .closingMiddle): false
    case (.opening, _), (.openingWide, _): false
    case (.dash, .dash): false
    case (.digitPrefix, _): false
    case (.digit, .digitSuffix), (.digit, .percent), (.digit, .digitPrefix): false
    case (.digitSuffix, .digitSuffix): false
    case (.latin, .latin), (.latin, .digit), (.digit, .latin), (.digit, .digit): false
    case (.latin, .hyphen), (.digit, .hyphen), (.digitSuffix, .hyphen), (.percent, .hyphen), (.hyphen, .digit): false
    case (.closing, .digit), (.closing, .latin): false
    default: true
    }
  }
}
