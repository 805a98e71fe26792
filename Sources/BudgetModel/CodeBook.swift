/// The codes that units and projects have had since a budget was first published: what addresses are made of.
///
/// A code is never given to anything else, also when its unit or project is withdrawn.
public struct CodeBook: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// Digits, e.g. `007`.
    public var code: String
    public var name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  public struct Unit: Hashable, Sendable {
    public var unit: Entry
    public var projects: [Entry]

    public init(unit: Entry, projects: [Entry] = []) {
      self.unit = unit
      self.projects = projects
    }
  }

  /// In the order in which codes were given.
  public var units: [Unit]

  public init(units: [Unit] = []) { self.units = units }

  /// A valid code: one to eight ASCII digits.
  public static func isCode(_ text: String) -> Bool {
    (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The codes of one budget, parallel to its units and their projects.
public struct BudgetCodes: Hashable, Sendable {
  /// Of each unit, at least two digits unless given otherwise: `01`.
  public var units: [String]
  /// Of each unit's projects, at least three digits unless given otherwise: `007`.
  public var projects: [[String]]

  public init(units: [String], projects: [[String]]) {
    self.units = units
    self.projects = projects
  }
}

extension CodeBook {
  /// Gives every unit and project of the budget its code: the one it has already, by name (the second of one name gets
  /// the second code), or the next that was never given.
  public mutating func assign(to budget: Budget) -> BudgetCodes {
    var known = units.map(\.unit)
    let unitCodes = Self.codes(of: budget.units.map(\.name), known: &known, width: 2)
    for entry in known.dropFirst(units.count) { units.append(Unit(unit: entry)) }
    let places = Dictionary(units.indices.map { (units[$0].unit.code, $0) }) { first, _ in first }
    let projectCodes = zip(budget.units, unitCodes).map { unit, code in
      guard let place = places[code] else { return [String]() }
      return Self.codes(of: unit.projects.map(\.name), known: &units[place].projects, width: 3)
    }
    return BudgetCodes(units: unitCodes, projects: projectCodes)
  }

  /// This book with what the other says: its codes count for names that both have, its names for codes that both have
  /// (a renamed project keeps its code). A code that a name had before stays taken.
  public func taking(_ other: CodeBook) -> CodeBook {
    var book = self
    for unit in other.units {
      let place = book.units.firstIndex { $0.unit.code == unit.unit.code }
        ?? book.units.firstIndex { $0.unit.name == unit.unit.name }
      guard let place else {
        book.units.append(unit)
        continue
      }
      book.units[place].unit = unit.unit
      let codes = Set(unit.projects.map(\.code))
      book.units[place].projects = unit.projects + book.units[place].projects.filter { !codes.contains($0.code) }
    }
    return book
  }

  /// The names' codes; new ones are added to those known.
  private static func codes(of names: [String], known: inout [Entry], width: Int) -> [String] {
    var free: [String: [String]] = [:]
    for entry in known.reversed() { free[entry.name, default: []].append(entry.code) }
    var next = (known.compactMap { Int($0.code) }.max() ?? 0) + 1
    return names.map { name in
      if !free.isEmpty, let code = free[name]?.popLast() { return code }
      let code = padded(next, width: width)
      next += 1
      known.append(Entry(code: code, name: name))
      return code
    }
  }

  private static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
