/// What the office says beside the table (`report.yaml`): what the table itself does not tell.
public struct ReportSettings: Hashable, Sendable {
  /// 部门名称.
  public var department: String?
  /// 预算年度.
  public var year: Int?
  /// The document's title (标题), e.g. 2024年部门预算项目支出绩效目标.
  public var title: String?
  /// The date of publication (公开日期), `YYYY-MM-DD`; it also dates the PDF, so that the same input gives the same bytes.
  public var date: CalendarDate?
  /// What is settled, and which rules hold.
  public var review: ReviewSettings
  /// The web site's looks and its fields.
  public var site = SiteSettings()
  /// Codes that the office gives units and projects.
  public var codes = CodeBook()
  /// What is said of last year's names.
  public var comparison: ComparisonSettings
  /// The theme of a document (主题) by the document's name, e.g. `memo: gbt9704`.
  public var themes: [String: String] = [:]
  /// The office's own prose (`chapters/*.md`), by file name, and its units' (`chapters/01/*.md`).
  public var chapters: [Chapter] = []
  /// The disclosure's sections in order.
  public var sections = DocumentSection.usual(with: [])

  public init(
    department: String? = nil, year: Int? = nil, title: String? = nil, date: CalendarDate? = nil,
    review: ReviewSettings = ReviewSettings(), comparison: ComparisonSettings = ComparisonSettings()
  ) {
    self.department = department
    self.year = year
    self.title = title
    self.date = date
    self.review = review
    self.comparison = comparison
  }
}

/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` in ASCII digits; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
