/// Invents tables: the same seed gives the same table.
public struct TableTruthMaker {
  private typealias Words = TableVocabulary
  private var random: SeededRandom
  private let group: TableDamageKind.Group

  public static func truth(seed: UInt64, group: TableDamageKind.Group) -> TableTruth {
    var maker = TableTruthMaker(random: SeededRandom(seed: seed &* 2), group: group)
    return maker.table()
  }

  private init(random: SeededRandom, group: TableDamageKind.Group) {
    self.random = random
    self.group = group
  }

  private mutating func table() -> TableTruth {
    let place = random.pick(Words.places)
    let department = place + random.pick(Words.departments)
    let sources = sourceNames()
    let names = unitNames(place, department)
    var used: Set<String> = []
    let units = names.map { name -> TableTruth.Unit in
      let projects = (0..<projectCount()).map { _ in project(sources.count, &used) }
      return TableTruth.Unit(
        name: name, amounts: TableTruth.sum(projects.map(\.amounts), columns: sources.count), projects: projects)
    }
    return TableTruth(
      department: department, sources: sources,
      amounts: TableTruth.sum(units.map(\.amounts), columns: sources.count), units: units)
  }

  private mutating func sourceNames() -> [String] {
    if group == .likeTheSample || random.chance(0.3) { return Array(Words.fundingSources[0..<3]) }
    return Array(Words.fundingSources.shuffled(using: &random).prefix(random.number(1...4)))
  }

  private mutating func unitNames(_ place: String, _ department: String) -> [String] {
    let others = Words.institutions.shuffled(using: &random).prefix(random.number(0...5))
    return [department] + others.map { place + $0 }
  }

  /// Mostly few, sometimes as many as forty.
  private mutating func projectCount() -> Int { random.chance(0.1) ? random.number(20...40) : random.number(1...12) }

  private mutating func project(_ sources: Int, _ used: inout Set<String>) -> TableTruth.Project {
    var name: String
    repeat {
      name =
        random.pick(Words.projectStarts) + random.pick(Words.things) + random.pick(Words.works)
        + (random.chance(0.3) ? "及" + random.pick(Words.objects) + random.pick(Words.works) : "")
        + random.pick(Words.projectEnds)
    } while name.count < 5 || !used.insert(name).inserted
    let count = random.chance(0.03) ? 0 : random.number(1...9)
    var indicators = TableIndicatorMaker(random: random)
    let list = indicators.indicators(count)
    random = indicators.random
    return TableTruth.Project(
      name: name, amounts: amounts(sources), goal: random.chance(0.03) ? nil : goal(), indicators: list)
  }

  /// Mostly all from the first source; in 分, so that 万元 with two decimals is exact.
  private mutating func amounts(_ sources: Int) -> [Int?] {
    var result = [Int?](repeating: nil, count: sources)
    let first = random.chance(0.85) ? 0 : random.number(0...(sources - 1))
    result[first] = amount()
    if sources > 1, random.chance(0.12) { result[random.number(0...(sources - 1))] = amount() }
    return result
  }

  private mutating func amount() -> Int {
    let wanHundredths =
      switch random.number(0...9) {
      case 0: random.number(20...999)
      case 1...5: random.number(1...500) * 100
      case 6, 7: random.number(1_000...99_999)
      case 8: random.number(100_000...2_000_000)
      default: random.number(10...200) * 1_000
      }
    return wanHundredths * 10_000
  }

  private mutating func goal() -> String {
    var sentences: [String] = []
    for position in 0..<random.number(1...4) {
      let clauses = (0..<random.number(1...4)).map { _ in random.pick(Words.clauses) }
      let mark = random.pick([",", ",", ",", "、", ";"])
      let start =
        position == 0
        ? random.pick(Words.goalStarts) + random.pick(Words.things) + random.pick(Words.works) + "工作,"
        : random.chance(0.3) ? "\(position + 1).开展" + random.pick(Words.things) + "不少于\(random.number(2...60))次," : ""
      sentences.append(start + clauses.joined(separator: mark) + "。")
    }
    return sentences.joined()
  }
}
