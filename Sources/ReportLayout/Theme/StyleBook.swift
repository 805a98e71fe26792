/// A theme with the styles that have been asked for, which are put together once. Not for several threads at once.
final class StyleBook {
  let theme: Theme
  private var known: [Name: Style] = [:]

  private struct Name: Hashable {
    var element: String
    var className: String?
  }

  init(_ theme: Theme) {
    self.theme = theme
  }

  var metrics: Theme.Metrics { theme.metrics }

  func color(_ name: String) -> Color { theme.color(name) }

  /// As ``Theme/style(_:class:)``.
  func style(_ element: String, class className: String? = nil) -> Style {
    let name = Name(element: element, className: className)
    if let style = known[name] { return style }
    let style = theme.style(element, class: className)
    known[name] = style
    return style
  }
}
