/// Days since the workbook's first day, as `2024-12-31`, with a time of day `2024-12-31 08:30`.
enum XLSXDate {
  /// Nil for what is no date: negative, zero, or after the year 9999.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial > 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    let time = second == 0 ? nil : timeText(second)
    if day == 0, !from1904 { return time }
    return ([dayText(day, from1904: from1904)] + (time.map { [$0] } ?? [])).joined(separator: " ")
  }

  private static func dayText(_ day: Int, from1904: Bool) -> String {
    if from1904 { return civil(day - 24_107) }
    // The 1900 system counts a 29 February 1900 that never was, for the sake of Lotus 1-2-3.
    if day == 60 { return "1900-02-29" }
    return civil(day - (day > 60 ? 25_569 : 25_568))
  }

  private static func timeText(_ second: Int) -> String {
    let parts = [second / 3600, second / 60 % 60] + (second % 60 == 0 ? [] : [second % 60])
    return parts.map(twoDigits).joined(separator: ":")
  }

  /// The date of a day counted from 1970-01-01, by Howard Hinnant's `civil_from_days`.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
