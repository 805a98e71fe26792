import BudgetModel

/// The beginning of an indicator: number and classes, `2、1-产出指标; 11-数量指标;`.
struct IndicatorHead {
  var number: IndicatorNumber
  var level1: IndicatorClassToken?
  var level2: IndicatorClassToken?
  /// Behind the classes.
  var end: Int
  var repairs: [String] = []
  /// Text was lost between it and the value before, whose end is lost with it.
  var tearsValueBefore = false

  var start: Int { number.start }
}

extension IndicatorHead {
  /// Mends a code that contradicts its name where the other class decides between them.
  mutating func agree() {
    if level1?.isContradictory == true, let level1Entry = level1?.entry, let second = level2,
      !second.isContradictory,
      second.hasCode, level1Entry.codes.contains(where: { second.value.code.hasPrefix($0) })
    {
      repairs.append("code:\(level1?.value.code ?? "")")
      level1?.value.code = level1Entry.codes[0]
      level1?.isContradictory = false
    }
    if level2?.isContradictory == true, let level2Entry = level2?.entry, let first = level1,
      !first.isContradictory,
      let fitting = level2Entry.codes.first(where: { $0.hasPrefix(first.value.code) }),
      !(level2?.value.code.hasPrefix(first.value.code) ?? false)
    {
      repairs.append("code:\(level2?.value.code ?? "")")
      level2?.value.code = fitting
      level2?.isContradictory = false
    }
  }
}
