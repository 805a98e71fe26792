/// How things on a page can be seen.
extension PageItem {
  /// Whether it is sure to leave a mark on the page.
  var surelyShows: Bool {
    switch self {
    case .text(let run): run.surelyShows
    case .fill(let area, _, _): area.width > 0.1 && area.height > 0.1
    case .link(_, _, let items): items.contains(where: \.surelyShows)
    case .picture, .destination: false
    }
  }

  /// The rectangle around it.
  var area: Rectangle? {
    switch self {
    case .text(let run):
      let first = run.xs.first ?? 0
      let last = run.clusters.last.map { run.shaped.clusters[$0].advance } ?? 0
      return Rectangle(
        x: run.x + first, y: run.y - run.size, width: (run.xs.last ?? 0) - first + last, height: run.size * 1.25)
    case .fill(let area, _, _), .picture(let area, _, _), .link(let area, _, _): return area
    case .destination: return nil
    }
  }
}

extension TextRun {
  /// Whether it has a letter, a figure or a stop.
  public var surelyShows: Bool { clusters.contains { shaped.clusters[$0].scalar.surelyShows } }
}

extension Unicode.Scalar {
  fileprivate var surelyShows: Bool {
    if (0x21...0x7E).contains(value) || (0x4E00...0x9FFF).contains(value) { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .otherPunctuation, .openPunctuation,
      .closePunctuation:
      return !properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }
}

extension Rectangle {
  func united(with other: Rectangle) -> Rectangle {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rectangle(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
