import BudgetModel
import TestSupport
import Testing

@testable import BudgetReview

/// Two years made at random, with what became of each project.
private struct RandomYears {
  var now: [(name: String, projects: [Draft])] = []
  var before: [(name: String, projects: [Draft])] = []
  /// This year's name to last year's, of those whose name changed a little.
  var renamed: [String: String] = [:]

  private static let characters = Array("云山江河湖海松竹梅兰金木水火土东西南北春夏秋冬日月星辰风雨雷电龙虎牛马天地人和文武正大光明")

  init(units: Int, projects: Int, _ random: inout SeededRandom) {
    for unit in 0..<units {
      var (now, before): ([Draft], [Draft]) = ([], [])
      for _ in 0..<projects {
        let name = Self.name(&random)
        let amount = Int64(random.number(1...1_000_000))
        switch random.number(0...5) {
        case 0: now.append(Draft(name: name, fen: amount))
        case 1: before.append(Draft(name: name, fen: amount))
        case 2:
          let changed = Self.changed(name, &random)
          renamed[changed] = name
          now.append(Draft(name: changed, fen: amount))
          before.append(Draft(name: name, fen: amount))
        default:
          now.append(Draft(name: name, fen: amount))
          before.append(Draft(name: name, fen: amount + 1))
        }
      }
      self.now.append(("第\(unit)局", now))
      self.before.append(("第\(unit)局", before))
    }
  }

  private static func name(_ random: inout SeededRandom) -> String {
    String((0..<random.number(12...20)).map { _ in random.pick(characters) }) + random.pick(["工作经费", "专项资金", "项目", ""])
  }

  /// One character changed, lost or added.
  private static func changed(_ name: String, _ random: inout SeededRandom) -> String {
    var changed = Array(name)
    let place = random.number(1...10)
    switch random.number(0...2) {
    case 0: changed[place] = "乙"
    case 1: changed.remove(at: place)
    default: changed.insert("丙", at: place)
    }
    return String(changed)
  }

  mutating func shuffle(_ random: inout SeededRandom) {
    for unit in now.indices { now[unit].projects.shuffle(using: &random) }
    for unit in before.indices { before[unit].projects.shuffle(using: &random) }
    before.shuffle(using: &random)
  }
}

@Suite struct ComparisonPropertyTests {
  private func result(_ years: RandomYears) -> (told: [[String]], comparison: Comparison) {
    let budget = Budget.made(2024, years.now)
    let result = BudgetComparison(of: budget, with: .made(2023, years.before))
    return (told(result, budget), result.comparison)
  }

  @Test func everyRowIsMatchedOnceAndNothingIsLost() {
    var random = SeededRandom()
    let seed = random.seed
    for round in 0..<20 {
      let years = RandomYears(units: random.number(1...4), projects: random.number(0...40), &random)
      let comparison = result(years).comparison
      let comment: Comment = "seed \(seed), round \(round)"
      let rows = comparison.units.flatMap(\.projects)
      let matched = rows.compactMap(\.change.previous).count
      let ended = comparison.units.flatMap(\.ended).count
      #expect(rows.count == years.now.flatMap(\.projects).count, comment)
      #expect(matched + ended == years.before.flatMap(\.projects).count, comment)
      let differences = (rows.map(\.change) + comparison.units.flatMap(\.ended).map(\.change)).compactMap(\.difference)
      #expect(differences.sum() == comparison.total.difference, comment)
    }
  }

  @Test func theOrderOfTheTablesDoesNotMatter() {
    var random = SeededRandom()
    let seed = random.seed
    for round in 0..<20 {
      var years = RandomYears(units: 3, projects: 30, &random)
      let first = result(years)
      #expect(result(years) == first, "seed \(seed), round \(round)")
      years.shuffle(&random)
      let second = result(years)
      #expect(second.told.map { $0.sorted() } == first.told.map { $0.sorted() }, "seed \(seed), round \(round)")
    }
  }

  @Test func aNameThatChangedALittleIsFoundAndUnrelatedOnesAreNot() {
    var random = SeededRandom()
    let seed = random.seed
    for round in 0..<20 {
      let years = RandomYears(units: 2, projects: 60, &random)
      let comparison = result(years).comparison
      for (unit, content) in zip(years.now, comparison.units) {
        for (draft, row) in zip(unit.projects, content.projects) {
          #expect(row.formerName == years.renamed[draft.name], "seed \(seed), round \(round): \(draft.name)")
        }
      }
    }
  }

  /// Near-linear: ten times the projects take about ten times as long, not a hundred times.
  @Test func sixThousandProjectsAreComparedInSeconds() {
    var random = SeededRandom()
    let years = RandomYears(units: 3, projects: 2_000, &random)
    let clock = ContinuousClock()
    let start = clock.now
    let comparison = result(years).comparison
    let taken = clock.now - start
    print("6,000 projects compared in \(taken)")
    #expect(comparison.units.flatMap(\.projects).filter { $0.formerName != nil }.count > 500)
    #expect(taken < .seconds(60), "\(taken)")
  }
}

private func == (
  left: (told: [[String]], comparison: Comparison), right: (told: [[String]], comparison: Comparison)
) -> Bool { left.told == right.told && left.comparison == right.comparison }
