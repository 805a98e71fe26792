import BudgetModel

extension ReviewedText {
  /// A chapter's title and blocks.
  static func texts(of chapter: Chapter) -> [ReviewedText] {
    let title = chapter.title.map {
      ReviewedText($0, .chapter, of: .plain("“\(chapter.name)”的标题", at: chapter.source))
    }
    return [title].compactMap(\.self)
      + chapter.blocks.map {
        ReviewedText($0.typedText, .chapter, of: .plain("“\(chapter.name)”的文字", at: $0.source))
      }
  }
}
