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
    let titles = line.cells.map { $0.text.utf8.count <= Self.titleLimit ? $0.text.squeezed : "" }
    guard let name = titles.firstIndex(where: { $0.hasPrefix(Self.nameTitle) }),
      let total = titles.firstIndex(of: Self.totalTitle), name < total,
      let goal = titles.firstIndex(of: Self.goalTitle), total < goal,
      titles.firstIndex(of: Self.indicatorsTitle) == goal + 1
    else { return nil }
    self.line = line.number
    nameColumn = name
    totalColumn = total
    sources = titles[(total + 1)..<goal].enumerated().map { $1.isEmpty ? "第\(total + $0 + 2)列" : $1 }
  }

  /// 总计, the sources, 绩效目标 and 绩效指标.
  var width: Int { sources.count + 3 }
}
