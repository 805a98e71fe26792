/// What an indicator's name and value say it is.
struct IndicatorNature: Sendable {
  let isRate: Bool
  let isCount: Bool
  let isSatisfaction: Bool
  let isTimely: Bool
  let isAccuracy: Bool
  let isLasting: Bool
  /// Of faults, complaints, cost or time: the fewer the better.
  let isNegative: Bool
  let isMoney: Bool
  let isDeadline: Bool
  let hasFigure: Bool
  /// Whether the name asks for a figure.
  let asksForFigure: Bool

  init(name: [Unicode.Scalar], value: [Unicode.Scalar]) {
    let name = Self.stem(name)
    isRate = Self.rates.end(name) && !Self.otherRates.end(name)
    isCount = Self.counts.end(name) && !Self.otherCounts.end(name)
    isSatisfaction = Self.satisfaction.isIn(name)
    isTimely = Self.timely.isIn(name)
    isAccuracy = Self.accuracy.isIn(name) && isRate
    isLasting = Self.lasting.isIn(name)
    isNegative = Self.negative.isIn(name)
    isMoney = Self.sums.end(name) && value.contains("元")
    isDeadline = value.contains(where: \.isDigit) && Self.deadlines.isIn(value)
    hasFigure = value.hasFigure
    let isMeasured = Self.measured.end(name) || (name.last == "量" && !Self.otherAmounts.end(name))
    asksForFigure = isRate || isCount || isMeasured
  }

  /// The name without what stands in brackets at its end.
  private static func stem(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let last = name.last, last == ")" || last == "）",
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }), open > 0
    else { return name }
    return Array(name[..<open])
  }

  private static let rates = WordEndings(["率", "比例", "比重", "占比", "率达到", "率达"])
  private static let otherRates = WordEndings(["效率", "功率", "汇率", "频率", "概率"])
  private static let counts = WordEndings(["数", "数量", "个数", "次数", "人数", "家次", "人次", "份数", "户数", "数目", "总数"])
  private static let otherCounts = WordEndings(["指数", "系数", "参数", "分数", "岁数"])
  private static let sums = WordEndings(["金额", "总额", "产值"])
  private static let deadlines = WordFinder(["日前", "月底前", "月前"])
  private static let measured = WordEndings(["面积", "金额", "总额", "里程"])
  private static let otherAmounts = WordEndings(["质量", "力量", "能量", "容量", "含量"])
  private static let satisfaction = WordFinder(["满意", "认可度", "好评", "口碑"])
  private static let timely = WordFinder(["及时", "按时", "按期", "准时", "时限", "时效", "完成时间", "按进度"])
  private static let accuracy = WordFinder(["准确", "合格", "合规", "正确", "达标", "优良", "优秀"])
  private static let lasting = WordFinder(["可持续影响"])
  private static let negative = WordFinder([
    "投诉", "事故", "事件", "隐患", "故障", "差错", "违规", "违法", "缺陷", "问题", "成本", "费用", "时间", "时限", "时长", "天数", "误差", "损耗",
    "能耗", "案件", "舆情", "返工", "退回", "死亡", "伤亡",
  ])
}

/// Words that count things, as a value's end.
enum Measures {
  /// Whether a text is one of them, and nothing else.
  static func hold(_ text: String) -> Bool { text.utf8.count <= longest && all.contains(text) }

  private static let longest = all.map(\.utf8.count).max() ?? 0

  private static let all: Set<String> = [
    "个", "份", "家", "次", "场", "项", "人", "台", "套", "件", "批", "期", "篇", "处", "户", "亩", "名", "条", "座", "辆", "本", "册", "公里",
    "平方米", "万元", "元", "亿元", "%", "天", "月", "年", "人次", "场次", "家次", "个月",
  ]
}
