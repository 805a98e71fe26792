import BudgetModel

/// An amount in running text has the right unit.
struct ProseUnitRule: WholeRule {
  static let description = RuleDescription(
    "prose-unit-wrong", "文字里的金额单位不对", .error,
    why: "数字与表中的一个金额相同，单位却不同，差成千上万倍。",
    do: "改正单位，或改用带单位的引用，例如 {{total.text}}",
    passing: """
      合计 29458.63
      章 项目支出总计 29,458.63 万元，即 {{total.yi}} 亿元。
      """,
    failing: """
      合计 29458.63
      章 项目支出总计 29,458.63 元，即 {{total.wan}} 亿元。
      """)

  func findings(in subject: ReviewSubject) -> [Finding] {
    if subject.chapters.isEmpty { return [] }
    let known = KnownAmounts(of: subject)
    let typed = subject.chapters.flatMap { chapter in
      ProsePiece.all(in: chapter).flatMap { piece in
        TypedAmount.all(in: piece.scalars).compactMap { amount -> Finding? in
          guard let meaning = known.meaning(of: amount, in: chapter), meaning.unit != amount.unit else { return nil }
          return finding(
            "\(piece.owner)中的“\(amount.text)”与\(meaning.owner)的数字相同，单位应为\(meaning.unit.rawValue)",
            at: piece.source(at: amount.start))
        }
      }
    }
    return typed + subject.chapters.flatMap { chapter in
      chapter.blocks.flatMap { block in zip(block.runs, block.runs.dropFirst()).compactMap(wrongUnit) }
    }
  }

  /// A reference that says its unit (`total.wan`), and the text behind it.
  private func wrongUnit(_ reference: ProseRun, _ next: ProseRun) -> Finding? {
    guard case .reference(let name) = reference.content, case .text(let text) = next.content,
      let stated = Self.unit(of: name)
    else { return nil }
    let behind = text.drop { $0 == " " || $0 == "　" }
    guard let typed = ProseUnit.allCases.reversed().first(where: { behind.hasPrefix($0.rawValue) }) else { return nil }
    if stated == typed { return nil }
    let right = stated.map { "应为\($0.rawValue)" } ?? "它已带单位"
    return finding("“{{\(name)}}”后面的“\(typed.rawValue)”不对，\(right)", at: reference.source)
  }

  /// The unit of what a reference gives; an inner nil: it brings its unit. Nil when the name does not tell.
  private static func unit(of name: String) -> ProseUnit?? {
    switch name.split(separator: ".").last {
    case "wan", "wanExact": .some(.wan)
    case "yi": .some(.yi)
    case "yuan": .some(.yuan)
    case "text", "prose": .some(nil)
    default: nil
    }
  }
}
