import BudgetModel

/// How few projects make most of the money: the largest ones, as few as reach 80 % of the total.
struct ConcentrationContext: TemplateContext {
  let count: Int
  let amount: Amount
  let total: Amount
  let projectCount: Int

  /// Nil when the total is unknown or not positive, when there are fewer than two projects, or when all of them do not
  /// reach it.
  init?(of budget: Budget) {
    guard let total = budget.total.total.amount, total > .zero else { return nil }
    let amounts = budget.units.flatMap { $0.projects.compactMap(\.funding.total.amount) }.sorted(by: >)
    projectCount = budget.units.reduce(0) { $0 + $1.projects.count }
    self.total = total
    var sum = Amount.zero
    guard projectCount > 1, let last = amounts.firstIndex(where: { amount in
      sum = sum + amount
      return Int128(sum.fen) * 100 >= Int128(total.fen) * Self.percent
    }) else { return nil }
    count = last + 1
    amount = sum
  }

  private static let percent: Int128 = 80
  private var rest: Amount { total - amount }

  static let contextName = "concentration"
  static let fields = TemplateFields<Self>([
    .init("percent", "所达到的百分数：80") { _ in .number(Int(percent)) },
    .init("count", "达到它的金额最大的项目，至少要几个") { .number($0.count) },
    .init("amount", "这些项目之和，amount") { .object(AmountContext($0.amount)) },
    .init("share", "占总计的比例，share") { .object(ShareContext(of: $0.amount, in: $0.total)) },
    .init("hasOthers", "还有别的项目") { .flag($0.count < $0.projectCount) },
    .init("otherCount", "别的项目数") { .number($0.projectCount - $0.count) },
    .init("otherAmount", "总计减去这些项目之和，amount") { .object(AmountContext($0.rest)) },
    .init("otherShare", "它占总计的比例，share") { .object(ShareContext(of: $0.rest, in: $0.total)) },
  ])
}
