import BudgetModel

/// The personal data of a budget, and the texts with it masked (林××).
///
/// What makes a name one stands beside it (王强同志); elsewhere in the budget the name alone is masked too, unless it is
/// the beginning of another word (王强调).
public struct Mask: Sendable {
  /// What is never to be seen outside, without spaces, sorted.
  let originals: [String]
  /// Texts, masked, in which one of the originals is no name; without spaces.
  private(set) var harmless: [String] = []
  private let names: WordFinder
  /// Numbers and addresses, which are masked also where a quotation lost what they were known by.
  private let numbers: WordFinder

  init(of budget: Budget, settings: ReportSettings = ReportSettings()) {
    let subject = ReviewSubject(budget, chapters: settings.chapters)
    self.init(of: [subject], found: subject.personalData(), settings: settings)
  }

  /// Takes what was found in the subjects' texts, and looks through those that rules do not see.
  ///
  /// - Parameter subjects: this year's and, where there is one, last year's, whose names are masked too, in both.
  init(of subjects: [ReviewSubject], found: [PersonalFind], settings: ReportSettings) {
    var originals: Set<String> = []
    var names: Set<String> = []
    func take(_ datum: PersonalDatum, _ scalars: [Unicode.Scalar]) {
      if datum.isHarmless { return }
      let original = scalars[datum.range].string
      originals.insert(original.filter { $0 != " " })
      if datum.kind == .name { names.insert(original) }
    }
    for (text, datum) in found { take(datum, text.scalars) }
    let outerTexts = subjects.flatMap(\.budget.outerTexts) + settings.allTexts
    for text in outerTexts {
      let scalars = text.scalarArray
      for datum in PersonalDataFinder.find(in: scalars) { take(datum, scalars) }
    }
    self.originals = originals.sorted()
    self.names = WordFinder(names.sorted())
    numbers = WordFinder(self.originals.filter { !names.contains($0) })
    guard !names.isEmpty else { return }
    harmless = (outerTexts + subjects.flatMap { $0.texts() }).filter { text in
      let scalars = text.scalarArray
      return self.names.matches(in: scalars).contains { !Self.isName($0, in: scalars) }
    }.map { masked($0).filter { !$0.isWhitespace } }
  }

  public var isEmpty: Bool { originals.isEmpty }

  /// The text as it may be shown.
  public func masked(_ text: String) -> String {
    let scalars = text.scalarArray
    let found = data(in: scalars)
    if found.isEmpty { return text }
    var shown: [Unicode.Scalar] = []
    var end = 0
    for datum in found {
      shown += scalars[end..<datum.range.lowerBound] + Array(datum.masked.unicodeScalars)
      end = datum.range.upperBound
    }
    return (shown + scalars[end...]).string
  }

  /// What is to be masked in a text, in order.
  func data(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    if isEmpty { return [] }
    let own = PersonalDataFinder.find(in: text).filter { !$0.isHarmless }
    let others = names.matches(in: text).filter { match in
      Self.isName(match, in: text) && !own.contains { $0.range.overlaps(match.range) }
    }.map { PersonalDatum(kind: .name, range: $0.range, masked: NameFinder.masked(text[$0.range])) }
    let pieces = numbers.matches(in: text).filter { match in !own.contains { $0.range.overlaps(match.range) } }.map {
      PersonalDatum(kind: .address, range: $0.range, masked: NumberFinder.masked(text[$0.range]))
    }
    return PersonalDataFinder.inOrder(own + others + pieces)
  }

  /// Whether a known name stands there as a name.
  private static func isName(_ match: WordFinder.Match, in text: [Unicode.Scalar]) -> Bool {
    let last = match.range.upperBound - 1
    guard let word = NameWords.continuations.match(in: text, at: last) else { return true }
    return word.range.upperBound <= match.range.upperBound
  }
}
