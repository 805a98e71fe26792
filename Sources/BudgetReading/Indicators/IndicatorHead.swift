import BudgetModel

/// The beginning of an indicator: number and classes, `2、1-产出指标; 11-数量指标;`.
///
/// A class, since it is handed from the scanner to the item, and wide.
final class IndicatorHead {
  var number: IndicatorNumber
  var level1: IndicatorClassToken?
  var level2: IndicatorClassToken?
  /// Behind the classes.
  var end: Int
  var repairs: [String]
  /// Text was lost between it and the value before, whose end is lost with it.
  let tearsValueBefore: Bool

  init(
    number: IndicatorNumber, level1: IndicatorClassToken?, level2: IndicatorClassToken?, end: Int, repairs: [String],
    tearsValueBefore: Bool = false
  ) {
    (self.number, self.level1, self.level2) = (number, level1, level2)
    (self.end, self.repairs, self.tearsValueBefore) = (end, repairs, tearsValueBefore)
  }

  var start: Int { number.start }
}

extension IndicatorHead {
  /// Mends a code that contradicts its name where the other class decides between them.
  func agree() {
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
