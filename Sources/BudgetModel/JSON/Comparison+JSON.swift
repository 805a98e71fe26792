/// The comparison as data (docs/budget-json.md): written only; what is read back is the budget.
extension Comparison: JSONWritable {
  private enum Key: String, CodingKey { case endedUnits, total, units, year }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.endedUnits, endedUnits)
      try json.member(Key.total, RowJSON(change: total))
      try json.member(Key.units, units)
      try json.member(Key.year, year)
    }
  }
}

extension Comparison.Unit: JSONWritable {
  func write(to json: inout JSONWriter) throws {
    var row = RowJSON(row)
    row.ended = ended.map(RowJSON.init)
    row.movedAway = movedAway.map(RowJSON.init)
    row.projects = projects.map(RowJSON.init)
    try row.write(to: &json)
  }
}

extension Comparison.EndedUnit: JSONWritable {
  func write(to json: inout JSONWriter) throws {
    var row = RowJSON(unit)
    row.ended = projects.map(RowJSON.init)
    try row.write(to: &json)
  }
}

/// One row: amounts as decimal text in 万元, the percent as `-3.21`.
private struct RowJSON: JSONWritable {
  private enum Key: String, CodingKey {
    case difference, ended, formerName, formerUnit, movedAway, name, newUnit, percent, previous, projects, status
  }

  var change: Change
  var name: String?
  var formerName: String?
  var formerUnit: String?
  var status: Comparison.Status?
  var newUnit: String?
  var ended: [RowJSON]?
  var movedAway: [RowJSON]?
  var projects: [RowJSON]?

  init(change: Change) { self.change = change }

  init(_ row: Comparison.Row) {
    change = row.change
    formerName = row.formerName
    formerUnit = row.formerUnit
    status = row.status
  }

  init(_ ended: Comparison.Ended) {
    change = ended.change
    name = ended.name
    newUnit = ended.newUnit
    status = ended.newUnit == nil ? .ended : .moved
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.difference, change.difference?.wan)
      if let ended { try json.member(Key.ended, ended) }
      if status != nil, name == nil {
        try json.member(Key.formerName, formerName)
        try json.member(Key.formerUnit, formerUnit)
      }
      if let movedAway { try json.member(Key.movedAway, movedAway) }
      if let name { try json.member(Key.name, name) }
      if let newUnit { try json.member(Key.newUnit, newUnit) }
      try json.member(Key.percent, change.percent?.percentNumber)
      try json.member(Key.previous, change.previous?.amount?.wan)
      if let projects { try json.member(Key.projects, projects) }
      if let status { try json.member(Key.status, status.rawValue) }
    }
  }
}
