/// Where one line goes over into the next.
enum LineJoints {
  /// The text of runs on several lines, when a line ends between two letters or digits of Latin: readers that put a space
  /// there, or none, would be wrong. Nil where the letters on the page say it right.
  static func text(of items: [PageItem]) -> String? {
    var text = ""
    var isMended = false
    var last: TextRun?
    for case .text(let run) in items {
      if let last, last.y != run.y, last.isLatinAtEnd, run.isLatinAtStart {
        isMended = true
        text += skipped(between: last, and: run)
      }
      text += run.text
      last = run
    }
    return isMended ? text : nil
  }

  /// The spaces at a line's end, which are not drawn.
  private static func skipped(between first: TextRun, and second: TextRun) -> String {
    let after = first.shaped.clusters[first.clusters.upperBound...].first.map { $0.scalar == " " } ?? false
    let before = second.clusters.lowerBound > 0 && second.shaped.clusters[second.clusters.lowerBound - 1].scalar == " "
    return after || before ? " " : ""
  }
}

extension TextRun {
  fileprivate var isLatinAtEnd: Bool {
    clusters.last.map { CharacterClass(shaped.clusters[$0].scalar).isLatinOrDigit } ?? false
  }

  fileprivate var isLatinAtStart: Bool {
    clusters.first.map { CharacterClass(shaped.clusters[$0].scalar).isLatinOrDigit } ?? false
  }
}
