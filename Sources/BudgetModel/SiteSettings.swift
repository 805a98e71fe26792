/// What the office says of its web site (`site:` in report.yaml).
public struct SiteSettings: Hashable, Sendable {
  public struct Link: Hashable, Sendable {
    public var text: String
    /// `http:`, `https:` or `mailto:`.
    public var address: String

    public init(text: String, address: String) {
      self.text = text
      self.address = address
    }
  }

  public struct Logo: Hashable, Sendable {
    /// `png`, `jpg` or `svg`.
    public var format: String
    public var bytes: [UInt8]

    public init(format: String, bytes: [UInt8]) {
      self.format = format
      self.bytes = bytes
    }
  }

  /// Colours of the style sheet that an office may choose.
  public enum ColorName: String, Hashable, Sendable, CaseIterable { case heading, bar, link }

  /// Where the site will be, ending in `/`; nil: nothing that needs a full address is written.
  public var address: String?
  /// 网站名称.
  public var name: String?
  /// 网站域名.
  public var domain: String?
  /// 网站标识码.
  public var idCode: String?
  /// 栏目名称.
  public var columnName: String?
  /// 栏目类别.
  public var columnType: String?
  /// 内容来源.
  public var source: String?
  public var description: String?
  public var keywords: [String] = []
  public var logo: Logo?
  /// `#0B3A66`; light ones are readable on white, dark ones on the dark ground.
  public var colors: [ColorName: String] = [:]
  public var darkColors: [ColorName: String] = [:]
  public var headerLinks: [Link] = []
  public var footerLinks: [Link] = []

  public init() {}
}
