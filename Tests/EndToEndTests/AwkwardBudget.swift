import BudgetModel
import Foundation

/// Budgets at the edges of what offices have, as JSON that every command reads.
enum AwkwardBudget {
  /// One unit, one project of 0.01 万元, nothing else.
  static let least = budget([unit("示例市示例局", [project("唯一的项目", fen: 10_000)])])

  /// 200 units of two projects each; two units have one name.
  static let wide = budget(
    (1...200).map { number in
      unit(number == 200 ? "示例市第1服务中心" : "示例市第\(number)服务中心", [
        project("第\(number)项运行经费", fen: Int64(number) * 12_345_600),
        project("第\(number)项维护经费", fen: 1_000_000, indicators: 1),
      ])
    })

  static let longName = String(String(repeating: "关于推进全市公共服务设施提升改造与数字化平台建设的专项补助经费", count: 4).prefix(120))
  static let longGoal = String(repeating: "保障各项工作正常开展。", count: 272) + "完成全年任务。"

  /// A unit without projects, names of 120 characters, a goal of 3,000, 50 indicators and none, sums from 0.01 to
  /// 99,999,999.99 and below zero.
  static let odd = budget([
    unit("示例市没有项目的中心", []),
    unit(longName, [
      project("最大的项目", fen: 99_999_999_990_000),
      project(longName, fen: 10_000, goal: longGoal, indicators: 50),
      project("收回的项目", fen: -350_250_000),
      project("零元的项目", fen: 0, goal: nil),
    ]),
  ])

  private static func budget(_ units: [BudgetUnit]) -> Budget {
    Budget(
      department: "示例市示例局", year: 2024, fundingSources: ["财政拨款", "其他资金"],
      total: funding(units.compactMap(\.funding.total.amount).sum()), totalSource: place(1), units: units,
      unparsed: [], findings: [])
  }

  private static func unit(_ name: String, _ projects: [Project]) -> BudgetUnit {
    BudgetUnit(
      name: name, funding: funding(projects.compactMap(\.funding.total.amount).sum()), projects: projects, unparsed: [],
      source: place(2))
  }

  private static func project(
    _ name: String, fen: Int64, goal: String? = "保障工作正常开展。", indicators: Int = 0
  ) -> Project {
    Project(
      name: name, funding: funding(Amount(fen: fen)), goal: goal, goalState: goal == nil ? .missing : .complete,
      indicators: (0..<indicators).map { number in
        Indicator(
          number: number + 1, level1: IndicatorClass(code: "1", name: "产出指标"),
          level2: IndicatorClass(code: "11", name: "数量指标"), name: "第\(number + 1)项数量", cycleValue: "\(number)件",
          annualValue: "\(number)件", raw: "", source: place(3))
      }, unparsed: [], source: place(3))
  }

  private static func funding(_ amount: Amount) -> Funding {
    Funding(
      total: .amount(amount),
      sources: [.init(name: "财政拨款", cell: .amount(amount)), .init(name: "其他资金", cell: .blank)])
  }

  private static func place(_ line: Int) -> SourceLocation { SourceLocation(file: "budget.txt", line: line, column: 1) }
}

extension Scratch {
  /// Writes the budget as a file and gives its path.
  func write(_ budget: Budget) throws -> String {
    try write("budget.json", Array(BudgetFile(budget: budget, date: CalendarDate("2024-02-05")).json()))
  }
}
