/// Where one line goes over into the next, or one text into another that stands apart on the line.
enum LineJoints {
  private enum Joint {
    /// The letters on the page say it right.
    case plain
    /// A line ends between two letters or digits of Latin, where readers that put a space, or none, would be wrong.
    case mended(isSpaced: Bool)
    /// A wide gap parts them, as a title from its page number.
    case gap
  }

  /// The text of a part whose runs go over into one another as the letters on the page do not say; nil where they do.
  static func text(of part: PageParts.Part, in page: PageParts) -> String? {
    let runs = page.items(of: part).compactMap { if case .text(let run) = $0 { run } else { nil } }
    let joints = zip(runs, runs.dropFirst()).map { joint(between: $0, and: $1) }
    if joints.allSatisfy({ if case .plain = $0 { true } else { false } }) { return nil }
    var text = runs[0].text
    for (joint, run) in zip(joints, runs.dropFirst()) {
      switch joint {
      case .gap, .mended(isSpaced: true): text += " "
      case .plain, .mended(isSpaced: false): break
      }
      text += run.text
    }
    return text
  }

  private static func joint(between first: TextRun, and second: TextRun) -> Joint {
    if first.y == second.y { return second.start - first.end > second.size ? .gap : .plain }
    guard first.isLatinAtEnd, second.isLatinAtStart else { return .plain }
    return .mended(isSpaced: isSpaceSkipped(between: first, and: second))
  }

  /// Spaces at a line's end are not drawn.
  private static func isSpaceSkipped(between first: TextRun, and second: TextRun) -> Bool {
    let (end, start) = (first.clusters.upperBound, second.clusters.lowerBound)
    return end < first.shaped.clusters.count && first.shaped.clusters[end].scalar == " "
      || start > 0 && second.shaped.clusters[start - 1].scalar == " "
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
