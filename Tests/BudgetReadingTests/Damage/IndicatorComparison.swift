import BudgetModel
import TestSupport

/// Judges a project's indicators against what is to be expected of them.
///
/// - Right: every field is one of its readings, both sides folded (`TextFolding`), a class's closing 指标 left aside.
/// - One of which too much was lost (`mayBeMissing`) is right too when nothing came out for it.
/// - An indicator that stands for none is invented: it makes the one before it wrong, or counts as one more that is
///   wrong when there is none before it.
struct IndicatorComparison {
  struct Verdict {
    var expected: ExpectedTable.Indicator?
    var actual: Indicator?
    var isRight: Bool
  }

  private(set) var verdicts: [Verdict] = []

  init(expected: [ExpectedTable.Indicator], actual: [Indicator]) {
    let expectedFields = expected.map(ReadableFields.init)
    let actualFields = actual.map(ActualFields.init)
    func right(_ left: Int, _ right: Int) -> Int { expectedFields[left].rightFields(of: actualFields[right]) }
    let alignment = Alignment(expected: expected.count, actual: actual.count) { left, other in
      let count = right(left, other)
      return count == ReadableFields.count ? 100 : count
    }
    for (position, item) in expected.enumerated() {
      let found = alignment.actual[position]
      let isRight = found.map { right(position, $0) == ReadableFields.count } ?? item.mayBeMissing
      verdicts.append(Verdict(expected: item, actual: found.map { actual[$0] }, isRight: isRight))
    }
    for surplus in alignment.surplus {
      let before = alignment.actual.lastIndex { $0.map { $0 < surplus } ?? false }
      if let before, verdicts[before].isRight {
        verdicts[before].isRight = false
        verdicts[before].actual = actual[surplus]
      } else {
        verdicts.append(Verdict(expected: nil, actual: actual[surplus], isRight: false))
      }
    }
  }
}

/// An indicator's fields folded: number, two classes, name, two values.
private struct ActualFields {
  let fields: [String?]

  init(_ indicator: Indicator) {
    fields = [
      indicator.number.map(String.init), indicator.level1.map { Self.folded($0.code, $0.name) },
      indicator.level2.map { Self.folded($0.code, $0.name) }, Self.folded(indicator.name),
      Self.folded(indicator.cycleValue), Self.folded(indicator.annualValue),
    ]
  }

  static func folded(_ text: String?) -> String? {
    let folded = TextFolding.fold(text ?? "")
    return folded.isEmpty ? nil : folded
  }

  static func folded(_ code: String, _ name: String) -> String {
    let name = TextFolding.fold(name)
    return TextFolding.fold(code) + "-" + (name.hasSuffix("指标") ? String(name.dropLast(2)) : name)
  }
}

private struct ReadableFields {
  static let count = 6
  let fields: [[String?]]

  init(_ expected: ExpectedTable.Indicator) {
    fields = [
      expected.number.map { $0.map(String.init) },
      expected.level1.map { $0.map { ActualFields.folded($0.code, $0.name) } },
      expected.level2.map { $0.map { ActualFields.folded($0.code, $0.name) } },
      expected.name.map(ActualFields.folded), expected.cycleValue.map(ActualFields.folded),
      expected.annualValue.map(ActualFields.folded),
    ]
  }

  func rightFields(of actual: ActualFields) -> Int {
    zip(fields, actual.fields).count { readings, field in readings.contains(field) }
  }
}
