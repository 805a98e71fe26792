/// Pages as text, for tests and for looking at layout without drawing.
extension SetReport {
  /// One line an item: kind, place rounded to a tenth of a point, and what it shows.
  public var trace: String {
    var lines: [String] = []
    for page in pages {
      lines.append("page \(page.number) \(Self.tenth(page.width))×\(Self.tenth(page.height))")
      for item in page.items { lines += Self.trace(item).map { "  " + $0 } }
    }
    for bookmark in bookmarks {
      lines.append("bookmark \(bookmark.level) \(bookmark.title) → \(bookmark.page)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func trace(_ item: PageItem) -> [String] {
    switch item {
    case .text(let run):
      ["text \(tenth(run.x + (run.xs.first ?? 0))) \(tenth(run.y)) \(run.text)"]
    case .fill(let area, _):
      ["fill \(trace(area))"]
    case .link(let area, let target, let items):
      ["link \(trace(area)) → \(target)"] + items.flatMap { trace($0).map { "  " + $0 } }
    case .destination(let name, let x, let y):
      ["destination \(name) \(tenth(x)) \(tenth(y))"]
    }
  }

  private static func trace(_ area: Rectangle) -> String {
    "\(tenth(area.x)) \(tenth(area.y)) \(tenth(area.width))×\(tenth(area.height))"
  }

  private static func tenth(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension TextRun {
  /// The text that the run shows.
  public var text: String {
    guard let first = clusters.first, let last = clusters.last else { return "" }
    let start = Int(shaped.clusters[first].byte)
    let end = Int(shaped.clusters[last].byte + shaped.clusters[last].byteCount)
    let utf8 = shaped.text.utf8
    return String(
      decoding: utf8[utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)],
      as: UTF8.self)
  }
}
