import BudgetModel
import ReportTemplates

/// Budgets that are hard to set, all made up.
enum AwkwardBudgets {
  static let all: [String: DocumentContext] = [
    "smallest": context([unit("某某中心", [project("培训经费", 10_000, indicators: [indicator(1)])])]),
    "longest": context(long),
    "many-units": context((1...200).map { unit("第\($0)中学", [project("运行经费", Int64($0) * 1_234_567)]) }),
  ]

  /// A unit without projects; a project without indicators or goal; one with 50; a name of 120 characters; a goal of
  /// 3,000; 0.01 to 99,999,999.99 万元; an amount below zero; two sources.
  private static let long = [
    unit(
      "某某市某某区教育科学研究与教师发展中心",
      [
        project(repeated("面向全区中小学的课程资源建设与应用推广", 120), 99_999_999_990_000, indicators: [indicator(1)]),
        project("目标很长的项目", 123_456_789, goal: repeated("开展教师培训，提高课堂教学质量，完成年度任务；", 2_999) + "。", indicators: [indicator(1)]),
        project("指标很多的项目", 10_000, indicators: (1...50).map(indicator)),
        project("没有指标的项目", 36_000_000),
        project("没有目标的项目", -5_000_000, goal: nil),
      ]),
    unit("没有项目的单位", []),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(String(repeating: text, count: count / text.count + 1).prefix(count))
  }

  private static func context(_ units: [BudgetUnit]) -> DocumentContext {
    var settings = ReportSettings(title: "2025年部门预算", date: CalendarDate(year: 2025, month: 2, day: 10))
    settings.chapters = [
      Chapter(
        name: "情况说明", title: nil,
        blocks: [
          ProseBlock(.heading(level: 2), runs: [text("总体情况")], source: place),
          ProseBlock(
            .paragraph, runs: [text("总计 "), ProseRun(.reference("total"), source: place), text("。")], source: place),
          ProseBlock(.item(number: nil, depth: 1), runs: [text("第一项；")], source: place),
          ProseBlock(.item(number: 1, depth: 1), runs: [text("第一条。")], source: place),
        ], source: place)
    ]
    settings.sections = DocumentSection.usual(with: settings.chapters)
    let budget = Budget(
      department: "某某市某某区教育局", year: 2025, fundingSources: sources, total: sum(units.map(\.funding)),
      totalSource: place, units: units, unparsed: [], findings: [])
    return DocumentContext(
      budget: budget, settings: settings, findings: [],
      files: [SourceFile(path: "预算.xlsx", sha256: String(repeating: "0123456789abcdef", count: 4))])
  }

  private static let place = SourceLocation(file: "预算.xlsx", line: 1, column: 1)
  private static let sources = ["财政拨款", "财政专户拨款", "其他资金"]
  private static func text(_ text: String) -> ProseRun { ProseRun(.text(text), source: place) }

  private static func unit(_ name: String, _ projects: [Project]) -> BudgetUnit {
    BudgetUnit(name: name, funding: sum(projects.map(\.funding)), projects: projects, unparsed: [], source: place)
  }

  private static func project(
    _ name: String, _ fen: Int64, goal: String? = "完成年度任务。", indicators: [Indicator] = []
  ) -> Project {
    let other = fen > 1_000_000 ? fen / 3 : 0
    return Project(
      name: name, funding: funding(fen - other, other == 0 ? nil : other), goal: goal,
      goalState: goal == nil ? .missing : .complete, indicators: indicators, unparsed: [], source: place)
  }

  private static func funding(_ first: Int64, _ last: Int64?) -> Funding {
    Funding(
      total: .amount(Amount(fen: first + (last ?? 0))),
      sources: [
        Funding.Source(name: sources[0], cell: .amount(Amount(fen: first))),
        Funding.Source(name: sources[1], cell: .blank),
        Funding.Source(name: sources[2], cell: last.map { .amount(Amount(fen: $0)) } ?? .blank),
      ])
  }

  private static func sum(_ rows: [Funding]) -> Funding {
    func sum(_ column: Int) -> Int64? {
      let known = rows.compactMap { $0.sources[column].cell.amount?.fen }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    return funding(sum(0) ?? 0, sum(2))
  }

  private static func indicator(_ number: Int) -> Indicator {
    let levels = [("1", "产出指标", "11", "数量指标"), ("2", "效益指标", "22", "社会效益"), ("3", "满意度指标", "31", "服务对象满意度")]
    let level = levels[(number - 1) * 3 / 50]
    return Indicator(
      number: number, level1: IndicatorClass(code: level.0, name: level.1),
      level2: IndicatorClass(code: level.2, name: level.3), name: "第\(number)项指标", cycleValue: "≥\(number * 3)次",
      annualValue: "≥\(number)次", raw: "", source: place)
  }
}
