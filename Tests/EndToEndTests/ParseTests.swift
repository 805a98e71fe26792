import Foundation
import Testing

struct ParseTests {
  private struct Parsed: Decodable {
    struct Funding: Decodable { var total: String?; var sources: [String: String?] }
    struct Project: Decodable { var name: String; var funding: Funding; var goalState: String }
    struct Unit: Decodable { var name: String; var funding: Funding; var projects: [Project] }
    var schema: String
    var department: String?
    var year: Int?
    var moneyUnit: String
    var fundingSources: [String]
    var total: Funding
    var units: [Unit]
  }

  @Test func theSampleIsReadWhole() throws {
    let run = try Command("parse", Command.sample)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let parsed = try JSONDecoder().decode(Parsed.self, from: Data(run.output.utf8))
    #expect(parsed.schema == "budgetpress.budget/1")
    #expect(parsed.department == "广州市花都区科技工业商务和信息化局")
    #expect(parsed.year == 2024)
    #expect(parsed.moneyUnit == "万元")
    #expect(parsed.fundingSources == ["财政拨款", "财政专户拨款", "其他资金"])
    #expect(parsed.total.total == "29458.63")
    #expect(parsed.units.map(\.projects.count) == [53, 9])
    #expect(parsed.units.map(\.funding.total) == ["27793.94", "1664.69"])
  }

  @Test func aSingleFileNeedsNoFolder() throws {
    let folder = try Scratch()
    let run = try Command("parse", folder.write("in.txt", smallTable))
    let parsed = try JSONDecoder().decode(Parsed.self, from: Data(run.output.utf8))
    #expect(parsed.units.first?.projects.map(\.funding.total) == ["60.00", "40.00"])
  }
}
