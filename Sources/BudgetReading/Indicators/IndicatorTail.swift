/// The next indicator's beginning at the end of a cell that was cut there: `。3、1-产`.
struct IndicatorTail {
  /// Where it begins, when the text ends in one.
  private(set) var start: Int?

  init(_ text: IndicatorText, _ head: IndicatorHead, _ value: Range<Int>) {
    // As far back as number, code and a class's name reach.
    let floor = max(value.lowerBound, text.count - 14)
    guard floor < text.count,
      let comma = (floor..<text.count).last(where: { text.folded[$0] == "、" || text.folded[$0] == "." })
    else { return }
    var first = comma
    while first > floor, comma - first < 3, text.digit(at: first - 1) != nil { first -= 1 }
    guard first < comma, first > value.lowerBound else { return }
    let mark = text.folded[first - 1]
    let number = (first..<comma).reduce(0) { $0 * 10 + (text.digit(at: $1) ?? 0) }
    guard mark == "。" || mark == ";" || mark == ":",
      head.number.value.map({ number == $0 + 1 }) ?? (text.folded[comma] == "、")
    else { return }
    var rest = comma + 1
    if rest < text.count, text.digit(at: rest) != nil { rest += 1 }
    if rest < text.count, text.isDash(at: rest) { rest += 1 }
    let name = text.folded[rest..<text.count]
    guard name.isEmpty || IndicatorTaxonomy.level1.contains(where: { $0.full.starts(with: name) }) else { return }
    start = first
  }
}
