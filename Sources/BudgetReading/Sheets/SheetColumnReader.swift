/// Decides by their titles what a sheet's columns are.
struct SheetColumnReader {
  let grid: SheetGrid
  let settings: TableSettings

  private struct Match {
    var field: SheetField
    /// Lower is better.
    var rank: Int
    var reason: String
  }

  /// From titles by column; each field that can be there once goes to its best title, the first of equals.
  func columns(_ titles: [(column: Int, title: SheetTitle)]) -> SheetColumns {
    var matches = titles.map { match($0.title) }
    settleHierarchy(titles.map(\.title), &matches)
    settleBareProjects(titles.map(\.title), &matches)
    settleScalars(titles.map(\.title), &matches)
    for index in matches.indices.filter({ matches[$0].field == .source }).dropFirst(Self.mostSources) {
      matches[index] = Match(field: .attribute, rank: 0, reason: "资金来源超过 \(Self.mostSources) 列，作为附加信息保留")
    }
    var names: [String: Int] = [:]
    let leaves = Dictionary(titles.map { ($0.title.leaf, 1) }, uniquingKeysWith: +)
    let columns = zip(titles, matches).map { entry, match in
      SheetColumn(
        column: entry.column, title: entry.title, field: match.field, reason: match.reason,
        name: name(entry.title, match.field, leaves, &names, entry.column),
        moneyUnit: entry.title.parts.compactMap(MoneyUnit.init(statedIn:)).last)
    }
    return SheetColumns(all: columns)
  }

  private func name(
    _ title: SheetTitle, _ field: SheetField, _ leaves: [String: Int], _ names: inout [String: Int], _ column: Int
  ) -> String {
    let isAmbiguous = leaves[title.leaf, default: 0] > 1 && title.parts.count > 1
    var name = field == .source && !isAmbiguous ? Self.sourceName(title.leaf) : title.parts.joined(separator: "/")
    if name.isEmpty { name = grid.columnName(column) }
    names[name, default: 0] += 1
    return names[name] == 1 ? name : "\(name)（\(grid.columnName(column))）"
  }

  /// Without marks, 其中 and the money unit.
  private static func sourceName(_ leaf: String) -> String {
    var name = leaf
    while let first = name.first, "*＊★".contains(first) { name.removeFirst() }
    for unit in MoneyUnit.allCases {
      for ending in ["（\(unit.rawValue)）", "(\(unit.rawValue))"] where name.hasSuffix(ending) {
        name.removeLast(ending.count)
      }
    }
    for opening in ["其中：", "其中:"] where name.hasPrefix(opening) { name.removeFirst(opening.count) }
    return name
  }

  private func match(_ title: SheetTitle) -> Match {
    if let stated = statedField(title) { return Match(field: stated, rank: -1, reason: "report.yaml 指定") }
    let kept = Match(field: .attribute, rank: 0, reason: "没有用到，作为附加信息保留")
    guard title.leaf.utf8.count <= Self.longest, !title.leaf.isEmpty else { return kept }
    let keys = title.parts.suffix(Self.deepest).map { $0.utf8.count <= Self.longest ? SheetTitle.key($0) : "" }
    let (leaf, parents) = (keys[keys.count - 1], keys.dropLast())
    if let other = keys.first(where: Self.isOtherFigure) {
      return Match(field: .attribute, rank: 0, reason: "“\(other)”不是本年预算，作为附加信息保留")
    }
    return source(leaf, under: parents, title) ?? scalar(leaf, under: parents) ?? kept
  }

  /// Whether a cell's text alone says something of its column.
  func isKnown(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    return match(SheetTitle([text])).field != .attribute || SheetSynonyms.sourceParents.contains(SheetTitle.key(text))
  }

  private func statedField(_ title: SheetTitle) -> SheetField? {
    settings.columns.first { $0.names(title) }?.field
  }

  private func scalar(_ leaf: String, under parents: ArraySlice<String>) -> Match? {
    for key in [leaf, Self.withoutBracket(leaf)] {
      guard let known = Self.index[key] else { continue }
      if leaf == "小计", !parents.contains(where: Self.isMoneyGroup) { return nil }
      return Match(
        field: known.field, rank: known.rank + (key == leaf ? 0 : 50), reason: "表头与“\(known.field.rawValue)”相同或同义")
    }
    return nil
  }

