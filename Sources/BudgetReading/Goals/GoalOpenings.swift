/// Words and numberings with which goals begin.
///
/// From the sample and the usual wording of 绩效目标; a goal that begins otherwise is taken to have lost its head, so a
/// missing word shows as a warning, never as lost text.
enum GoalOpenings {
  private static let words = [
    "通过", "根据", "跟据", "按照", "依据", "依照", "遵照", "落实", "贯彻", "开展", "加强", "加快", "推动", "推进", "完成", "实施", "实现",
    "顺利", "编制", "协助", "配合", "吸引", "有效", "确保", "保障", "保证", "维护", "为了", "为", "围绕", "坚持", "聚焦", "支持", "促进",
    "提升", "提高", "建设", "打造", "构建", "做好", "积极", "全面", "全力", "进一步", "继续", "持续", "组织", "结合", "深入", "强化", "深化",
    "优化", "健全", "完善", "扶持", "引导", "鼓励", "利用", "充分", "及时", "严格", "大力", "切实", "统筹", "对照", "本项目", "该项目",
    "年度目标", "总体目标", "项目目标",
  ]

  static func beginsWithOne(_ goal: String) -> Bool {
    words.contains(where: goal.hasPrefix) || beginsWithNumbering(goal) || beginsWithYear(goal)
  }

  /// `1.`, `1、`, `一、`, `（一）`, `(1)`, `目标1`.
  private static func beginsWithNumbering(_ goal: String) -> Bool {
    var rest = goal.unicodeScalars[...]
    let bracketed = rest.first.map("（(".unicodeScalars.contains) ?? false
    if bracketed { rest.removeFirst() }
    if goal.hasPrefix("目标") { rest.removeFirst(2) }
    let digits = rest.prefix { "0123456789一二三四五六七八九十".unicodeScalars.contains($0) }
    guard (1...2).contains(digits.count), let mark = rest.dropFirst(digits.count).first else { return false }
    return (bracketed ? "）)" : "、.．:：").unicodeScalars.contains(mark)
  }

  /// `2024年…`.
  private static func beginsWithYear(_ goal: String) -> Bool {
    let scalars = Array(goal.unicodeScalars.prefix(5))
    return scalars.count == 5 && scalars[..<4].allSatisfy { ("0"..."9").contains($0) } && scalars[4] == "年"
  }
}
