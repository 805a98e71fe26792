import BudgetModel

/// Chinese text has full-width marks; one finding a document.
struct HalfWidthRule: Rule {
  static let description = RuleDescription(
    "half-width-punctuation", "中文里用了半角标点", .note,
    why: "中文之间应当用全角标点；全文一条，列出处数。",
    do: "核对原件：导出前统一替换为全角标点",
    passing: """
      目标 开展培训，提高能力。
      """,
    failing: """
      目标 开展培训,提高能力。
      """)

  /// How many marks there are, and in which texts.
  struct Notes {
    var count = 0
    var places: [SourceLocation] = []
  }

  func notes(on part: ReviewPart) -> Notes {
    var notes = Notes()
    for text in part.texts where text.traits.contains(.halfWidthMark) && text.field != .unparsed {
      let found = Self.count(in: text.scalars)
      if found == 0 { continue }
      notes.count += found
      if notes.places.last != text.source { notes.places.append(text.source) }
    }
    return notes
  }

  func findings(in subject: ReviewSubject, _ notes: [Notes]) -> [Finding] {
    var places: [SourceLocation] = []
    for part in notes {
      let last = places.last
      places += part.places.drop { $0 == last }
    }
    guard let first = places.first else { return [] }
    let count = notes.reduce(0) { $0 + $1.count }
    return [
      finding(
        "中文之间有 \(count) 个半角标点（逗号、分号、冒号、括号、引号），在 \(places.count) 处", at: first,
        related: Array(places.dropFirst()))
    ]
  }

  /// Marks beside Han on at least one side; a comma within a number is none.
  private static func count(in text: [Unicode.Scalar]) -> Int {
    text.indices.count { index in
      guard marks.contains(text[index]) else { return false }
      let before = index > 0 && text[index - 1].isHan
      let after = index + 1 < text.count && text[index + 1].isHan
      return before || after
    }
  }

  static let marks = ScalarSet([",", ";", ":", "(", ")", "\"", "?", "!"])
}
