import BudgetModel

/// The known classes of indicators (指标分类), old and new.
///
/// A thread that reads many cells takes a list of its own: two that look through the same one fight for its reference
/// counts, which costs a third of their time.
final class IndicatorTaxonomy: Sendable {
  static let shared = IndicatorTaxonomy()

  /// A class, so that looking through the list copies nothing.
  final class Entry: Sendable {
    /// Without the closing 指标.
    let stem: [Unicode.Scalar]
    /// More than one where the editions of the taxonomy differ.
    let codes: [String]
    /// With 指标.
    let full: [Unicode.Scalar]
    /// 成本, the stem that both levels have.
    var isCost: Bool { stem.count == 2 && stem[0] == "成" }

    init(_ stem: String, _ codes: String...) {
      self.stem = Array(stem.unicodeScalars)
      self.codes = codes
      full = self.stem + "指标".unicodeScalars
    }
  }

  let level1 = [Entry("产出", "1"), Entry("效益", "2"), Entry("满意度", "3"), Entry("成本", "4")]
  let level2 = [
    Entry("数量", "11"), Entry("质量", "12"), Entry("时效", "13"), Entry("成本", "14"),
    Entry("经济效益", "21"), Entry("社会效益", "22"), Entry("生态效益", "23"), Entry("可持续影响", "24"),
    Entry("服务对象满意度", "31"), Entry("经济成本", "41"), Entry("社会成本", "42"), Entry("生态环境成本", "43"),
  ]

  /// A name that may be printed, with its class.
  final class Name: Sendable {
    let scalars: [Unicode.Scalar]
    let text: String
    let entry: Entry

    fileprivate init(_ scalars: [Unicode.Scalar], of entry: Entry) {
      self.scalars = scalars
      text = String(scalars)
      self.entry = entry
    }
  }

  /// Names with their first characters in a row, so that most are passed over without a look at them. A class, as those
  /// that have them in hand are many.
  final class Names: Sendable {
    private let beginnings: [Unicode.Scalar]
    private let all: [Name]

    fileprivate init(_ all: [Name]) {
      self.all = all
      beginnings = all.map { $0.scalars[0] }
    }

    /// The first name with that beginning for which `isWanted` says so.
    func first(beginning: Unicode.Scalar, where isWanted: (Name) -> Bool) -> Name? {
      for place in beginnings.indices where beginnings[place] == beginning && isWanted(all[place]) { return all[place] }
      return nil
    }

    func begin(with scalar: Unicode.Scalar) -> Bool { beginnings.contains(scalar) }

    fileprivate func filter(_ isKept: (Name) -> Bool) -> Names { Names(all.filter(isKept)) }
  }

  private let names1: Names
  private let names2: Names
  private let level2Names: Set<[Unicode.Scalar]>
  /// Of the first classes' names with 指标, and one more or less.
  let level1Lengths: ClosedRange<Int>

  init() {
    let (first, second) = (Self.names(level1), Self.names(level2))
    (names1, names2) = (Names(first), Names(second))
    let lengths = level1.map(\.full.count)
    level1Lengths = (lengths.min() ?? 1) - 1...(lengths.max() ?? 0) + 1
    level2Names = Set(second.map(\.scalars)).subtracting(first.map(\.scalars))
  }

  /// Longer names first: those with 指标 before those without.
  func names(level: Int) -> Names { level == 1 ? names1 : names2 }

  /// Those of the second classes below a first one, by its code.
  func names(under code: String) -> Names {
    names2.filter { $0.entry.codes.contains { $0.hasPrefix(code) } }
  }

  func beginsLevel1(_ scalar: Unicode.Scalar) -> Bool { names1.begin(with: scalar) }

  private static func names(_ entries: [Entry]) -> [Name] {
    entries.map { Name($0.full, of: $0) } + entries.map { Name($0.stem, of: $0) }
  }

  func entries(level: Int) -> [Entry] { level == 1 ? level1 : level2 }

  /// Whether that is a second class's name, and no first class's.
  func isLevel2(_ name: ArraySlice<Unicode.Scalar>) -> Bool { level2Names.contains(Array(name)) }

  /// The entry of that code, unless the name says another one.
  func entry(code: String, level: Int) -> Entry? {
    entries(level: level).first { $0.codes.contains(code) }
  }
}
