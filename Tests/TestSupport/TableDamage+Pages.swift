/// A row with the place in the expected table to which its damage is noted.
struct PlacedRow {
  var row: DamagedRow
  /// Nil for the total's and the units' rows.
  var project: (unit: Int, project: Int)?
}

/// How rows become pages and pages a text.
extension TableDamage {
  /// Lays the rows out; notes what hits each project's row.
  mutating func lines(
    of rows: [PlacedRow], truth: TableTruth, header: [String], expected: inout ExpectedTable
  ) -> [String] {
    var lines = [joined(header)]
    if style.isPiped { lines.append(rule(header.count)) }
    var start = 0
    while start < rows.count {
      let end = min(rows.count, start + random.number(7...12))
      if start > 0 { lines += pageBreak(header) }
      var page = Array(rows[start..<end])
      let damage = spoilColumns(of: &page, isFirst: start == 0, truth)
      for placed in page {
        var kinds = damage
        lines += self.lines(placed.row, damage: &kinds).map { joined($0) }
        if let place = placed.project { expected.units[place.unit].projects[place.project].damage.formUnion(kinds) }
      }
      start = end
    }
    return lines
  }

  private mutating func pageBreak(_ header: [String]) -> [String] {
    var lines: [String] = []
    if happens(.blankLine) { lines.append("") }
    if happens(.pageNumber) {
      let page = random.number(1...9)
      lines.append(random.pick(["第 \(page) 页 共 9 页", "- \(page) -", "\(page)", "— \(page) —", "第\(page)页", "\(page) / 9"]))
      if random.chance(0.4) { lines.append("") }
    }
    if happens(.headerRepeated) { lines.append(joined(header)) }
    return lines
  }

  /// Drops or adds columns over a page. The first page keeps all, so that the total's row shows what is where.
  private mutating func spoilColumns(of page: inout [PlacedRow], isFirst: Bool, _ truth: TableTruth)
    -> Set<TableDamageKind>
  {
    var damage: Set<TableDamageKind> = []
    func set(_ change: (inout DamagedRow) -> Void) { for index in page.indices { change(&page[index].row) } }
    if !isFirst {
      let isBlank = truth.sources.indices.filter { truth.amounts[$0] == nil }
      let isBlankHere = truth.sources.indices.filter { source in
        page.allSatisfy { $0.row.amounts[source + 1].isEmpty }
      }
      if happens(.columnDropped), let source = isBlank.randomElement(using: &random) {
        set { $0.dropped = [source + 1] }
        damage.insert(.columnDropped)
      } else if happens(.otherColumnDropped), let source = isBlankHere.randomElement(using: &random) {
        set { $0.dropped = [source + 1] }
        damage.insert(.otherColumnDropped)
      }
    }
    if happens(.columnAdded) {
      let place = random.number(1...(truth.sources.count + 3))
      set { $0.blankColumn = place }
      damage.insert(.columnAdded)
    }
    for index in page.indices where page[index].row.goal.isEmpty && !page[index].row.indicators.isEmpty {
      if happens(.goalCellDropped) { page[index].row.hasGoalCell = false }
    }
    return damage
  }

  func joined(_ cells: [String]) -> String {
    style.isPiped ? "| " + cells.joined(separator: " | ") + " |" : cells.joined(separator: "\t")
  }

  func rule(_ columns: Int) -> String {
    style.isPiped
      ? "|" + String(repeating: "---|", count: columns)
      : (0..<columns).map { ["----------", "--------", "--", "----"][$0 % 4] }.joined(separator: "\t")
  }

  mutating func header(_ truth: TableTruth) -> [String] {
    var cells = ["项目名称(资金使用单位)", "总计"] + truth.sources + ["绩效目标", "绩效指标"]
    if style.isFullWidth { cells[0] = "项目名称（资金使用单位）" }
    if happens(.headerMisread) {
      let place = random.pick([0, 1, 2, cells.count - 2, cells.count - 1])
      cells[place] = GlyphConfusion.misread(cells[place], &random) ?? cells[place]
    }
    return cells.map { happens(.spaceInside) ? $0.prefix(2) + " " + $0.dropFirst(2) : $0 }
  }

  /// The lines above the table: the department and the unit of money, perhaps beyond reading.
  mutating func heading(_ truth: TableTruth, damage: inout Set<TableDamageKind>) -> [String] {
    if style.isInYuan { return ["部门名称: \(truth.department)\t\t\t\t\t\t单位: 元"] }
    if happens(.headingGarbled) {
      damage.insert(.headingGarbled)
      return ["部门名称: // \(truth.department.dropFirst(2).dropLast(2))\t. 间\t[1]\t\t\t\t甲位: 力兀"]
    }
    return random.pick([
      ["部门名称: \(truth.department)\t\t\t\t\t\t单位: 万元"], ["项目支出绩效目标表", "部门名称：\(truth.department)\t\t\t\t\t\t单位：万元"], [],
    ])
  }
}
