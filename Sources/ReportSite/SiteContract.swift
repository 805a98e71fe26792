import ReportTemplates

/// What the site's templates may use beside `TemplateContract.contexts`.
public enum SiteContract {
  public static let contexts: [any TemplateContext.Type] = [PageContext.self, DownloadContext.self]
}
