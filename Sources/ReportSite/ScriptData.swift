import BudgetModel
import ReportTemplates

/// What the site's script searches and filters: files that assign, since a page opened from a folder may read no other.
struct ScriptData {
  private var bytes: [UInt8] = []

  /// - Parameter size: about as many bytes as it becomes: what grows is copied each time.
  private init(size: Int) { bytes.reserveCapacity(size) }

  /// `budgetpressSearch`: the units with code and name, and each project with its unit's place, its code and a text of
  /// lines: name, goal (may be empty), indicators.
  static func search(of document: DocumentContext) -> [UInt8] {
    var data = ScriptData(size: document.projectCount * 256 + document.indicatorCount * 128)
    data.begin("budgetpressSearch", units: document.units)
    for (index, unit) in document.units.enumerated() {
      for context in unit.projects {
        let project = context.project
        data.add("[\(index),\"\(context.code)\",\"")
        data.add(line: project.name)
        data.add("\\n")
        data.add(line: project.goal ?? "")
        let indicators = project.indicators
        // By their places: taken out, each would be copied.
        for place in indicators.indices { data.add(indicators[place]) }
        data.add("\"")
        data.add("],\n")
      }
    }
    return data.end()
  }

  /// A line with its name and its values; one that is said twice, once.
  private mutating func add(_ indicator: borrowing Indicator) {
    let (annual, cycle) = (indicator.annualValue, indicator.cycleValue)
    add("\\n")
    add(line: indicator.name)
    if let annual { add(value: annual) }
    if let cycle, cycle != annual { add(value: cycle) }
  }

  private mutating func add(value: String) {
    add(" ")
    add(line: value)
  }

  /// `budgetpressTable`: sources and classes by name, and each project with its unit's place, code, name, 总计 and
  /// sources in 分 (null: blank, a text: shown as it is), number of indicators and places of its classes.
  static func table(of document: DocumentContext, classes: [IndicatorClassGroup]) -> [UInt8] {
    var data = ScriptData(size: document.projectCount * 128)
    let sources = document.fundingSourceNames
    data.begin("budgetpressTable", units: document.units)
    // By unit and project.
    var classPlaces = document.budget.units.map { Array(repeating: [Int](), count: $0.projects.count) }
    for (index, group) in classes.enumerated() {
      for place in group.places where classPlaces[place.unit][place.project].last != index {
        classPlaces[place.unit][place.project].append(index)
      }
    }
    for (index, unit) in document.units.enumerated() {
      for context in unit.projects {
        let project = context.project
        let cells = [project.funding.total]
          + sources.map { name in project.funding.sources.first { $0.name == name }?.cell ?? .blank }
        data.add("[\(index),\"\(context.code)\",")
        data.add(quoted: project.name)
        data.add(",[\(cells.map(Self.cell).joined(separator: ","))],\(project.indicators.count),[")
        data.add(classPlaces[index][context.index].map { String($0) }.joined(separator: ","))
        data.add("],\(context.shareOfTotal.share?.basisPoints.description ?? "null")],\n")
      }
    }
    return data.end()
  }

  /// Beyond what the script can count exactly, as text.
  private static func cell(_ cell: FundingCell) -> String {
    switch cell {
    case .amount(let amount): amount.fen.magnitude < 1 << 53 ? String(amount.fen) : "\"\(amount.wan)\""
    case .blank: "null"
    case .unreadable: "\"\(CSVTable.unreadable)\""
    }
  }

  private mutating func begin(_ name: String, units: [UnitContext]) {
    add("globalThis.\(name)={units:[")
    for unit in units {
      add("[\"\(unit.code)\",")
      add(quoted: unit.unit.name)
      add("],")
    }
    add("],projects:[\n")
  }

  private mutating func end() -> [UInt8] {
    add("]};\n")
    return bytes
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  /// As a JavaScript string.
  private mutating func add(quoted text: String) {
    add("\"")
    add(line: text)
    add("\"")
  }

  /// As it stands in a JavaScript string; a line break is a space.
  private mutating func add(line: String) {
    MarkupText.cleaned(line).withBytes { add(line: $0) }
  }

  private mutating func add(line: UnsafeBufferPointer<UInt8>) {
    let special = line.first(
      from: 0, mayHold: { $0.holds(below: 0x23) || $0.holds(UInt8(ascii: "\\")) },
      where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    if special == line.count {
      bytes.append(contentsOf: line)
      return
    }
    for byte in line {
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
  }
}
