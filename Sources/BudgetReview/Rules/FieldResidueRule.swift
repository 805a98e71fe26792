import BudgetModel

/// No code of documents or spreadsheets is left.
struct FieldResidueRule: LocalRule {
  static let description = RuleDescription(
    "field-residue", "域代码或公式错误的残留", .error,
    why: "“#REF!”“PAGEREF” 是文档或表格里的错误残留，不应出现在公开文件里。",
    do: "回到原件更新域或公式，再导出",
    passing: """
      目标 完成培训工作。
      """,
    failing: """
      目标 完成培训 PAGEREF _Toc1 工作。
      """)

  static let traits: TextTraits? = .residue

  func findings(in part: ReviewPart) -> [Finding] {
    part.texts.filter { $0.traits.contains(.residue) }.compactMap { text in
      Self.words.matches(in: text.scalars).first.map {
        finding("\(text.owner)有残留的代码“\($0.word)”", at: text.source)
      }
    }
  }

  static let words = WordFinder([
    "PAGEREF", "MERGEFORMAT", "MERGEFIELD", "HYPERLINK", "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!",
    "#NULL!", "错误!未", "错误！未", "Error! Reference", "&nbsp;", "&amp;", "&lt;", "&gt;", "<br>", "_Toc",
  ])
}
