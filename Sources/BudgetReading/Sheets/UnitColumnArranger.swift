import Spreadsheets

/// Arranges the rows of a sheet with a column of units and one of projects.
struct UnitColumnArranger {
  let columns: SheetColumns
  private var result = SheetArrangement()
  private var units: [String: Int] = [:]
  private var current: Int?
  private var filledRows = 0
  private let money: [Int]
  private let details: [Int]

  init(columns: SheetColumns) {
    self.columns = columns
    money = columns.all.filter(\.field.isMoney).map(\.column)
    details = columns.all.filter { $0.field.isIndicatorPart || [.goal, .indicators].contains($0.field) }.map(\.column)
  }

  mutating func arrange(_ records: [SheetRecord]) -> SheetArrangement {
    for record in records { take(record) }
    if filledRows > 0 { result.remarks.append("\(filledRows) 行的单位名称空着，沿用上一行的单位") }
    result.remarks.append("单位和项目各有一列，项目按单位归并，单位按首次出现的顺序排列")
    return result
  }

  private mutating func take(_ record: SheetRecord) {
    let (unit, project) = (record.cell(columns.column(.unit)), record.own(columns.column(.project)))
    let (unitKey, projectKey) = (SheetArrangement.key(unit), SheetArrangement.key(project))
    let firstKey = SheetArrangement.key(record.row.texts.first)
    let hasMoney = money.contains { record.own($0) != nil }
    if Self.isSum(projectKey) || project == nil && (Self.isSum(unitKey) || Self.isSum(firstKey)) {
      takeSum(
        record, unitKey: unitKey,
        isSubtotal: [unitKey, projectKey, firstKey].contains(where: SheetArrangement.subtotalNames.contains))
    } else if let project {
      if record.row.texts.count == 1 && unit == nil || SheetArrangement.isNote(record) {
        result.leave(record)
      } else {
        take(project: project, of: unit, record, hasMoney: hasMoney)
      }
    } else if let own = record.own(columns.column(.unit)), hasMoney {
      let name = Self.withoutSum(own.text.unwrapped)
      current = index(of: name, record)
      if let current, result.units[current].printed == nil {
        result.units[current].printed = record
      } else {
        result.strays.append(record)
      }
    } else if details.contains(where: { record.own($0) != nil }), !hasMoney, addMore(record) {
    } else if let own = record.own(columns.column(.unit)), record.row.texts.count == 1,
      OrganisationNames.isOrganisation(own.text.unwrapped)
    {
      current = index(of: own.text.unwrapped, record)
    } else {
      result.leave(record)
    }
  }

  static func isSum(_ key: String) -> Bool {
    SheetArrangement.totalNames.contains(key) || SheetArrangement.subtotalNames.contains(key)
  }

  /// `某局小计` → `某局`.
  static func withoutSum(_ name: String) -> String {
    for ending in ["小计", "合计", "小計", "合計"] where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  private mutating func takeSum(_ record: SheetRecord, unitKey: String, isSubtotal: Bool) {
    let named = record.cell(columns.column(.unit)).map { $0.text.unwrapped }
    if let named, !Self.isSum(unitKey) {
      current = index(of: named, record)
    } else if !isSubtotal {
      return result.take(total: record)
    }
    guard let current, result.units[current].printed == nil else { return result.strays.append(record) }
    result.units[current].printed = record
  }

  private mutating func take(project: SheetCell, of unit: SheetCell?, _ record: SheetRecord, hasMoney: Bool) {
    if let unit {
      current = index(of: unit.text.unwrapped, record)
    } else if current == nil {
      current = index(of: nil, record)
    } else {
      filledRows += 1
    }
    guard let current else { return }
    let name = project.text.unwrapped
    if !details.isEmpty, let last = result.units[current].projects.last, last.name == name,
      money.allSatisfy({ record.own($0) == nil || record.own($0)?.text == last.first.own($0)?.text })
    {
      result.units[current].projects[result.units[current].projects.count - 1].more.append(record)
    } else {
      result.units[current].projects.append(.init(name: name, first: record))
    }
  }

  private mutating func addMore(_ record: SheetRecord) -> Bool {
    guard let current, !result.units[current].projects.isEmpty else { return false }
    result.units[current].projects[result.units[current].projects.count - 1].more.append(record)
    return true
  }

  private mutating func index(of name: String?, _ record: SheetRecord) -> Int {
    let key = name?.squeezed ?? ""
    if let known = units[key] { return known }
    units[key] = result.units.count
    result.units.append(.init(name: name, first: record))
    return result.units.count - 1
  }
}
