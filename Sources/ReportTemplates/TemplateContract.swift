/// What the templates may use: every context with its names.
public enum TemplateContract {
  /// The contexts of print documents, which site pages have too.
  public static let contexts: [any TemplateContext.Type] = [
    DocumentContext.self, SectionContext.self, ChapterContext.self, ChapterBlockContext.self,
    ChapterRunContext.self, ConcentrationContext.self, UnitContext.self, ProjectContext.self, IndicatorContext.self, IndicatorClassContext.self,
    FundingContext.self, FundingSourceContext.self, AmountContext.self, ShareContext.self, NameContext.self,
    DateContext.self, SourceContext.self, FileContext.self, FindingContext.self, FindingGroupContext.self,
    FindingCountsContext.self, ProofsContext.self, ProofContext.self, ReviewContext.self, ReviewSectionContext.self,
    ReviewFindingContext.self, OtherUnitsContext.self,
    StatutoryTableContext.self, StatutoryColumnContext.self, StatutoryRowContext.self, StatutoryCellContext.self,
    ComparisonContext.self, ChangeContext.self, ProjectChangeContext.self, UnitChangeContext.self,
  ]

  /// A Markdown section a context: its name as heading, a table of its names.
  public static func markdown(of contexts: [any TemplateContext.Type]) -> String {
    contexts.map { context in
      "### \(context.contextName)\n\n| 名称 | 含义 |\n| --- | --- |\n"
        + context.descriptions.map { "| `\($0.name)` | \($0.text) |\n" }.joined()
    }.joined(separator: "\n")
  }
}
