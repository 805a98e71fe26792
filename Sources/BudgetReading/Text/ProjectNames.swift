/// Endings of the names of projects.
enum ProjectNames {
  private static let endings = [
    "费", "费用", "金", "项目", "支出", "补助", "补贴", "工程", "工作", "款", "奖励", "补偿", "贴息", "贷款", "资金", "经费", "任务", "活动", "服务",
    ")", "）", "》", "”",
  ]

  /// Whether a name ends as names do; one broken by a page's end seldom does.
  static func isWhole(_ name: String) -> Bool { endings.contains(where: name.squeezed.hasSuffix) }
}
