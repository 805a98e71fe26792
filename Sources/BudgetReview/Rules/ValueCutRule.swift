import BudgetModel

/// Values are whole.
struct ValueCutRule: Rule {
  static let description = RuleDescription(
    "value-cut", "指标值缺尾", .warning,
    why: "值停在半个词或半个括号上，多是识别时丢了字。",
    do: "核对原件，补全指标值",
    passing: """
      指标 1 13 支付时间: 第三季度前完成支付
      """,
    failing: """
      指标 1 13 支付时间: 第三季度前完成支付
      指标 2 13 支付时间: 第三季度前完成支
      """)

  /// What may be cut, and what may be whole where another is cut: told apart by hashes, of so many values.
  struct Notes {
    /// In the order of the indicators.
    var doubts: [Doubt] = []
    /// Values in words, without their last character.
    var longer: [Suspect] = []
  }

  enum Doubt {
    case certain(Finding, IndicatorPlace)
    /// A value that is cut if another one has one character more.
    case possible(Suspect)

    var place: IndicatorPlace {
      switch self {
      case .certain(_, let place): place
      case .possible(let suspect): suspect.place
      }
    }
  }

  /// A value by the hash of its indicator's name and of its text.
  struct Suspect {
    let hash: UInt64
    let place: IndicatorPlace
    /// Its place among the indicator's values.
    let number: Int
  }

  func notes(on part: ReviewPart) -> Notes {
    var notes = Notes()
    for project in part.projects {
      for (index, indicator) in project.indicators.enumerated() {
        note(indicator, at: IndicatorPlace(project: project.place, indicator: index), in: &notes)
      }
    }
    return notes
  }

  private func note(_ indicator: ReviewedIndicator, at place: IndicatorPlace, in notes: inout Notes) {
    for (number, value) in indicator.values.enumerated() {
      let suspect = note(value, number: number, of: indicator, at: place, in: &notes)
      if let fault = Self.fault(of: value.scalars) {
        notes.doubts.append(.certain(cut(indicator, value, fault), place))
      } else if let suspect {
        notes.doubts.append(.possible(suspect))
      }
    }
  }

  /// A value that ends in a word, as one that others may be shorter or longer than.
  private func note(
    _ value: ReviewedText, number: Int, of indicator: ReviewedIndicator, at place: IndicatorPlace, in notes: inout Notes
  ) -> Suspect? {
    guard value.scalars.count >= Self.shortest, value.scalars.last?.isHan == true else { return nil }
    var hash = ScalarHash()
    hash.add(indicator.name.scalars)
    hash.add(":")
    hash.add(value.scalars.dropLast())
    if value.scalars.count > Self.shortest {
      notes.longer.append(Suspect(hash: hash.value, place: place, number: number))
    }
    hash.add(value.scalars.suffix(1))
    return Suspect(hash: hash.value, place: place, number: number)
  }

  /// Why a value ends where none does.
  private static func fault(of value: [Unicode.Scalar]) -> String? {
    switch value.last {
    case "，", "、", ",", "(", "（", "《", "“": return value.last.map { "末尾是“\($0)”" }
    default: break
    }
    let opened = value.count { $0 == "(" || $0 == "（" }
    return opened > value.count { $0 == ")" || $0 == "）" } ? "括号没有结束" : nil
  }

  private func cut(_ indicator: ReviewedIndicator, _ value: ReviewedText, _ why: String) -> Finding {
    finding("\(indicator.title)的指标值“\(value.text)”疑似缺尾：\(why)", at: indicator.indicator.source)
  }

  /// One finding an indicator at most.
  func findings(in subject: ReviewSubject, _ notes: [Notes]) -> [Finding] {
    let longer = LongerValues(notes, in: subject)
    var findings: [Finding] = []
    var last: IndicatorPlace?
    for doubt in notes.lazy.flatMap(\.doubts) where doubt.place != last {
      guard let finding = finding(for: doubt, longer, in: subject) else { continue }
      findings.append(finding)
      last = doubt.place
    }
    return findings
  }

  private func finding(for doubt: Doubt, _ longer: LongerValues, in subject: ReviewSubject) -> Finding? {
    switch doubt {
    case .certain(let finding, _): return finding
    case .possible(let suspect):
      guard longer.mayHold(suspect) else { return nil }
      let indicator = subject.indicator(at: suspect.place)
      let value = indicator.values[suspect.number]
      return longer.first(after: suspect, value, of: indicator).map { cut(indicator, value, "别的项目写作“\($0)”") }
    }
  }

  private static let shortest = 6

  /// Values of the same indicator elsewhere, one character longer than values that may be cut.
  private struct LongerValues {
    private var values: [UInt64: [(name: String, text: ReviewedText)]] = [:]

    init(_ notes: [Notes], in subject: ReviewSubject) {
      var wanted: Set<UInt64> = []
      for case .possible(let suspect) in notes.lazy.flatMap(\.doubts) { wanted.insert(suspect.hash) }
      for suspect in notes.lazy.flatMap(\.longer) where wanted.contains(suspect.hash) {
        let indicator = subject.indicator(at: suspect.place)
        values[suspect.hash, default: []].append((indicator.name.text, indicator.values[suspect.number]))
      }
    }

    func mayHold(_ suspect: Suspect) -> Bool { values[suspect.hash] != nil }

    /// The first in order of those that begin with the value and go on with one character.
    func first(after suspect: Suspect, _ value: ReviewedText, of indicator: ReviewedIndicator) -> String? {
      (values[suspect.hash] ?? []).filter { name, text in
        name == indicator.name.text && text.scalars.dropLast().elementsEqual(value.scalars)
      }.map(\.text.text).min()
    }
  }
}
