/// Where things on a page can be seen.
extension PageItem {
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

extension Rectangle {
  func united(with other: Rectangle) -> Rectangle {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rectangle(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
