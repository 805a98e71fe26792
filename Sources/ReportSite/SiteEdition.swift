import BudgetModel
import ReportTemplates

/// One release of one year's budget: what a site, or a part of it, is made of.
public struct SiteEdition: Sendable {
  public var document: DocumentContext
  public var downloads: [SiteDownload]
  /// Every code that was ever given, those of this release included.
  public var codes: CodeBook

  public init(document: DocumentContext, downloads: [SiteDownload], codes: CodeBook) {
    self.document = document
    self.downloads = downloads
    self.codes = codes
  }
}

