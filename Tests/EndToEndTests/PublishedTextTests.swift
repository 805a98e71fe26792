import Foundation
import Testing

/// What the PDFs say is what the model holds, read back with poppler and qpdf.
///
/// The folder is made here from the sample; `BUDGETPRESS_OUTPUT` names one that was made before (script/demo's).
@Suite struct PublishedTextTests {
  private let scratch: Scratch
  private let output: String

  init() throws {
    scratch = try Scratch()
    if let given = ProcessInfo.processInfo.environment["BUDGETPRESS_OUTPUT"] {
      output = given
    } else {
      output = scratch.path + "/output"
      let result = try Command("build", Command.sample, "--output", output)
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test(arguments: ["ascii/2024-disclosure.pdf", "ascii/2024-memo.pdf"])
  func qpdfFindsNoFault(in file: String) throws {
    let result = try Command(tool: "qpdf", "--check", "\(output)/\(file)")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func theDisclosureSaysEveryNameAmountAndGoal() throws {
    let text = try text(of: "ascii/2024-disclosure.pdf")
    var said = 0
    for unit in try Self.model().units {
      #expect(text.contains(unit.name.squeezed))
      #expect(text.contains(try #require(unit.funding.total).grouped))
      for project in unit.projects {
        #expect(text.contains(project.name.squeezed), "\(project.name)")
        #expect(text.contains(try #require(project.funding.total).grouped), "\(project.name)")
        if let goal = project.goal {
          #expect(text.contains(goal.squeezed), "\(project.name): \(goal)")
          said += 1
        }
        for indicator in project.indicators {
          #expect(text.contains(indicator.name.squeezed), "\(project.name): \(indicator.name)")
        }
      }
    }
    #expect(said > 50)
    #expect(text.contains("29,458.63"))
  }

  @Test func theMemoIsOnePageAndSaysTheTotals() throws {
    let info = try Command(tool: "pdfinfo", "\(output)/ascii/2024-memo.pdf").output
    #expect(info.contains(/Pages: +1\n/))
    let text = try text(of: "ascii/2024-memo.pdf")
    for unit in try Self.model().units {
      #expect(text.contains(unit.name.squeezed))
      #expect(text.contains(try #require(unit.funding.total).grouped))
    }
  }

  @Test(arguments: ["ascii/2024-disclosure.pdf", "ascii/2024-memo.pdf"])
  func noCharacterIsAKangxiRadical(in file: String) throws {
    let radicals = try text(of: file).unicodeScalars.filter { (0x2E80...0x2FDF).contains($0.value) }
    #expect(radicals.isEmpty)
  }

  @Test(arguments: ["ascii/2024-disclosure.pdf", "ascii/2024-memo.pdf"])
  func everyFontIsEmbeddedAsASubset(in file: String) throws {
    let lines = try Command(tool: "pdffonts", "\(output)/\(file)").output.split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.contains(/yes yes yes/), "\(line)") }
  }

  @Test func theContentsGiveThePagesWhereTheChaptersAre() throws {
    let file = "\(output)/ascii/2024-disclosure.pdf"
    let contents = try Command(tool: "pdftotext", "-f", "2", "-l", "2", "-layout", file, "-").output
    var checked = 0
    for line in contents.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /\s*([一二三四五]、\S+)\s+(\d+)\s*/) else { continue }
      // The text's pages are numbered after the cover and the contents.
      let label = String(match.2)
      let page = String(try #require(Int(match.2)) + 2)
      let text = try Command(tool: "pdftotext", "-f", page, "-l", page, file, "-").output
      #expect(text.contains(match.1), "\(match.1) is not on page \(page)")
      // Poppler leaves out the thin spaces between the dashes and the number.
      #expect(text.squeezed.contains("—\(label)—"))
      checked += 1
    }
    #expect(checked == 5)
  }

  @Test func bookmarksTitleAndLinksAreThere() throws {
    let file = "\(output)/ascii/2024-disclosure.pdf"
    let info = try Command(tool: "pdfinfo", file).output
    #expect(info.contains("2024年部门预算项目支出绩效目标"))
    #expect(info.contains("广州市花都区科技工业商务和信息化局"))
    let json = try Command(tool: "qpdf", "--json=2", "--json-key=outlines", "--json-key=qpdf", file).output
    let projects = try Self.model().units.flatMap(\.projects).count
    #expect(json.components(separatedBy: "\"/Subtype\": \"/Link\"").count - 1 > projects)
    #expect(json.components(separatedBy: "\"title\":").count - 1 >= projects)
  }

  // MARK: The model and the text

  private static func model() throws -> ParsedBudget {
    let result = try Command("parse", Command.sample)
    return try JSONDecoder().decode(ParsedBudget.self, from: Data(result.output.utf8))
  }

  /// The text inside the type area (header and footer are cut off), without white space.
  private func text(of file: String) throws -> String {
    let area = ["-x", "0", "-y", "60", "-W", "596", "-H", "730"]
    return try Command(tool: "pdftotext", ["-raw"] + area + ["\(output)/\(file)", "-"]).output.squeezed
  }
}

/// What the tests need of `budgetpress parse`.
private struct ParsedBudget: Decodable {
  struct Unit: Decodable {
    var name: String
    var funding: Funding
    var projects: [Project]
  }
  struct Project: Decodable {
    var name: String
    var funding: Funding
    var goal: String?
    var indicators: [Indicator]
  }
  struct Indicator: Decodable { var name: String }
  struct Funding: Decodable { var total: String? }
  var units: [Unit]
}

extension String {
  fileprivate var squeezed: String { filter { !$0.isWhitespace } }

  /// `27793.94` as printed: `27,793.94`.
  fileprivate var grouped: String {
    var digits = Array(self)
    var place = (digits.firstIndex(of: ".") ?? digits.count) - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
