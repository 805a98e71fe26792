import Testing

@testable import ReportLayout

/// What must hold of every page, whatever is set on it.
enum PageChecks {
  /// The em boxes of a page's texts with what they say, without the white halves of full-width marks at their ends.
  static func texts(on page: Page) -> [(box: Rectangle, text: String, origin: Origin)] {
    page.items.flatMap(SetReport.runs).map { run in
      let first = run.xs.first ?? 0
      let width = (run.xs.last ?? 0) - first + run.shaped.clusters[run.clusters.upperBound - 1].advance
      let marks = (run.text.unicodeScalars.first, run.text.unicodeScalars.last)
      let left = marks.0.map { CharacterClass($0) == .openingWide } == true ? run.size / 2 : 0
      let right = marks.1.map { CharacterClass($0) == .closingWide } == true ? run.size / 2 : 0
      let box = Rectangle(
        x: run.x + first + left, y: run.y - 0.88 * run.size, width: width - left - right, height: run.size)
      return (box, run.text, run.origin)
    }
  }

  /// Nothing stands outside the type area and no text touches another.
  static func check(_ report: SetReport, _ comment: String) {
    for page in report.pages {
      let texts = texts(on: page).filter { $0.origin.block >= 0 }
      for (box, text, _) in texts {
        let isInside = box.x >= page.area.x - 0.1 && box.y >= page.area.y - 0.1
          && box.x + box.width <= page.area.x + page.area.width + 0.1
          && box.y + box.height <= page.area.y + page.area.height + 0.1
        #expect(isInside, "\(comment): “\(text)” leaves the type area of page \(page.number)")
      }
      for fill in page.items.compactMap({ if case .fill(let area, _, _) = $0 { area } else { nil } }) {
        let bottom = page.area.y + page.area.height
        #expect(fill.y >= page.area.y - 20.1 && fill.y + fill.height <= bottom + 20.1, "\(comment)")
        let right = page.area.x + page.area.width
        #expect(fill.x >= page.area.x - 0.1 && fill.x + fill.width <= right + 0.1, "\(comment)")
      }
      checkOverlaps(texts.map { ($0.box, $0.text) }, "\(comment), page \(page.number)")
    }
  }

  /// Sorted by where they begin, so that only neighbours need be compared.
  private static func checkOverlaps(_ texts: [(box: Rectangle, text: String)], _ comment: String) {
    let sorted = texts.sorted { $0.box.y < $1.box.y }
    for (index, one) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.box.y >= one.box.y + one.box.height - 0.5 { break }
        let overlap = min(one.box.x + one.box.width, other.box.x + other.box.width) - max(one.box.x, other.box.x)
        #expect(overlap <= 0.1, "\(comment): “\(one.text)” and “\(other.text)” overlap")
      }
    }
  }

  /// Everything said once, repeats left out, in order.
  static func said(by report: SetReport) -> [String] {
    report.pages.flatMap { texts(on: $0).filter { $0.origin.block >= 0 && !$0.origin.isRepeat }.map(\.text) }
  }
}
