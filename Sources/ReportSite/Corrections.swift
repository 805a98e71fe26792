import BudgetModel
import ReportTemplates

/// What a release says otherwise than the one before it of the same year.
///
/// Units and projects are matched by their codes, so that a renamed one is not taken for another.
struct Corrections: Sendable {
  struct Change: Sendable {
    enum Kind: Sendable { case added, withdrawn, renamed, amount, goal, indicator }

    var kind: Kind
    var unit: String
    /// Nil: the unit's row, or the total's where there is no unit either.
    var project: String?
    /// Below the edition's folder; nil for the total.
    var path: String?
    /// The table's column, for amounts.
    var column: String?
    var before: FundingCell = .blank
    var after: FundingCell = .blank
    var textBefore: String?
    var textAfter: String?
  }

  let previousFolder: String
  let previousDate: CalendarDate?
  let changes: [Change]

  init(from before: DocumentContext, in previousFolder: String, to after: DocumentContext) {
    self.previousFolder = previousFolder
    previousDate = before.date
    var changes = Self.amounts(
      of: before.budget.total, after.budget.total, as: Change(kind: .amount, unit: "", project: nil, path: nil))
    let old = Self.byKey(before.units, \.code)
    for unit in after.units { changes += Self.changes(of: unit, since: old[unit.code]) }
    let codes = Set(after.units.map(\.code))
    for unit in before.units where !codes.contains(unit.code) {
      let change = Change(kind: .withdrawn, unit: unit.unit.name, project: nil, path: unit.path)
      changes.append(change.with(unit.unit.funding.total, .blank))
    }
    self.changes = changes
  }

  private static func byKey<Value>(_ values: [Value], _ key: (Value) -> String) -> [String: Value] {
    Dictionary(values.map { (key($0), $0) }) { first, _ in first }
  }

  private static func changes(of unit: UnitContext, since old: UnitContext?) -> [Change] {
    let row = Change(kind: .amount, unit: unit.unit.name, project: nil, path: unit.path)
    guard let old else {
      return [row.as(.added).with(.blank, unit.unit.funding.total)]
        + unit.projects.flatMap { changes(of: $0, since: nil, in: unit) }
    }
    var found = renamed(from: old.unit.name, to: unit.unit.name, as: row)
    found += amounts(of: old.unit.funding, unit.unit.funding, as: row)
    let projects = byKey(old.projects, \.code)
    for project in unit.projects { found += Self.changes(of: project, since: projects[project.code], in: unit) }
    let codes = Set(unit.projects.map(\.code))
    for project in old.projects where !codes.contains(project.code) {
      let change = Change(
        kind: .withdrawn, unit: unit.unit.name, project: project.project.name, path: project.path)
      found.append(change.with(project.project.funding.total, .blank))
    }
    return found
  }

  private static func changes(of context: ProjectContext, since old: ProjectContext?, in unit: UnitContext) -> [Change] {
    let project = context.project
    let row = Change(kind: .amount, unit: unit.unit.name, project: project.name, path: context.path)
    guard let before = old?.project else { return [row.as(.added).with(.blank, project.funding.total)] }
    var changes = renamed(from: before.name, to: project.name, as: row)
    changes += amounts(of: before.funding, project.funding, as: row)
    if before.goal != project.goal { changes.append(row.as(.goal).with(before.goal, project.goal)) }
    return changes + indicators(of: before, project, as: row)
  }

  private static func renamed(from before: String, to after: String, as row: Change) -> [Change] {
    before == after ? [] : [row.as(.renamed).with(before, after)]
  }

  private static func amounts(of before: Funding, _ after: Funding, as row: Change) -> [Change] {
    func cells(_ funding: Funding) -> [(name: String, cell: FundingCell)] {
      [("总计", funding.total)] + funding.sources.map { ($0.name, $0.cell) }
    }
    let old = cells(before), new = cells(after)
    let names = old.map(\.name) + new.map(\.name).filter { name in !old.contains { $0.name == name } }
    return names.compactMap { name in
      let pair = [old, new].map { list in list.first { $0.name == name }?.cell ?? .blank }
      if pair[0] == pair[1] { return nil }
      var change = row.with(pair[0], pair[1])
      change.column = name
      return change
    }
  }

  /// Indicators as texts, each before against the one after that has its place; those that are alike are taken out first.
  private static func indicators(of before: Project, _ after: Project, as row: Change) -> [Change] {
    var new = after.indicators.map(text)
    let old = before.indicators.map(text).filter { text in
      guard let index = new.firstIndex(of: text) else { return true }
      new.remove(at: index)
      return false
    }
    return (0..<max(old.count, new.count)).map { index in
      row.as(.indicator).with(index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
    }
  }

  private static func text(of indicator: Indicator) -> String {
    let classes = [indicator.level1?.name, indicator.level2?.name, indicator.name].compactMap(\.self)
    var values = [indicator.annualValue, indicator.cycleValue].compactMap(\.self)
    if values.count == 2, values[0] == values[1] { values.removeLast() }
    return classes.joined(separator: " › ") + (values.isEmpty ? "" : "：" + values.joined(separator: " / "))
  }
}

extension Corrections.Change {
  fileprivate func `as`(_ kind: Kind) -> Self {
    var change = self
    change.kind = kind
    return change
  }

  fileprivate func with(_ before: FundingCell, _ after: FundingCell) -> Self {
    var change = self
    (change.before, change.after) = (before, after)
    return change
  }

  fileprivate func with(_ before: String?, _ after: String?) -> Self {
    var change = self
    (change.textBefore, change.textAfter) = (before, after)
    return change
  }
}
