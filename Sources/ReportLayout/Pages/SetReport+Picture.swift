extension Theme {
  /// Round a picture's edges, in points.
  static let pictureMargin = 4.0
  /// Nothing that goes into a memo is higher; in points.
  private static let highestPicture = 4_000.0

  /// The theme on a page of this width without running header and footer, high enough for any chart.
  public func forPicture(width: Double) -> Theme {
    var theme = self
    let margin = Self.pictureMargin
    theme.page = Page(
      width: width, height: Self.highestPicture, top: margin, right: margin, bottom: margin, left: margin, header: margin,
      footer: margin, cover: margin)
    theme.landscape = theme.page
    return theme
  }
}

extension SetReport {
  /// The one page, cut below what it shows, on white.
  ///
  /// - Throws: `LayoutError` when it takes several pages.
  public func asPicture(place: String) throws -> SetReport {
    guard pages.count == 1, var page = pages.first else {
      throw LayoutError(place: place, line: nil, message: "一幅图里排不下", remedy: "请少画几项")
    }
    page.height = (page.items.map(\.bottom).max() ?? 0) + Theme.pictureMargin
    let ground = Rectangle(x: 0, y: 0, width: page.width, height: page.height)
    page.items.insert(.fill(ground, Color(red: 255, green: 255, blue: 255)), at: 0)
    var picture = self
    picture.pages = [page]
    picture.bookmarks = []
    return picture
  }
}

extension PageItem {
  /// How far down it reaches, in points from the page's top.
  fileprivate var bottom: Double {
    switch self {
    case .text(let run): run.y + run.size * 0.12
    case .fill(let area, _, _): area.y + area.height
    case .picture(let area, _, _): area.y + area.height
    case .link(_, _, let items): items.map(\.bottom).max() ?? 0
    case .destination: 0
    }
  }
}
