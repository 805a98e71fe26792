import BudgetModel

/// A small budget in a few lines, for docs/checks.md and for the tests. What the lines leave out is taken as sound.
///
/// ```
/// 年度 2024
/// 合计 30.00
/// 单位 甲中心 30.00
/// 项目 培训经费 30.00 财政拨款=20.00 其他资金=10.00
/// 目标 提高业务能力。          目标缺头 …, 目标缺尾 …: as the reader judged them
/// 指标 1 11 培训场次: ≥2场     the same value twice; 年度 alone: 指标 1 11 培训场次: ≥2场 | ≥1场; none: -
/// 未识别 …
/// 公开表 收支总表: 项目 预算数 项目 预算数      a statutory table with its columns; 行: its rows, blank cells -
/// 行 收入总计 30.00 支出总计 30.00
/// 章 总计 {{total.text}}。     a paragraph of a chapter
/// ```
struct RuleExample: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  /// The lines 章, each a paragraph of one chapter.
  var chapters: [Chapter] {
    let blocks = text.split(separator: "\n").enumerated().compactMap { index, line -> ProseBlock? in
      guard line.hasPrefix("章 ") else { return nil }
      let place = Self.place(index + 1)
      return ProseBlock(.paragraph, runs: Self.runs(line.dropFirst(2), place), source: place)
    }
    return blocks.isEmpty ? [] : [Chapter(name: "情况说明", title: nil, blocks: blocks, source: Self.place(1))]
  }

  private static func runs(_ text: Substring, _ place: SourceLocation) -> [ProseRun] {
    var runs: [ProseRun] = []
    var rest = text
    while let start = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
      runs.append(ProseRun(.text(String(rest[..<start.lowerBound])), source: place))
      runs.append(ProseRun(.reference(String(rest[start.upperBound..<end.lowerBound])), source: place))
      rest = rest[end.upperBound...]
    }
    return runs + [ProseRun(.text(String(rest)), source: place)]
  }

  private static let levels = ["1": "产出指标", "2": "效益指标", "3": "满意度指标"]
  private static let classes = [
    "11": "数量指标", "12": "质量指标", "13": "时效指标", "14": "成本指标", "21": "经济效益", "22": "社会效益", "23": "生态效益",
    "24": "可持续影响", "31": "服务对象满意度",
  ]

  var budget: Budget {
    var budget = Budget(
      department: "某局", year: 2024, fundingSources: ["财政拨款"], total: Self.funding(nil, []), totalSource: Self.place(1),
      units: [], unparsed: [], findings: [])
    for (index, line) in text.split(separator: "\n").enumerated() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2 { Self.take(words[0], words[1], Self.place(index + 1), &budget) }
    }
    return budget
  }

  private static func take(_ kind: String, _ text: String, _ place: SourceLocation, _ budget: inout Budget) {
    let words = text.split(separator: " ").map(String.init)
    switch kind {
    case "年度": budget.year = Int(text)
    case "章": break
    case "合计": budget.total = funding(words[0], [])
    case "公开表": budget.statutoryTables.append(StatutoryTable(example: text, at: place))
    case "行": budget.statutoryTables[budget.statutoryTables.count - 1].append(words, at: place)
    case "单位":
      budget.units.append(
        BudgetUnit(
          name: words[0], funding: funding(words.count > 1 ? words[1] : nil, []), projects: [], unparsed: [],
          source: place))
    case "项目":
      if budget.units.isEmpty { take("单位", "甲中心", place, &budget) }
      let project = Project(
        name: words[0], funding: funding(words.count > 1 ? words[1] : nil, words.dropFirst(2)), goal: "完成任务。",
        goalState: .complete, indicators: [], unparsed: [], source: place)
      budget.units[budget.units.count - 1].projects.append(project)
    default:
      if budget.units.last?.projects.isEmpty ?? true { take("项目", "例项", place, &budget) }
      let unit = budget.units.count - 1
      let project = budget.units[unit].projects.count - 1
      take(kind, text, place, &budget.units[unit].projects[project])
    }
  }

  private static func take(_ kind: String, _ text: String, _ place: SourceLocation, _ project: inout Project) {
    switch kind {
    case "目标": (project.goal, project.goalState) = text == "-" ? (nil, .missing) : (text, .complete)
    case "目标缺头": (project.goal, project.goalState) = (text, .cutAtStart)
    case "目标缺尾": (project.goal, project.goalState) = (text, .cutAtEnd)
    case "未识别": project.unparsed.append(text)
    default: project.indicators.append(indicator(text, place))
    }
  }

  private static func indicator(_ text: String, _ place: SourceLocation) -> Indicator {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    let words = parts[2].split(separator: ":", maxSplits: 1).map(String.init)
    let values = words[1].split(separator: "|").map { $0.drop { $0 == " " } }.map { value in
      let text = String(value.reversed().drop { $0 == " " }.reversed())
      return text == "-" ? nil : text
    }
    let code = parts[1]
    let level1 = String(code.prefix(1))
    return Indicator(
      number: Int(parts[0]), level1: levels[level1].map { IndicatorClass(code: level1, name: $0) },
      level2: classes[code].map { IndicatorClass(code: code, name: $0) }, name: words[0], cycleValue: values[0],
      annualValue: values[values.count - 1], raw: "", source: place)
  }

  private static func funding(_ total: String?, _ sources: some Sequence<String>) -> Funding {
    func cell(_ text: String?) -> FundingCell {
      text.map { text in Amount(wan: text).map(FundingCell.amount) ?? .unreadable(text) } ?? .blank
    }
    let stated = sources.map { $0.split(separator: "=").map(String.init) }.map {
      Funding.Source(name: $0[0], cell: cell($0[1]))
    }
    return Funding(
      total: cell(total), sources: stated.isEmpty ? [.init(name: "财政拨款", cell: cell(total))] : stated)
  }

  private static func place(_ line: Int) -> SourceLocation { SourceLocation(file: "例", line: line, column: 1) }
}
