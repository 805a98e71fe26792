/// Whole numbers in Chinese characters, as chapters are numbered.
enum ChineseNumeral {
  /// `一`, `十`, `二十一`, `一百零五`; outside 0…9999 in digits.
  static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return number == 0 ? "零" : String(number) }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var rest = number
    var skipped = false
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / value
      rest %= value
      if digit == 0 {
        skipped = !text.isEmpty
        continue
      }
      let isTeen = value == 10 && digit == 1 && text.isEmpty
      text += (skipped ? "零" : "") + (isTeen ? "" : digits[digit]) + unit
      skipped = false
    }
    return text
  }
}
