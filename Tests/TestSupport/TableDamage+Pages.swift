/// A row with the place in the expected table to which its damage is noted.
struct PlacedRow {
  var row: DamagedRow
  /// Nil for the total's and the units' rows.
  var project: (unit: Int, project: Int)?
  /// What happens to this row's cells alone.
  var damage: Set<TableDamageKind> = []
}

/// How rows become pages and pages a text.
extension TableDamage {
  /// Lays the rows out; notes what hits each project's row.
  mutating func lines(
    of rows: [PlacedRow], truth: TableTruth, header: [String], expected: inout ExpectedTable
  ) -> [String] {
    let pages = pages(of: rows, truth)
    var lines = [joined(header)]
    if style.isPiped { lines.append(rule(header.count)) }
    for (number, page) in pages.enumerated() {
      let next = number + 1 < pages.count ? pages[number + 1].rows.first?.row : nil
      var isBroken = next == nil
      for (position, placed) in page.rows.enumerated() {
        var kinds = page.damage.union(placed.damage)
        let isLast = position + 1 == page.rows.count
        let rowLines = self.lines(placed.row, next: isLast ? next : nil, damage: &kinds).map { joined($0) }
        lines.append(rowLines[0])
        if kinds.contains(.rowSplitByPage) {
          lines += pageBreak(header)
          isBroken = true
        }
        lines += rowLines[1...]
        if let place = placed.project { expected.units[place.unit].projects[place.project].damage.formUnion(kinds) }
      }
      if !isBroken { lines += pageBreak(header) }
    }
    return lines
  }

  private mutating func pages(of rows: [PlacedRow], _ truth: TableTruth)
    -> [(rows: [PlacedRow], damage: Set<TableDamageKind>)]
  {
    var pages: [(rows: [PlacedRow], damage: Set<TableDamageKind>)] = []
    var rest = rows[...]
    while !rest.isEmpty {
      var page = Array(rest.prefix(random.number(7...12)))
      rest = rest.dropFirst(page.count)
      let damage = spoilColumns(of: &page, isFirst: pages.isEmpty, truth)
      for index in page.indices { shift(&page[index], truth) }
      pages.append((page, damage))
    }
    return pages
  }

  /// What happens to one row's cells alone.
  private mutating func shift(_ placed: inout PlacedRow, _ truth: TableTruth) {
    var row = placed.row
    defer { placed.row = row }
    let isBlank = truth.sources.indices.filter { truth.amounts[$0] == nil }
    if happens(.rowShiftedLeft), row.dropped.isEmpty, row.name != style.totalName, let source = isBlank.first {
      row.dropped = [source + 1]
      placed.damage.insert(.rowShiftedLeft)
    } else if happens(.rowShiftedRight), row.blankColumn == nil {
      row.blankColumn = random.chance(0.5) ? 1 : row.amounts.count - row.dropped.count + 1
      placed.damage.insert(.rowShiftedRight)
    } else if happens(.cellsMerged) {
      row.merged = random.pick([0, 1, row.amounts.count - row.dropped.count + 1])
      placed.damage.insert(.cellsMerged)
    }
  }

  private mutating func pageBreak(_ header: [String]) -> [String] {
    var lines: [String] = []
    if happens(.noiseLine) {
      let unit = style.isInYuan ? "单位: 元" : "单位: 万元"
      lines.append(random.pick(["扫描全能王 创建", "项目支出绩效目标表(续表)", unit, ". .", "注:本表金额为年初预算数"]))
    }
    if happens(.blankLine) { lines.append("") }
    if happens(.pageNumber) {
      let page = random.number(1...9)
      lines.append(
        random.pick([
          "第 \(page) 页 共 9 页", "- \(page) -", "\(page)", "— \(page) —", "第\(page)页", "\(page) / 9",
        ]))
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
      if happens(.goalCellDropped) {
        page[index].row.hasGoalCell = false
        page[index].damage.insert(.goalCellDropped)
      }
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
