/// Words of English in Chinese text, which a screen reader has to say in another voice.
///
/// What counts is a word of letters alone, four at least and not all capitals: 4G, PPP and SHA-256 are said as Chinese
/// says them.
enum ForeignWords {
  static let language = "en"

  /// A run cut where its language changes; none when it does not.
  static func pieces(of run: TextRun) -> [(run: TextRun, isForeign: Bool)] {
    let ranges = run.shaped.hasSmallLetters ? ranges(in: run) : []
    if ranges.isEmpty { return [] }
    var pieces: [(TextRun, Bool)] = []
    var start = run.clusters.lowerBound
    for range in ranges {
      if range.lowerBound > start { pieces.append((run.cut(start..<range.lowerBound), false)) }
      pieces.append((run.cut(range), true))
      start = range.upperBound
    }
    if start < run.clusters.upperBound { pieces.append((run.cut(start..<run.clusters.upperBound), false)) }
    return pieces
  }

  private enum Kind {
    /// Enough to tell that it is English.
    case word
    /// Letters that may be part of a phrase: of, the.
    case letters
    case other
  }

  /// Phrases: words side by side with a space between, one of which tells that they are English.
  private static func ranges(in run: TextRun) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var phrase: Range<Int>?
    var isTold = false
    func close() {
      if let phrase, isTold { ranges.append(phrase) }
      phrase = nil
      isTold = false
    }
    var index = run.clusters.lowerBound
    while index < run.clusters.upperBound {
      guard isPrinted(run, index) else {
        if run.shaped.clusters[index].scalar != " " { close() }
        index += 1
        continue
      }
      var end = index
      while end < run.clusters.upperBound, isPrinted(run, end) { end += 1 }
      switch kind(of: run, index..<end) {
      case .other: close()
      case let kind:
        phrase = (phrase?.lowerBound ?? index)..<end
        isTold = isTold || kind == .word
      }
      index = end
    }
    close()
    return ranges
  }

  private static func isPrinted(_ run: TextRun, _ cluster: Int) -> Bool {
    (0x21...0x7E).contains(run.shaped.clusters[cluster].scalar.value)
  }

  private static func kind(of run: TextRun, _ range: Range<Int>) -> Kind {
    var letters = 0
    var most = 0
    var hasSmall = false
    for cluster in run.shaped.clusters[range] {
      switch cluster.scalar {
      case "0"..."9": return .other
      case "a"..."z", "A"..."Z":
        letters += 1
        hasSmall = hasSmall || cluster.scalar.value >= 0x61
      default: letters = 0
      }
      most = max(most, letters)
    }
    return most >= 4 && hasSmall ? .word : most > 0 ? .letters : .other
  }
}

extension TextRun {
  /// Some of its clusters, where they are.
  fileprivate func cut(_ range: Range<Int>) -> TextRun {
    var run = self
    run.clusters = range
    let first = range.lowerBound - clusters.lowerBound
    run.xs = Array(xs[first..<(first + range.count)])
    return run
  }
}