  /// A funding source by its own name, or by the group that its title stands under.
  private func source(_ leaf: String, under parents: ArraySlice<String>, _ title: SheetTitle) -> Match? {
    let isTotal = Self.index[leaf]?.field == .total
    if isTotal {
      guard let parent = parents.last, Self.isSource(parent), leaf != parent else { return nil }
      return Match(field: .attribute, rank: 0, reason: "“\(parent)”的小计，不重复计入，作为附加信息保留")
    }
    if Self.isSource(leaf) { return Match(field: .source, rank: 0, reason: "表头含资金来源的名称") }
    let isTold = SheetSynonyms.sourcelessEndings.contains(where: leaf.hasSuffix) || Self.index[leaf] != nil
    guard !isTold, let parent = parents.last(where: { SheetSynonyms.sourceParents.contains($0) }) else { return nil }
    return Match(field: .source, rank: 0, reason: "表头是“\(parent)”之下的金额列")
  }

  /// Every project holds a cell for every source.
  private static let mostSources = 60
  private static let longest = 120
  private static let deepest = 5

  private static func isSource(_ key: String) -> Bool {
    key.unicodeScalars.count <= 24 && !key.holds("是否") && SheetSynonyms.sources.contains(where: key.holds)
      && !SheetSynonyms.sourcelessEndings.contains(where: key.hasSuffix)
  }

  /// Money that is carried over is this year's, whatever year it comes from.
  private static func isOtherFigure(_ key: String) -> Bool {
    SheetSynonyms.otherFigures.contains(where: key.hasPrefix) && !key.holds("结转") && !key.holds("结余")
  }

  private static func isMoneyGroup(_ key: String) -> Bool {
    SheetSynonyms.sourceParents.contains(key) || index[key]?.field == .total
  }

  private static func withoutBracket(_ key: String) -> String {
    guard key.last == ")", let open = key.firstIndex(of: "("), open > key.startIndex else { return key }
    return String(key[..<open])
  }

  private static let index: [String: (field: SheetField, rank: Int)] = {
    var index: [String: (field: SheetField, rank: Int)] = [:]
    for (field, titles) in SheetSynonyms.titles {
      for (rank, title) in titles.enumerated() where index[title] == nil { index[title] = (field, rank) }
    }
    return index
  }()

  /// 款, 项 … count as levels only together and with a column of names.
  private func settleHierarchy(_ titles: [SheetTitle], _ matches: inout [Match]) {
    let levels = matches.indices.filter { matches[$0].field == .level }
    guard !levels.isEmpty else { return }
    let names = titles.indices.filter { SheetSynonyms.hierarchyNames.contains(SheetTitle.key(titles[$0].leaf)) }
    guard levels.count > 1, let name = names.first, matches[name].field == .attribute else {
      for level in levels { matches[level] = Match(field: .attribute, rank: 0, reason: "没有用到，作为附加信息保留") }
      return
    }
    matches[name] = Match(field: .unitAndProject, rank: 0, reason: "“款、项、目、节”各级的名称")
  }

  /// 项目 over several columns heads a group, or both sides of 收支总表; it names no projects.
  private func settleBareProjects(_ titles: [SheetTitle], _ matches: inout [Match]) {
    let bare = matches.indices.filter { matches[$0].field == .project && SheetTitle.key(titles[$0].leaf) == "项目" }
    guard bare.count > 1 else { return }
    for index in bare where matches[index].rank >= 0 {
      matches[index] = Match(field: .attribute, rank: 0, reason: "“项目”有 \(bare.count) 列，不是项目名称，作为附加信息保留")
    }
  }

  private func settleScalars(_ titles: [SheetTitle], _ matches: inout [Match]) {
    if matches.contains(where: { $0.field == .annualValue }), !matches.contains(where: { $0.field == .measure }) {
      for index in matches.indices where matches[index].field == .unit && SheetTitle.key(titles[index].leaf) == "单位" {
        matches[index] = Match(field: .measure, rank: 90, reason: "在指标值旁，是计量单位")
      }
    }
    var best: [SheetField: Int] = [:]
    for (index, match) in matches.enumerated() where !match.field.isRepeatable {
      if let known = best[match.field], matches[known].rank <= match.rank { continue }
      best[match.field] = index
    }
    for index in matches.indices where !matches[index].field.isRepeatable && best[matches[index].field] != index {
      let other = best[matches[index].field].map { titles[$0].leaf } ?? ""
      matches[index] = Match(
        field: .attribute, rank: 0, reason: "“\(other)”更像“\(matches[index].field.rawValue)”，这一列作为附加信息保留")
    }
  }
}
