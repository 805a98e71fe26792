import BudgetModel

/// A row's amount beside last year's.
struct ChangeContext: TemplateContext {
  let row: Comparison.Row
  /// What last year is called: 上年, or 2022 年 when it is not the year before.
  let label: String
  /// This year's unit of a project that this one has no more.
  var newUnit: String?

  private var change: Change { row.change }

  init(_ row: Comparison.Row, label: String) {
    self.row = row
    self.label = label
  }

  init(_ change: Change, label: String) { self.init(Comparison.Row(change: change), label: label) }

  private var words: ChangeText { ChangeText(change: change, label: label) }

  static let contextName = "change"
  static let fields = TemplateFields<Self>([
    .init("previous", "上年数，amount；上年没有这一行则为空") { .optional($0.change.previous.map { AmountContext($0) }) },
    .init("current", "本年数，amount；本年没有这一行则为空") { .optional($0.change.current.map { AmountContext($0) }) },
    .init("difference", "增减额，amount；新增的为全部本年数，不能计算则其中 blank 为“是”") {
      .object(AmountContext($0.change.difference))
    },
    .init("signed", "增减额，带正负号：+123.45、-123.45、0.00；不能计算则为空") { .optional($0.words.signed) },
    .init("percent", "增减百分比：3.21%、-3.21%；基数为零则是 --（基数为0，不可比）") { .text($0.words.percent) },
    .init("signedPercent", "增减百分比，带正负号：+3.21%；不能计算则为空") { .optional($0.words.signedPercent) },
    .init("percentText", "增长 3.21%、下降 3.21%、持平、增长--（基数为0，不可比）") { .text($0.words.percentText) },
    .init("text", "一句话：比上年增加 123.45 万元，增长 3.21%；1 亿元起用亿元") { .text($0.words.text) },
    .init("known", "增减额可以计算") { .flag($0.change.difference != nil) },
    .init("hasPercent", "百分比可以计算") { .flag($0.change.percent != nil) },
    .init("isIncrease", "增加") { .flag(($0.change.difference?.fen ?? 0) > 0) },
    .init("isDecrease", "减少") { .flag(($0.change.difference?.fen ?? 0) < 0) },
    .init("isUnchanged", "持平") { .flag($0.change.difference == .zero) },
    .init("isZeroBase", "上年数为零，本年不为零，不可比") { .flag($0.change.base == .zero) },
    .init("isNegativeBase", "上年数小于零，不可比") { .flag($0.change.base == .negative) },
    .init("isZeroBoth", "上年数和本年数都是零") { .flag($0.change.base == .bothZero) },
    .init("isUnknown", "上年数或本年数为空或无法识别") { .flag($0.change.base == .unknown) },
    .init("isNew", "上年没有，本年新增") { .flag($0.change.previous == nil) },
    .init("isEnded", "上年有，本年没有") { .flag($0.change.current == nil) },
    .init("isRenamed", "上年用别的名称") { .flag($0.row.formerName != nil) },
    .init("formerName", "上年的名称，没有更名则为空") { .optional($0.row.formerName) },
    .init("isMoved", "上年在别的单位") { .flag($0.row.formerUnit != nil) },
    .init("formerUnit", "上年所在的单位，没有变则为空") { .optional($0.row.formerUnit) },
    .init("isMovedAway", "本年转到别的单位；这时 isEnded 为“是”，本单位没有") { .flag($0.newUnit != nil) },
    .init("newUnit", "转到的单位；没有转走则为空") { .optional($0.newUnit) },
    .init("label", "上年的叫法：上年；隔年则是 2022 年") { .text($0.label) },
  ])
}
