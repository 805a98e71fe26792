/// Endings of the names of government departments and their units.
enum OrganisationNames {
  private static let endings = [
    "局", "委员会", "委", "厅", "部", "处", "办公室", "办事处", "办", "署", "院", "中心", "所", "站", "队", "校", "学校", "大学", "学院",
    "幼儿园", "园", "馆", "医院", "街道", "政府", "公司", "集团", "协会", "联合会", "总工会", "银行", "法庭", "台", "社",
  ]
  private static let shortest = 4

  /// Whether the text is wholly Chinese (brackets aside) and ends as an organisation's name does.
  static func isOrganisation(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count >= shortest && endings.contains(where: text.hasSuffix)
      && scalars.allSatisfy { $0.properties.isIdeographic || "（）()·、".unicodeScalars.contains($0) }
  }
}
