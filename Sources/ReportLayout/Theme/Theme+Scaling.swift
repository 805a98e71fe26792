extension Theme {
  /// Steps of setting smaller; the last turns a table's 9 pt into 7.5 pt, below which nothing is printed.
  static let fittingScales = [0.96, 0.92, 0.88, 0.84]

  /// Steps of half a point at which a wide table is tried, from its own size down to ``leastTableSize``.
  var tableScales: [Double] {
    let size = style("td").size
    let steps = stride(from: size, to: Self.leastTableSize, by: -0.5).map { $0 / size }
    return steps + (size > Self.leastTableSize ? [Self.leastTableSize / size] : steps.isEmpty ? [1] : [])
  }

  /// Points; nothing in a table is printed smaller for want of room.
  static let leastTableSize = 7.5

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
    if isFixed == true { return self }
    var style = self
    style.size = size.map { $0 * factor }
    style.leading = leading.map { $0 * factor }
    style.before = before.map { $0 * factor }
    style.after = after.map { $0 * factor }
    return style
  }
}
