/// An enumeration that says how many members it has: `甲、乙和丙三方面`.
struct Enumeration {
  /// `三方面`.
  var words: String
  var stated: Int
  var listed: Int
  var list: String

  /// The first that the condition holds for.
  static func first(in text: [Unicode.Scalar], where condition: (Enumeration) -> Bool) -> Enumeration? {
    for index in text.indices {
      guard text[index].isHan, let number = numbers.firstIndex(of: text[index]), index > 0,
        let measure = measures.first(where: { text.has($0, at: index + 1) }),
        let found = enumeration(before: index, in: text, stated: number + 2)
      else { continue }
      var enumeration = found
      enumeration.words = text[index...index].string + measure
      if condition(enumeration) { return enumeration }
    }
    return nil
  }

  static let numbers = Array("二三四五六七八九十".unicodeScalars)
  private static let measures = ["方面", "个方面", "大方面", "大类", "类", "大工程", "大任务", "大行动", "个环节", "个重点"]
  /// Verbs that lead to a list: what stands before them is no member.
  private static let verbs = WordFinder([
    "完成", "开展", "做好", "推进", "包括", "实施", "落实", "围绕", "涵盖", "加强", "抓好", "实现", "从", "含", "在", "对", "分为", "通过", "按照", "组织",
  ])

  /// Members are parted by 、 and the last by 和, 及 or 以及: without the latter the list may go on.
  private static func enumeration(before end: Int, in text: [Unicode.Scalar], stated: Int) -> Enumeration? {
    var start = end
    while start > 0, !"，。；：,;:、".unicodeScalars.contains(text[start - 1]) { start -= 1 }
    let last = text[start..<end]
    guard start > 0, text[start - 1] == "、", last.contains(where: { "和及与".unicodeScalars.contains($0) }) else {
      return nil
    }
    while start > 0, !"，。；：,;:".unicodeScalars.contains(text[start - 1]) { start -= 1 }
    let clause = Array(text[start..<end])
    let begin = verbs.matches(in: clause).last { !clause[..<$0.range.lowerBound].isEmpty || $0.range.lowerBound == 0 }
    let list = clause[(begin?.range.upperBound ?? 0)...]
    let commas = list.count { $0 == "、" }
    guard commas >= 1 else { return nil }
    return Enumeration(words: "", stated: stated, listed: commas + 2, list: list.string)
  }
}
