import ReportTemplates

/// What the site's templates may use beside `TemplateContract.contexts`.
public enum SiteContract {
  public static let contexts: [any TemplateContext.Type] = [
    PageContext.self, DownloadContext.self, SiteContext.self, LinkContext.self, EditionContext.self, ListPlace.self,
    ListPageLink.self, IndicatorClassGroup.self, IndicatorRow.self, ChartContext.self, ChartPictureContext.self,
    ChartAreaContext.self, ChartLabelContext.self, CorrectionsContext.self, CorrectionContext.self,
    SitemapContext.self, SitemapContext.Entry.self, FeedContext.self,
  ]
}
