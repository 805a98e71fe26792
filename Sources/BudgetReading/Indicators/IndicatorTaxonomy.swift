import BudgetModel

/// The known classes of indicators (指标分类), old and new.
enum IndicatorTaxonomy {
  /// A class, so that looking through the list copies nothing.
  final class Entry: Sendable {
    /// Without the closing 指标.
    let stem: [Unicode.Scalar]
    /// More than one where the editions of the taxonomy differ.
    let codes: [String]
    /// With 指标.
    let full: [Unicode.Scalar]

    init(_ stem: String, _ codes: String...) {
      self.stem = Array(stem.unicodeScalars)
      self.codes = codes
      full = self.stem + "指标".unicodeScalars
    }
  }

  static let level1 = [Entry("产出", "1"), Entry("效益", "2"), Entry("满意度", "3"), Entry("成本", "4")]
  static let level2 = [
    Entry("数量", "11"), Entry("质量", "12"), Entry("时效", "13"), Entry("成本", "14"),
    Entry("经济效益", "21"), Entry("社会效益", "22"), Entry("生态效益", "23"), Entry("可持续影响", "24"),
    Entry("服务对象满意度", "31"), Entry("经济成本", "41"), Entry("社会成本", "42"), Entry("生态环境成本", "43"),
  ]

  /// The stem that both levels have.
  static let costs = Array("成本".unicodeScalars)

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

  private static let names1 = names(level1)
  private static let names2 = names(level2)

  /// Longer names first: those with 指标 before those without.
  static func names(level: Int) -> [Name] { level == 1 ? names1 : names2 }

  /// Those of the second classes below a first one, by its code.
  static func names(under code: String) -> [Name] {
    names2.filter { $0.entry.codes.contains { $0.hasPrefix(code) } }
  }

  private static func names(_ entries: [Entry]) -> [Name] {
    entries.map { Name($0.full, of: $0) } + entries.map { Name($0.stem, of: $0) }
  }

  static func entries(level: Int) -> [Entry] { level == 1 ? level1 : level2 }

  /// Whether that is a second class's name, and no first class's.
  static func isLevel2(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    level2Names.contains(Array(name))
  }

  private static let level2Names = Set(level2.map(\.full) + level2.map(\.stem)).subtracting(
    level1.map(\.full) + level1.map(\.stem))

  /// The entry of that code, unless the name says another one.
  static func entry(code: String, level: Int) -> Entry? {
    entries(level: level).first { $0.codes.contains(code) }
  }
}
