/// Invents a project's indicators: classes in the order of the taxonomy, names, values of all usual forms.
struct TableIndicatorMaker {
  private typealias Words = TableVocabulary
  var random: SeededRandom

  static let classes: [(level1: TableTruth.Class, level2: [TableTruth.Class])] = [
    (.init(code: "1", name: "产出指标"), [
      .init(code: "11", name: "数量指标"), .init(code: "12", name: "质量指标"), .init(code: "13", name: "时效指标"),
      .init(code: "14", name: "成本指标"),
    ]),
    (.init(code: "2", name: "效益指标"), [
      .init(code: "21", name: "经济效益"), .init(code: "22", name: "社会效益"), .init(code: "23", name: "生态效益"),
      .init(code: "24", name: "可持续影响"),
    ]),
    (.init(code: "3", name: "满意度指标"), [.init(code: "31", name: "服务对象满意度")]),
    (.init(code: "4", name: "成本指标"), [
      .init(code: "41", name: "经济成本指标"), .init(code: "42", name: "社会成本指标"), .init(code: "43", name: "生态环境成本指标"),
    ]),
  ]

  mutating func indicators(_ count: Int) -> [TableTruth.Indicator] {
    let usesNewCosts = random.chance(0.15)
    let pairs = (0..<count).map { _ -> (Int, Int) in
      let first = random.pick(usesNewCosts ? [0, 0, 1, 2, 3] : [0, 0, 0, 1, 1, 2])
      return (first, random.next(upTo: Self.classes[first].level2.count - 1))
    }
    return pairs.sorted { $0 < $1 }.enumerated().map { position, pair in
      indicator(position + 1, Self.classes[pair.0].level1, Self.classes[pair.0].level2[pair.1])
    }
  }

  private mutating func indicator(_ number: Int, _ level1: TableTruth.Class, _ level2: TableTruth.Class)
    -> TableTruth.Indicator
  {
    let cycle = value(level2.code)
    let annual = random.chance(0.07) ? value(level2.code) : cycle
    return .init(
      number: number, level1: level1, level2: level2, name: name(level2.code), cycleValue: cycle, annualValue: annual)
  }

  private mutating func name(_ code: String) -> String {
    let thing = random.chance(0.5) ? random.pick(Words.things) : ""
    switch code {
    case "11": return random.pick(Words.verbs) + thing + random.pick(Words.objects) + random.pick(Words.counted)
    case "12": return thing + random.pick(Words.objects) + random.pick(Words.rates)
    case "13": return thing + random.pick(Words.deadlines)
    case "14", "41", "42", "43": return thing + random.pick(Words.costs)
    case "31":
      return random.pick([thing, random.pick(Words.objects)])
        + random.pick(["满意度", "满意率(%)", "群众满意度", "评价为满意度", "投诉次数"])
    default:
      let effect = random.pick(Words.effects)
      return random.chance(0.3) ? thing + random.pick(Words.objects) + random.pick(Words.rates) : effect
    }
  }

  private mutating func value(_ code: String) -> String {
    switch code {
    case "11": return random.chance(0.85) ? quantity() : text()
    case "13": return random.pick([time(), time(), percentage()])
    case "14", "41", "42", "43":
      return random.pick([quantity(), "≤\(random.number(1...900))万元", "控制在预算内", percentage()])
    case "12", "31": return random.chance(0.85) ? percentage() : text()
    default: return random.pick([text(), text(), percentage(), quantity()])
    }
  }

  private mutating func quantity() -> String {
    let number = random.pick([
      "\(random.number(1...20))", "\(random.number(1...500))", "\(random.number(10...90)).\(random.number(1...9))",
      "\(random.number(1...99) * 100)", "\(random.number(1...9)),\(random.number(100...999))",
    ])
    let measure = random.pick(Words.measures)
    return switch random.number(0...11) {
    case 0: number
    case 1: "≥" + number
    case 2, 3: "≥" + number + measure
    case 4: "≤" + number + measure
    case 5: "不少于" + number + measure
    case 6, 7: number + measure + "以上"
    case 8: number + measure + "以上(含" + number + measure + ")"
    case 9: "\(random.number(1...9))-\(random.number(10...20))" + measure
    case 10: "全年" + random.pick(Words.verbs) + random.pick(Words.objects) + "不低于" + number + measure
    default: number + measure
    }
  }

  private mutating func percentage() -> String {
    let number = random.pick(["100", "98", "95", "90", "85", "99.5", "\(random.number(50...99))"])
    return random.pick([
      number + "%", number + "%", number + "%", "≥" + number + "%", number + "%以上", "不低于" + number + "%",
      ">" + number + "%",
      "达到" + number + "%", "\(random.number(11...24))-\(random.number(31...90))%", number + "%(实际完成数/计划完成数*100%)",
      "≥" + number + "%(反映运行情况)", "比上年提高\(random.number(2...15))个百分点",
    ])
  }

  private mutating func time() -> String {
    let (month, day) = (random.number(1...12), random.number(1...28))
    return random.pick([
      "2024年\(month)月\(day)日前完成", "2024-\(month)-\(day)", "\(month)月底前", "第\(random.pick(["一", "二", "三", "四"]))季度前完成支付",
      "年度内完成", "每日\(random.number(7...11)):30前", "\(random.number(1...3)):30", "2024.\(month).\(day)", "2024年12月31日",
      "\(random.number(1...12))个月", "≤\(random.number(2...60))天", "1-\(month)月", "2023年10月至2024年\(month)月", "24小时内",
    ])
  }

  private mutating func text() -> String {
    switch random.number(0...9) {
    case 0: return "1、" + random.pick(Words.clauses) + ";2、" + random.pick(Words.clauses)
    case 1: return random.pick(Words.clauses) + "。" + random.pick(Words.clauses)
    case 2: return random.pick(Words.clauses) + "," + random.pick(Words.clauses) + "\(random.number(1...30))%"
    case 3: return "(1)" + random.pick(Words.clauses) + ";(2)" + random.pick(Words.clauses)
    case 4: return "目标:" + random.pick(Words.clauses) + ":" + random.pick(Words.lasting)
    case 5: return "各\(random.number(1...4))次,共\(random.number(5...20))次"
    default: return random.pick(Words.lasting)
    }
  }
}
