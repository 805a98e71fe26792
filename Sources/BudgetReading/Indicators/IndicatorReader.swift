import BudgetModel

/// What an indicator cell gives; all of the cell but white space is in an indicator's raw text or in `unparsed`.
struct IndicatorCell {
  var indicators: [Indicator] = []
  /// As found, in order.
  var unparsed: [String] = []
  var findings: [Finding] = []
}

/// Reads indicator cells: `N、1-产出指标; 11-数量指标; NAME; 实施周期指标值:V; 年度指标值:V。` repeated, with damage.
struct IndicatorReader {
  /// For sources.
  let file: String

  func read(_ cell: TextCell) -> IndicatorCell {
    let found = Array(cell.text.unicodeScalars)
    let text = UnwrappedText(found)
    let scanner = IndicatorScanner(text: text.scalars)
    var reading = CellReading(file: file, cell: cell, found: found, text: text)
    let starts = scanner.starts()
    reading.leave(0..<(starts.first?.index ?? text.scalars.count))
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].index : text.scalars.count
      let item = IndicatorItem(start: start, end: end, scanner: scanner)
      if item.name.isEmpty {
        reading.leave(start.index..<end)
      } else {
        reading.take(item)
        reading.leave(item.end..<end)
      }
    }
    return reading.result
  }
}

/// The reading of one cell: keeps each piece of the text, as an indicator or as it is.
private struct CellReading {
  let file: String
  let cell: TextCell
  let found: [Unicode.Scalar]
  let text: UnwrappedText
  var result = IndicatorCell()

  /// Keeps a piece that is not understood.
  mutating func leave(_ range: Range<Int>) {
    let raw = raw(range)
    guard !raw.isEmpty else { return }
    result.unparsed.append(raw)
    result.findings.append(
      Finding(
        rule: "indicator-text-unparsed", severity: .warning, message: "绩效指标中有一段文字无法识别：“\(raw)”", hint: "核对原件",
        source: place(range.lowerBound)))
  }

  mutating func take(_ item: IndicatorItem) {
    let source = place(item.start.index)
    result.indicators.append(
      Indicator(
        number: item.start.number, level1: item.level1, level2: item.level2, name: item.name,
        cycleValue: item.cycle.agreed, annualValue: item.annual.agreed, raw: raw(item.start.index..<item.end),
        source: source))
    note(item, at: source)
  }

  private mutating func note(_ item: IndicatorItem, at source: SourceLocation) {
    func warn(_ rule: String, _ message: String) {
      result.findings.append(
        Finding(
          rule: rule, severity: .warning, message: "指标 \(item.start.number)“\(item.name)”\(message)", hint: "核对原件",
          source: source))
    }
    for (label, values) in [("实施周期指标值", item.cycle), ("年度指标值", item.annual)] where values.differ {
      warn("indicator-values-differ", "有不同的\(label)：\(values.distinct.map { "“\($0)”" }.joined(separator: "、"))")
    }
    if item.level2 == nil { warn("indicator-class-unreadable", "的二级指标无法识别") }
    for digit in item.strayDigits { warn("indicator-stray-text", "的指标值标签前有多余的“\(digit)”") }
  }

  private func raw(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(found[text.offsets[range.lowerBound]...text.offsets[range.upperBound - 1]]).trimmingWrapSpaces()
  }

  private func place(_ index: Int) -> SourceLocation {
    SourceLocation(file: file, line: cell.line, column: cell.column + text.offsets[index])
  }
}
