import BudgetModel
import ReportTemplates

/// The indicators of one class (二级指标) in the whole budget.
struct IndicatorClassGroup: TemplateContext {
  struct Place: Sendable {
    var unit: Int
    var project: Int
    var indicator: Int
  }

  let level1: IndicatorClass?
  let level2: IndicatorClass?
  /// What the address is made of, unlike that of any other group: `11`.
  let slug: String
  let places: [Place]
  /// Whether no group before it has the same first level.
  let startsLevel1: Bool
  /// How many groups have it, from this one on.
  let level1Span: Int

  var path: String { "indicators/\(slug)/index.html" }
  var projectCount: Int {
    var count = 0
    var last: (Int, Int)?
    for place in places where last == nil || last! != (place.unit, place.project) {
      count += 1
      last = (place.unit, place.project)
    }
    return count
  }

  static let contextName = "indicatorGroup"
  static let fields = TemplateFields<Self>([
    .init("level1", "一级指标的名称，没有则为空") { .optional($0.level1?.name) },
    .init("level2", "二级指标的名称，没有则为空") { .optional($0.level2?.name) },
    .init("startsLevel1", "从这一行起是另一个一级指标") { .flag($0.startsLevel1) },
    .init("level1Span", "startsLevel1 时，一级指标单元格占的行数") { .number($0.level1Span) },
    .init("path", "在网站里的页面：indicators/11/index.html") { .text($0.path) },
    .init("indicatorCount", "指标数") { .number($0.places.count) },
    .init("projectCount", "项目数") { .number($0.projectCount) },
  ])

  private struct Key: Hashable {
    var level1: IndicatorClass?
    var level2: IndicatorClass?

    /// By code, what has none last; of one code, by name.
    var order: [String] { [level1?.code ?? "~", level1?.name ?? "", level2?.code ?? "~", level2?.name ?? ""] }
  }

  /// In the order of the classes' codes.
  static func groups(of document: DocumentContext) -> [IndicatorClassGroup] {
    let places = places(in: document.budget)
    let keys = places.keys.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    var slugs: Set<String> = []
    return keys.enumerated().map { index, key in
      IndicatorClassGroup(
        level1: key.level1, level2: key.level2, slug: slug(of: key, avoiding: &slugs), places: places[key] ?? [],
        startsLevel1: index == 0 || keys[index - 1].level1 != key.level1,
        level1Span: keys[index...].prefix { $0.level1 == key.level1 }.count)
    }
  }

  /// The indicators of one class; a class of its own, so that comparing and adding copies neither names nor list.
  private final class Found {
    let level1: IndicatorClass?
    let level2: IndicatorClass?
    var places: [Place] = []

    init(of indicator: Indicator) { (level1, level2) = (indicator.level1, indicator.level2) }

    var key: Key { Key(level1: level1, level2: level2) }
    func holds(_ indicator: Indicator) -> Bool { indicator.level2 == level2 && indicator.level1 == level1 }
  }

  private static func places(in budget: Budget) -> [Key: [Place]] {
    // A dozen classes are most budgets': comparing with each takes less time than hashing four texts.
    var usual: [Found] = []
    var others: [Key: [Place]] = [:]
    // Indicators stand by their classes: the last one's, or the next.
    var last = 0
    for unit in budget.units.indices {
      for project in budget.units[unit].projects.indices {
        let indicators = budget.units[unit].projects[project].indicators
        for indicator in indicators.indices {
          let place = Place(unit: unit, project: project, indicator: indicator)
          func holds(_ place: Int) -> Bool { usual[place].holds(indicators[indicator]) }
          if let known = (last..<usual.count).first(where: holds) ?? (0..<last).first(where: holds) {
            usual[known].places.append(place)
            last = known
          } else if usual.count < 32 {
            usual.append(Found(of: indicators[indicator]))
            usual[usual.count - 1].places.append(place)
          } else {
            others[Found(of: indicators[indicator]).key, default: []].append(place)
          }
        }
      }
    }
    for found in usual { others[found.key] = found.places }
    return others
  }

  private static func slug(of key: Key, avoiding taken: inout Set<String>) -> String {
    let code = [key.level2?.code, key.level1.map { $0.code + "0" }].compactMap(\.self).first(where: CodeBook.isCode)
    var slug = code ?? "0"
    var number = 1
    while !taken.insert(slug).inserted {
      number += 1
      slug = "\(code ?? "0")-\(number)"
    }
    return slug
  }
}

/// An indicator with its project, in the list of its class.
///
/// Small, like `ProjectContext`.
struct IndicatorRow: TemplateContext {
  private let document: DocumentContext
  private let unit, project: Int32
  private let indicator: Indicator

  init(_ place: IndicatorClassGroup.Place, in document: DocumentContext) {
    self.document = document
    (unit, project) = (Int32(place.unit), Int32(place.project))
    indicator = document.project(at: place.project, ofUnitAt: place.unit).indicators[place.indicator]
  }

  static let contextName = "indicatorRow"
  static let fields = TemplateFields<Self>([
    .init("project", "项目，project") { .object($0.document.project(at: Int($0.project), ofUnitAt: Int($0.unit))) },
    .init("name", "三级指标名称，没有则为空") { .optional($0.indicator.name.isEmpty ? nil : $0.indicator.name) },
    .init("cycleValue", "实施周期指标值，没有则为空") { .optional($0.indicator.cycleValue) },
    .init("annualValue", "年度指标值，没有则为空") { .optional($0.indicator.annualValue) },
    .init("sameValues", "两个值相同") { .flag($0.indicator.cycleValue == $0.indicator.annualValue) },
  ])
}
