import BudgetModel

/// No person's health is spoken of, even where the name is masked.
struct MedicalRule: LocalRule {
  static let description = RuleDescription(
    "personal-medical", "出现个人的医疗信息", .error,
    why: "个人的病情和医疗费用是敏感个人信息；姓名遮盖了，也可能认得出是谁。",
    do: "改为概括的写法，例如“离退休人员医疗费用”；必须保留的，在 report.yaml 中写明理由",
    passing: """
      目标 保障离退休人员医疗费用。
      """,
    failing: """
      目标 保障林××同志的医疗报销费用。
      """)

  static let seesPersonalData = true
  static let traits: TextTraits? = []

  func findings(in part: ReviewPart) -> [Finding] {
    var seen: Set<SourceLocation> = []
    return part.personalData.compactMap { text, datum in
      guard datum.kind == .name || datum.kind == .maskedName, text.field != .indicatorName,
        let word = Self.words.matches(in: Self.sentence(around: datum.range, in: text.scalars)).first?.word,
        seen.insert(text.source).inserted
      else { return nil }
      return finding("\(text.owner)写到“\(datum.masked)”的医疗情况（\(word)）", at: text.source)
    }
  }

  private static let words = WordFinder([
    "医药费", "医疗", "药费", "住院", "手术", "治疗", "诊断", "病情", "重病", "大病", "疾病", "患病", "癌", "肿瘤", "残疾", "精神障碍", "抑郁", "透析",
    "工伤", "伤残", "康复费", "病历",
  ])

  private static func sentence(around range: Range<Int>, in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let ends = Set("。；;！？".unicodeScalars)
    let start = text[..<range.lowerBound].lastIndex(where: ends.contains) ?? 0
    let end = text[range.upperBound...].firstIndex(where: ends.contains) ?? text.count
    return Array(text[start..<end])
  }
}
