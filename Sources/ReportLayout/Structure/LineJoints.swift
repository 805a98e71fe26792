/// Where one line goes over into the next, or one text into another that stands apart on the line.
enum LineJoints {
  /// The text of runs when a line ends between two letters or digits of Latin, where readers that put a space, or none,
  /// would be wrong; or when a wide gap parts them, as a title from its page number. Nil where the letters on the page
  /// say it right.
  static func text(of items: [PageItem]) -> String? {
    var text = ""
    var isMended = false
    var last: TextRun?
    for case .text(let run) in items {
      if let last, last.y != run.y, last.isLatinAtEnd, run.isLatinAtStart {
        isMended = true
        text += skipped(between: last, and: run)
      } else if let last, last.y == run.y, run.start - last.end > run.size {
        isMended = true
        text += " "
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
  fileprivate var start: Double { x + (xs.first ?? 0) }
  fileprivate var end: Double { x + (xs.last ?? 0) + (clusters.last.map { shaped.clusters[$0].advance } ?? 0) }

  fileprivate var isLatinAtEnd: Bool {
    clusters.last.map { CharacterClass(shaped.clusters[$0].scalar).isLatinOrDigit } ?? false
  }

  fileprivate var isLatinAtStart: Bool {
    clusters.first.map { CharacterClass(shaped.clusters[$0].scalar).isLatinOrDigit } ?? false
  }
}
