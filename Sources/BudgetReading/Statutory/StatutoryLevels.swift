import BudgetModel

/// How deep the rows of a table stand, one below another: by codes, else by leading spaces, else by numbering.
struct StatutoryLevels {
  /// One row's evidence.
  struct Entry {
    /// The digits of its code; several columns (类, 款, 项) joined.
    var code: String
    /// The name as found, spaces in front included.
    var name: String
  }

  private static let deepest = 9
  private static let numerals = Set("一二三四五六七八九十")

  static func levels(_ entries: [Entry]) -> [Int] {
    let lengths = Set(entries.map { $0.code.utf8.count }.filter { $0 > 0 }).sorted()
    let coded = entries.count { !$0.code.isEmpty }
    if lengths.count > 1, 2 * coded >= entries.count { return byCodes(entries, lengths) }
    if entries.contains(where: { space(of: $0.name) > 0 }) { return bySpaces(entries) }
    return byNumbering(entries)
  }

  private static func byCodes(_ entries: [Entry], _ lengths: [Int]) -> [Int] {
    entries.map { min(deepest, lengths.firstIndex(of: $0.code.utf8.count) ?? 0) }
  }

  private static func bySpaces(_ entries: [Entry]) -> [Int] {
    var open: [Int] = []
    return entries.map { entry in
      let space = space(of: entry.name)
      while let last = open.last, last >= space { open.removeLast() }
      open.append(space)
      return min(deepest, open.count - 1)
    }
  }

  /// In half widths.
  private static func space(of name: String) -> Int {
    name.unicodeScalars.prefix { $0.isSpace }.reduce(0) { $0 + ($1.value == 0x3000 ? 2 : 1) }
  }

  /// 一、 above （一） above 1. above （1）; 其中 and what is not numbered below a number.
  private static func byNumbering(_ entries: [Entry]) -> [Int] {
    let ranks = entries.map { rank(of: $0.name.squeezed) }
    let known = Set(ranks.compactMap(\.self)).sorted()
    var last = 0
    return zip(entries, ranks).map { entry, rank in
      if let rank, let level = known.firstIndex(of: rank) {
        last = level
        return level
      }
      return isPart(entry.name.squeezed) ? min(deepest, last + 1) : 0
    }
  }

  /// Whether a row says that it is a part of the row above it, perhaps one of several.
  static func isPart(_ name: String) -> Bool { name.hasPrefix("其中") || name.hasPrefix("#") }

  private static func rank(of name: String) -> Int? {
    let plain = Array(String(name.unicodeScalars.map(SheetTitle.plain)))
    guard let first = plain.first else { return nil }
    let isBracketed = first == "("
    let body = plain.drop { $0 == "(" }
    let digits = body.prefix { numerals.contains($0) }
    if !digits.isEmpty {
      let mark = body.dropFirst(digits.count).first
      return isBracketed ? (mark == ")" ? 1 : nil) : (mark == "、" ? 0 : nil)
    }
    let numbers = body.prefix { $0.isASCII && $0.isNumber }
    guard !numbers.isEmpty, let mark = body.dropFirst(numbers.count).first else { return nil }
    return isBracketed ? (mark == ")" ? 3 : nil) : (".、,".contains(mark) ? 2 : nil)
  }
}
