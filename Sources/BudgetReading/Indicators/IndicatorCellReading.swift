import BudgetModel

/// The reading of one cell: keeps each piece of the text, as an indicator or as it is.
struct IndicatorCellReading {
  let file: String
  let cell: TextCell
  let found: [Unicode.Scalar]
  /// For each scalar of the text without wrap spaces, its offset in the text as found.
  let offsets: [Int]
  private(set) var result = IndicatorCell()
  /// The last place that was looked for in the text as found, in scalars and in UTF-8.
  private var known = (scalars: 0, bytes: 0)

  /// - capacity: how many indicators there may be.
  init(file: String, cell: TextCell, found: [Unicode.Scalar], offsets: [Int], capacity: Int) {
    (self.file, self.cell, self.found, self.offsets) = (file, cell, found, offsets)
    result.indicators.reserveCapacity(capacity)
  }

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

  mutating func take(_ item: borrowing IndicatorItem) {
    let head = item.head
    let source = place(head.start)
    result.indicators.append(
      Indicator(
        number: head.number.value, level1: head.level1?.value, level2: head.level2?.value, name: item.name,
        cycleValue: item.cycle.agreed, annualValue: item.annual.agreed, repairs: item.repairs,
        raw: raw(head.start..<item.end), source: source))
    note(item, at: source)
  }

  private mutating func note(_ item: borrowing IndicatorItem, at source: SourceLocation) {
    let head = item.head
    // An item is wide, and is copied for a function that names it.
    let name = item.name
    func warn(_ rule: String, _ message: String) {
      let number = head.number.value.map { " \($0)" } ?? ""
      result.findings.append(
        Finding(
          rule: rule, severity: .warning, message: "指标\(number)“\(name)”\(message)", hint: "核对原件",
          source: source))
    }
    func note(_ label: String, _ values: RepeatedValue) {
      guard values.differ else { return }
      warn("indicator-values-differ", "有不同的\(label)：\(values.distinct.map { "“\($0)”" }.joined(separator: "、"))")
    }
    func note(_ token: IndicatorClassToken?) {
      guard let token, token.isContradictory, let code = token.entry?.codes[0] else { return }
      warn("indicator-class-differs", "的分类代码 \(token.value.code) 与名称“\(token.value.name)”（\(code)）不一致")
    }
    note("实施周期指标值", item.cycle)
    note("年度指标值", item.annual)
    if head.level1 == nil { warn("indicator-class-unreadable", "的一级指标无法识别") }
    if head.level2 == nil { warn("indicator-class-unreadable", "的二级指标无法识别") }
    note(head.level1)
    note(head.level2)
    if item.name.isEmpty { warn("indicator-name-missing", "没有三级指标名称") }
    for text in item.strayTexts { warn("indicator-stray-text", "的指标值旁有多余的“\(text)”") }
    for label in item.likelyLabels { warn("indicator-label-likely", "的“\(label)”按所在位置认作指标值标签") }
    if let digits = head.number.divided {
      warn("indicator-number-divided", "的序号与上一个指标值相连：“\(digits)”，按序号的顺序分开")
    }
    if let value = item.doubtfulValue {
      warn("indicator-value-doubtful", "的指标值“\(value)”的末尾与下一个指标混在一起，没有采用")
    }
  }

  private mutating func raw(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var (start, end) = (offsets[range.lowerBound], offsets[range.upperBound - 1] + 1)
    while start < end, found[start].isSpace { start += 1 }
    while start < end, found[end - 1].isSpace { end -= 1 }
    let (first, last) = (byteOffset(of: start), byteOffset(of: end))
    let bytes = cell.text.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: first)
    return String(cell.text[place..<bytes.index(place, offsetBy: last - first)])
  }

  /// Where a scalar of the text as found begins in UTF-8, counted on from the last one that was asked for: pieces come
  /// in order.
  private mutating func byteOffset(of scalar: Int) -> Int {
    if scalar < known.scalars { known = (0, 0) }
    let bytes = known.bytes + found[known.scalars..<scalar].utf8Count
    known = (scalar, bytes)
    return bytes
  }

  private func place(_ index: Int) -> SourceLocation {
    SourceLocation(file: file, line: cell.line, column: cell.column + offsets[index])
  }
}
