import BudgetModel
import BudgetReview

extension DocumentContext {
  /// What is wrong with the figures that the chapters refer to, each in the document that it stands in.
  public var referenceFindings: [Finding] {
    let units = Set(figures.settings.chapters.filter { !$0.references.isEmpty }.compactMap(\.unit)).sorted()
    return ownReferenceFindings + units.flatMap { restricted(toUnitAt: $0).ownReferenceFindings }
  }

  private var ownReferenceFindings: [Finding] {
    figures.settings.chapters.filter { $0.unit == nil }.flatMap(\.references).compactMap { name, source in
      switch FigureLookup.answer(to: name, in: self) {
      case .text: nil
      case .absent: Self.finding(ReferenceRules.empty, "引用的“{{\(name)}}”没有数", source, hint: emptyHint(name))
      case .several(let names):
        Self.finding(
          ReferenceRules.unknown, "引用的“{{\(name)}}”不是一个数", source,
          hint: names.isEmpty ? nil : "请再写明其中的一个：" + Self.list(names.map { "\(name).\($0)" }))
      case .unknown(let part, let known):
        Self.finding(
          ReferenceRules.unknown, "没有引用的“{{\(name)}}”：“\(part)”不认识", source, hint: Self.hint(part, known))
      }
    }
  }

  private func emptyHint(_ name: String) -> String? {
    let isChange = name.split(separator: ".").contains("change")
    return isChange && figures.previous == nil ? "与上年对比的数要用 --previous 给出上年的预算" : nil
  }

  private static func hint(_ part: String, _ known: [String]) -> String? {
    let near = NearNames.near(part, among: known)
    if !near.isEmpty { return "相近的名称：\(list(near))" }
    return known.isEmpty ? nil : "可用的名称：\(list(known))"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(longestList).joined(separator: "、") + (names.count > longestList ? " 等 \(names.count) 个" : "")
  }

  private static let longestList = 30

  private static func finding(
    _ rule: RuleDescription, _ message: String, _ source: SourceLocation, hint: String? = nil
  ) -> Finding {
    Finding(rule: rule.id, severity: rule.severity, message: message, hint: hint ?? rule.remedy, source: source)
  }
}
