import BudgetModel
import BudgetReading
import Foundation
import TestSupport
import Testing

/// Every character of a table is found again in the budget that was read from it.
@Suite struct NothingVanishesTests {
  @Test func everyCharacterOfTheSampleIsAccountedFor() throws {
    let text = try String(contentsOfFile: Sample.table, encoding: .utf8)
    let account = TextAccount(text: text, budget: try BudgetReader.read([Sample.table]).budget)
    #expect(account.lost.map { "\($0.line): \($0.text)" } == [])
  }

  /// The account is kept strictly: leaving out any text of the budget shows.
  @Test func aTextThatIsLeftOutShows() throws {
    let text = try String(contentsOfFile: Sample.table, encoding: .utf8)
    let budget = try BudgetReader.read([Sample.table]).budget
    func lost(_ change: (inout Budget) -> Void) -> [String] {
      var changed = budget
      change(&changed)
      changed.findings = []
      return TextAccount(text: text, budget: changed).lost.map(\.text)
    }
    #expect(lost { $0.units[0].projects[0].indicators[0].raw.removeLast(6) } == ["业1家以上。"])
    #expect(lost { $0.units[0].projects[1].name = "" } == ["项目验收(完工评价)、评审以及项目与行业管理支出"])
    #expect(lost { $0.units[1].projects[4].unparsed = [] } == ["值:100%(安保工作保障天数/365天*100%)。5、1-产出指标;12-质量"])
    #expect(lost { $0.units[0].projects[3].goal = nil }.count == 1)
    #expect(lost { $0.units[0].projects[2].funding.total = .blank } == ["5.00"])
  }

  /// Whatever the damage: the reader neither crashes nor loses a character.
  @Test func nothingVanishesFromDamagedTables() throws {
    var random = SeededRandom()
    let folder = try TemporaryFolder()
    var read = 0
    for round in 0..<24 {
      let seed = random.next()
      let group: TableDamageKind.Group = round % 4 == 0 ? .likeTheSample : .all
      let rate = Double(random.number(0...20)) / (random.chance(0.5) ? 1 : 5)
      let table = DamagedTableMaker.table(seed: seed, rates: TableDamageRates(group: group, rate: rate))
      guard let budget = try? BudgetReader.read([folder.write(table.text, as: "budget.txt")]).budget else { continue }
      read += 1
      let account = TextAccount(text: table.text, budget: budget)
      #expect(
        account.lost.isEmpty,
        """
        seed \(random.seed), \(group) \(rate) \(seed): \(account.lost.count) lost, \
        \(account.lost.prefix(3).map { "\($0.line): \($0.text)" })
        """)
    }
    #expect(read > 0, "seed \(random.seed)")
  }
}
