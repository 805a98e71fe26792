/// The header row of 项目支出绩效目标表: which column holds what.
struct TableHeader {
  static let nameTitle = "项目名称"
  static let totalTitle = "总计"
  static let goalTitle = "绩效目标"
  static let indicatorsTitle = "绩效指标"
  static let expected = "项目名称(资金使用单位)、总计、财政拨款、财政专户拨款、其他资金、绩效目标、绩效指标"

  /// In UTF-8; longer text is no title, and most lines are known by it not to be headers.
  private static let titleLimit = 100

  var line: Int
  /// Of 项目名称, from 0.
  var nameColumn: Int
  /// Of 总计; the funding sources follow up to 绩效目标, then comes 绩效指标.
  var totalColumn: Int
  /// Titles of the columns between 总计 and 绩效目标, as found.
  var sources: [String]

  /// Nil when the line is no header.
  init?(_ line: TextLine) {
    guard Self.mayBeHeader(line) else { return nil }
    let titles = line.cells.map { $0.text.utf8.count <= Self.titleLimit ? $0.text.squeezed : "" }
    guard let name = titles.firstIndex(where: { Self.isNear(String($0.prefix(4)), Self.nameTitle) }),
      let total = titles[(name + 1)...].firstIndex(where: Self.isTotal),
      let goal = titles[(total + 1)...].firstIndex(where: { Self.isNear(String($0.suffix(4)), Self.goalTitle) }),
      titles.indices.contains(goal + 1), Self.isNear(String(titles[goal + 1].suffix(4)), Self.indicatorsTitle)
    else { return nil }
    self.line = line.number
    nameColumn = name
    totalColumn = total
    sources = titles[(total + 1)..<goal].enumerated().map { $1.isEmpty ? "第\(total + $0 + 2)列" : $1 }
  }

  /// Most lines are none, which is seen faster than their titles are compared: those of goals and indicators are two
  /// short cells with 绩 or 效 at least, when one of their characters is misread.
  private static func mayBeHeader(_ line: TextLine) -> Bool {
    let titles = line.cells.count { cell in
      cell.text.utf8.count <= titleLimit && cell.text.unicodeScalars.contains { $0 == "绩" || $0 == "效" }
    }
    return titles >= 2
  }

  private static func isTotal(_ title: String) -> Bool {
    let title = title.prefix { $0 != "(" && $0 != "（" }
    return title == totalTitle || title == "合计" || title.count == 2 && (title.first == "总" || title.last == "计")
  }

  /// Whether a title of four characters is the expected one but for one character.
  private static func isNear(_ title: String, _ expected: String) -> Bool {
    title.count == expected.count && zip(title, expected).count { $0 != $1 } <= 1
  }

  /// 总计, the sources, 绩效目标 and 绩效指标.
  var width: Int { sources.count + 3 }
}
