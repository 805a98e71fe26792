import BudgetModel

/// A section of the disclosure, numbered in the document's own order.
struct SectionContext: TemplateContext {
  let section: DocumentSection
  let index: Int
  let chapter: ChapterContext?
  let title: String

  /// Those of the document that exist, with its own prose: the department's or the unit's.
  static func sections(of document: DocumentContext) -> [SectionContext] {
    let settings = document.figures.settings
    let chapters = settings.chapters.filter { $0.unit == nil }
    let found = settings.sections.compactMap { section -> (DocumentSection, Chapter?)? in
      let chapter = chapters.first { $0.name == section.name }
      if section.kind == .statutory, document.figures.budget.statutoryTables.isEmpty, chapter == nil { return nil }
      return section.kind == nil && chapter == nil ? nil : (section, chapter)
    }
    return found.enumerated().map { index, entry in
      SectionContext(
        section: entry.0, index: index, chapter: entry.1.map { ChapterContext($0, in: document) },
        title: HeadingNumber.stripped(entry.0.title ?? entry.1?.title ?? entry.0.name))
    }
  }

  private func isKind(_ kind: DocumentSection.Kind) -> TemplateValue { .flag(section.kind == kind) }

  static let contextName = "section"
  static let fields = TemplateFields<Self>([
    .init("name", "名称，同 report.yaml 的 sections：预算总览") { .text($0.section.name) },
    .init("heading", "标题，不含编号") { .text($0.title) },
    .init("numeral", "中文序号，按本文件的次序：一") { .text(ChineseNumeral.text($0.index + 1)) },
    .init("isFirst", "是第一个部分") { .flag($0.index == 0) },
    .init("chapter", "本部门撰写的文字，chapter；没有则为空") { .optional($0.chapter) },
    .init("isChapter", "全是本部门撰写的文字") { .flag($0.section.kind == nil) },
    .init("isOverview", "预算总览") { $0.isKind(.overview) },
    .init("isStatutory", "部门预算表") { $0.isKind(.statutory) },
    .init("isUnits", "各单位项目支出") { $0.isKind(.units) },
    .init("isProjects", "项目绩效目标") { $0.isKind(.projects) },
    .init("isProofs", "勾稽核对") { $0.isKind(.proofs) },
    .init("isNotes", "编制说明") { $0.isKind(.notes) },
  ])
}
