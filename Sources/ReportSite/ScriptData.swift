import BudgetModel
import Bytes
import ReportTemplates

/// What the site's script searches and filters: files that assign, since a page opened from a folder may read no other.
struct ScriptData: ~Copyable {
  /// Each of whole lines.
  private var pieces: [[UInt8]] = []
  /// What is written behind them.
  private var bytes = ByteBuffer(capacity: pieceSize)
  private static let pieceSize = 1 << 18

  /// `budgetpressSearch`: the units with code and name, and each project with its unit's place, its code and a text of
  /// lines: name, goal (may be empty), indicators.
  static func search(of document: DocumentContext) -> [[UInt8]] {
    var data = ScriptData()
    data.begin("budgetpressSearch", units: document.units)
    for (index, unit) in document.units.enumerated() {
      for context in unit.projects {
        let project = context.project
        data.begin(context, at: index)
        data.bytes.append("\"")
        data.add(line: project.name)
        data.bytes.append("\\n")
        data.add(line: project.goal ?? "")
        let indicators = project.indicators
        // By their places: taken out, each would be copied.
        for place in indicators.indices { data.add(indicators[place]) }
        data.bytes.append("\"")
        data.endProject()
      }
    }
    return data.ended()
  }

  /// A line with its name and its values; one that is said twice, once.
  private mutating func add(_ indicator: borrowing Indicator) {
    let (annual, cycle) = (indicator.annualValue, indicator.cycleValue)
    bytes.append("\\n")
    add(line: indicator.name)
    if let annual { add(value: annual) }
    if let cycle, cycle != annual { add(value: cycle) }
  }

  private mutating func add(value: String) {
    bytes.append(" ")
    add(line: value)
  }

  /// `budgetpressTable`: sources and classes by name, and each project with its unit's place, code, name, 总计 and
  /// sources in 分 (null: blank, a text: shown as it is), number of indicators and places of its classes.
  static func table(of document: DocumentContext, classes: [IndicatorClassGroup]) -> [[UInt8]] {
    var data = ScriptData()
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
        data.begin(context, at: index)
        data.add(quoted: project.name)
        data.bytes.append(",[")
        data.add(cells) { $0.add($1) }
        data.bytes.append("],")
        data.bytes.append(project.indicators.count)
        data.bytes.append(",[")
        data.add(classPlaces[index][context.index]) { $0.bytes.append($1) }
        data.bytes.append("],")
        data.add(context.shareOfTotal.share)
        data.endProject()
      }
    }
    return data.ended()
  }

  /// Beyond what the script can count exactly, as text.
  private mutating func add(_ cell: FundingCell) {
    switch cell {
    case .amount(let amount) where amount.fen.magnitude < 1 << 53: bytes.append(Int(amount.fen))
    case .amount(let amount): add(quoted: amount.wan)
    case .blank: bytes.append("null")
    case .unreadable: add(quoted: CSVTable.unreadable)
    }
  }

  /// In 万分之一.
  private mutating func add(_ share: Share?) {
    if let share { bytes.append(Int(share.basisPoints)) } else { bytes.append("null") }
  }

  /// With commas between them.
  private mutating func add<Element>(_ elements: [Element], _ add: (inout ScriptData, Element) -> Void) {
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(",") }
      add(&self, element)
    }
  }

  private mutating func begin(_ name: String, units: [UnitContext]) {
    bytes.append("globalThis.\(name)={units:[" as String)
    for unit in units {
      bytes.append("[\"")
      bytes.append(unit.code)
      bytes.append("\",")
      add(quoted: unit.unit.name)
      bytes.append("],")
    }
    bytes.append("],projects:[\n")
  }

  /// A project, by its unit's place and its code.
  private mutating func begin(_ project: ProjectContext, at unit: Int) {
    bytes.append("[")
    bytes.append(unit)
    bytes.append(",\"")
    bytes.append(project.code)
    bytes.append("\",")
  }

  private mutating func endProject() {
    bytes.append("],\n")
    endPiece(ofAtLeast: Self.pieceSize)
  }

  private consuming func ended() -> [[UInt8]] {
    bytes.append("]};\n")
    endPiece()
    return pieces
  }

  private mutating func endPiece(ofAtLeast size: Int = 0) {
    if let piece = bytes.take(ofAtLeast: size) { pieces.append(piece) }
  }

  /// As a JavaScript string.
  private mutating func add(quoted text: String) {
    bytes.append("\"")
    add(line: text)
    bytes.append("\"")
  }

  /// As it stands in a JavaScript string; a line break is a space.
  private mutating func add(line: String) {
    MarkupText.withCleaned(line) { add(line: $0) }
  }

  private mutating func add(line: UnsafeBufferPointer<UInt8>) {
    if line.firstSpecialInJSON(from: 0) == line.count {
      bytes.append(line)
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
