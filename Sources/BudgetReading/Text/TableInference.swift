import BudgetModel
import ParallelWork

/// What a table's own texts tell of the department and the year where its heading does not.
struct TableInference {
  let budget: Budget

  /// An inferred value, with the text or texts that speak for it.
  struct Inferred<Value> {
    var value: Value
    var reason: String
  }

  private static let shortestFragment = 5
  private static let fewestDates = 3
  /// `2024年6月`, in UTF-8.
  private static let shortestDate = 11

  /// The unit whose name a fragment above the header is a part of, but for one character in five.
  func department(from fragments: [String]) -> Inferred<String>? {
    for fragment in fragments.map({ Self.ideographs(of: $0) }) where fragment.count >= Self.shortestFragment {
      let found = budget.units.filter { Self.holds($0.name, fragment) }
      guard let unit = found.first, found.count == 1, OrganisationNames.isOrganisation(unit.name) else { continue }
      return Inferred(value: unit.name, reason: "表头上方的“\(String(fragment))”是单位“\(unit.name)”名称的一部分")
    }
    return nil
  }

  /// The year of most of the dates (2024年6月) that indicators are to be met by: of three at least, and of twice as many
  /// as any other year's.
  var year: Inferred<Int>? {
    let counts = inParallel(budget.units) { Self.dates(of: $0) }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= Self.fewestDates,
      ranked.dropFirst().allSatisfy({ 2 * $0.value <= first.value })
    else { return nil }
    return Inferred(value: first.key, reason: "指标值中的日期多在 \(first.key) 年（\(first.value) 处）")
  }

  /// The longest run of Han characters.
  private static func ideographs(of text: String) -> [Character] {
    text.squeezed.split { !($0.unicodeScalars.first?.properties.isIdeographic ?? false) }
      .max { $0.count < $1.count }.map(Array.init) ?? []
  }

  private static func holds(_ name: String, _ fragment: [Character]) -> Bool {
    let name = Array(name)
    guard name.count >= fragment.count else { return false }
    return (0...(name.count - fragment.count)).contains { start in
      zip(name[start...], fragment).count { $0 != $1 } <= fragment.count / 5
    }
  }

  /// How many dates there are of each year.
  private static func dates(of unit: BudgetUnit) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    func count(_ value: String?) {
      guard let value, value.utf8.count >= shortestDate, mayHoldDate(value) else { return }
      for year in years(ofDatesIn: value) { counts[year, default: 0] += 1 }
    }
    for project in unit.projects.indices {
      for indicator in unit.projects[project].indicators.indices {
        count(unit.projects[project].indicators[indicator].cycleValue)
        count(unit.projects[project].indicators[indicator].annualValue)
      }
    }
    return counts
  }

  /// Whether a digit stands before and behind the last byte of 年, which few other characters share: most values hold
  /// no date, and are known by it.
  private static func mayHoldDate(_ value: String) -> Bool {
    var value = value
    return value.withUTF8 { bytes in
      bytes.indices.dropFirst(6).dropLast().contains { place in
        bytes[place] == 0xB4 && isDigit(bytes[place - 3]) && isDigit(bytes[place + 1])
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func years(ofDatesIn text: String) -> [Int] {
    let scalars = text.scalarArray
    return scalars.indices.compactMap { index in
      guard scalars[index] == "年", index >= 4, index + 1 < scalars.count, ("0"..."9").contains(scalars[index + 1]),
        let year = Int(String(scalars[(index - 4)..<index])), (1990...2099).contains(year),
        scalars[(index + 1)...].prefix(3).contains("月")
      else { return nil }
      return year
    }
  }
}
