import BudgetModel

/// Classes by their names, with or without their codes and 指标, as the columns of a sheet give them.
extension IndicatorTaxonomy {
  /// Other wordings of second-level classes.
  private static let otherStems = [
    "满意度": "服务对象满意度", "社会公众满意度": "服务对象满意度", "服务对象或受益人满意度": "服务对象满意度", "服务对象满意": "服务对象满意度",
    "可持续发展": "可持续影响", "可持续": "可持续影响", "生态环境效益": "生态效益", "环境效益": "生态效益",
  ]

  /// The class with its code; the code is empty when the name is not known.
  func `class`(named text: String, digits: Int) -> IndicatorClass {
    let code = text.prefix { $0.isASCII && $0.isNumber }
    let marks = text.dropFirst(code.count).prefix { "-—－、.．".contains($0) }
    let name = String(text.dropFirst(code.count + marks.count))
    if code.count == digits, !name.isEmpty { return IndicatorClass(code: String(code), name: name) }
    var stem = String(text.unicodeScalars.map(SheetTitle.plain))
    for ending in ["指标", "绩效"] where stem.hasSuffix(ending) && stem.count > ending.count {
      stem.removeLast(ending.count)
    }
    if digits == 2 { stem = Self.otherStems[stem] ?? stem }
    let known = entries(level: digits).first { String($0.stem) == stem }
    return IndicatorClass(code: known?.codes.first ?? "", name: text)
  }

  /// The first-level class of a code that begins so.
  func first(code: Character) -> IndicatorClass? {
    entry(code: String(code), level: 1).map { IndicatorClass(code: String(code), name: String($0.full)) }
  }
}
