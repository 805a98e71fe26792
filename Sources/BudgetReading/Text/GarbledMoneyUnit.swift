/// `单位: 万元` as recognition garbles it.
enum GarbledMoneyUnit {
  /// What is read for 万, and for 元.
  private static let wan: Set<Character> = ["万", "力", "方", "刀", "历", "萬", "厂"]
  private static let yuan: Set<Character> = ["元", "兀", "无", "几", "亓", "冗", "先"]

  /// Nil when the text is not near enough to a unit line.
  static func unit(in text: String) -> MoneyUnit? {
    let parts = text.split(whereSeparator: { ":：;；.".contains($0) })
    guard parts.count == 2, let label = parts.first, (2...4).contains(label.count), isLabel(label) else { return nil }
    let value = Array(parts[1])
    guard let last = value.last, yuan.contains(last) else { return nil }
    if value.count == 1 { return .yuan }
    return value.count == 2 && wan.contains(value[0]) ? .wan : nil
  }

  /// 单位 or 金额单位 but for one character.
  private static func isLabel(_ label: Substring) -> Bool {
    ["单位", "金额单位"].contains { expected in
      expected.count == label.count && zip(expected, label).count { $0 != $1 } <= 1
    }
  }
}
