extension Theme {
  /// Steps of setting smaller; the last turns a table's 9 pt into 7.5 pt, below which nothing is printed.
  static let fittingScales = [0.96, 0.92, 0.88, 0.84]

  /// The same theme with smaller (or larger) type, spaces and bars on the same page.
  func scaled(by factor: Double) -> Theme {
    var theme = self
    theme.metrics.cellX *= factor
    theme.metrics.cellY *= factor
    theme.metrics.bar *= factor
    theme.metrics.barGap *= factor
    theme.styles = styles.mapValues { $0.scaled(by: factor) }
    return theme
  }
}

extension Style.Override {
  fileprivate func scaled(by factor: Double) -> Style.Override {
    var style = self
    style.size = size.map { $0 * factor }
    style.leading = leading.map { $0 * factor }
    style.before = before.map { $0 * factor }
    style.after = after.map { $0 * factor }
    return style
  }
}
