/// Text that waits to be replaced.
enum Placeholder {
  static let words = WordFinder([
    "待填写", "待填", "待补充", "待补", "此处填写", "请填写", "请输入", "待完善后填", "TODO", "TBD", "占位", "____", "＿＿", "？？", "??", "XXX",
    "××××",
  ])

  static func first(in text: [Unicode.Scalar]) -> String? {
    if let match = words.matches(in: text).first { return match.word }
    return crosses(in: text)
  }

  /// `XX`, `xx` or `××` that is no masked name: one stands behind a surname.
  private static func crosses(in text: [Unicode.Scalar]) -> String? {
    var index = 0
    while index < text.count {
      guard isCross(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end] == text[index] { end += 1 }
      if end - index == 2 {
        let before = index > 0 ? text[index - 1] : " "
        let after = end < text.count ? text[end] : " "
        let isWord = before.isLatin || after.isLatin || before.isDigit || after.isDigit
        if !isWord, !Surnames.isSurname(before) { return text[index..<end].string }
      }
      index = end
    }
    return nil
  }

  static let crosses = ScalarSet(["X", "x", "Ｘ", "×"])
  private static func isCross(_ scalar: Unicode.Scalar) -> Bool { crosses.contains(scalar) }
}
