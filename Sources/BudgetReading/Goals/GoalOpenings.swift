/// Words and numberings with which goals begin.
///
/// From the sample and the usual wording of 绩效目标; a goal that begins otherwise is taken to have lost its head, so a
/// missing word shows as a warning, never as lost text.
enum GoalOpenings {
  /// They lead to a second clause.
  private static let leading = WordBeginnings([
    "通过", "根据", "跟据", "按照", "按", "依据", "依照", "依托", "遵照", "为了", "为", "围绕", "结合", "对照", "针对", "面向", "随着", "以", "聚焦", "坚持",
    "利用", "运用", "借助", "用于",
  ])

  private static let words = WordBeginnings([
    "落实", "贯彻", "开展", "加强", "加快", "加大", "推动", "推进", "完成", "实施", "实现", "达到", "达成", "顺利", "编制", "编写", "制定", "修订", "协助",
    "协调", "配合", "吸引", "有效", "确保", "保障", "保证", "保持", "维护", "维持", "支持", "促进", "提升", "提高", "提供", "建设", "建立", "建成", "打造",
    "构建", "做好", "做强", "抓好", "搞好", "积极", "全面", "全力", "进一步", "继续", "持续", "组织", "深入", "强化", "深化", "优化", "健全", "完善", "扶持",
    "引导", "鼓励", "充分", "及时", "严格", "大力", "切实", "统筹", "规范", "增强", "扩大", "拓展", "拓宽", "培育", "培养", "举办", "召开", "参加", "参与",
    "承担", "负责", "牵头", "指导", "办理", "解决", "改善", "改进", "改造", "满足", "认真", "巩固", "防止", "防范", "预防", "减少", "降低", "缓解", "化解",
    "帮助", "宣传", "普及", "弘扬", "传承", "关心", "关爱", "慰问", "奖励", "资助", "执行", "履行", "响应", "树立", "争取", "力争", "力求", "计划", "预计",
    "预期", "稳步", "稳定", "科学", "合理", "依法", "发挥", "发放", "拨付", "足额", "按时", "按期", "采购", "购置", "整治", "治理", "更新", "主要", "每年",
    "全年", "今年", "本年", "年内", "立足", "紧扣", "紧紧", "牢牢", "妥善", "广泛", "高质量完成", "高质量推进", "高标准", "本项目", "该项目", "本单位", "年度目标",
    "总体目标", "总目标", "项目目标", "绩效目标",
  ])

  static func beginsWithOne(_ goal: String) -> Bool {
    words.begin(goal) && !beginsWithinAName(goal) || needsSecondClause(goal)
      || beginsWithNumbering(goal) || beginsWithYear(goal)
  }

  /// What remains of a name rather than a verb: `建设工作`, `协调发展`.
  private static func beginsWithinAName(_ goal: String) -> Bool {
    namesParts.begin(goal)
  }

  private static let namesParts = WordBeginnings(
    ["建设", "提升", "宣传", "扶持", "整治", "采购", "维护", "改造", "治理", "更新", "奖励", "资助", "协调", "稳定", "科学"].flatMap { part in
      ["工作", "项目", "经费", "资金", "发展"].map { part + $0 }
    })

  /// Whether its first word leads to a second clause: `通过开展培训` is no whole sentence.
  static func needsSecondClause(_ goal: String) -> Bool { leading.begin(goal) }

  /// `1.`, `1、`, `一、`, `一是`, `（一）`, `(1)`, `①`, `目标1`.
  private static func beginsWithNumbering(_ goal: String) -> Bool {
    var rest = goal.unicodeScalars[...]
    let bracketed = rest.first.map("（(".unicodeScalars.contains) ?? false
    if bracketed { rest.removeFirst() }
    if let first = rest.first, ("①"..."⑳").contains(first) { return true }
    if goal.hasPrefix("目标") { rest.removeFirst(2) }
    let digits = rest.prefix { "0123456789０１２３４５６７８９一二三四五六七八九十".unicodeScalars.contains($0) }
    guard (1...2).contains(digits.count), let mark = rest.dropFirst(digits.count).first else { return false }
    return (bracketed ? "）)" : "、.．:：是").unicodeScalars.contains(mark)
  }

  /// `2024年…`.
  private static func beginsWithYear(_ goal: String) -> Bool {
    let scalars = Array(goal.unicodeScalars.prefix(5))
    return scalars.count == 5 && scalars[..<4].allSatisfy { ("0"..."9").contains($0) } && scalars[4] == "年"
  }
}

/// Words with which texts may begin, by their first scalar, so that few are compared.
private struct WordBeginnings {
  private var rests: [Unicode.Scalar: [ArraySlice<Unicode.Scalar>]] = [:]

  init(_ words: [String]) {
    for word in words.map({ Array($0.unicodeScalars) }) { rests[word[0], default: []].append(word.dropFirst()) }
  }

  /// Whether the text begins with one of the words.
  func begin(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let rests = rests[first] else { return false }
    return rests.contains { text.unicodeScalars.dropFirst().starts(with: $0) }
  }
}
