import BudgetModel
import Testing

@testable import ReportTemplates

/// Figures by name, as chapters refer to them.
@Suite struct FigureLookupTests {
  private func answer(_ name: String) -> FigureLookup.Answer {
    FigureLookup.answer(to: name, in: document(smallBudget))
  }

  @Test(arguments: [
    ("total.wan", "300.00"), ("total.yuan", "3,000,000.00"), ("total.yi", "0.03"), ("total.text", "300.00 万元"),
    ("total", "300.00 万元"), ("unitCount", "2"), ("units.01.name", "甲局"), ("units.01.share", "66.67%"),
    ("units.02.total.wan", "100.00"), ("units.甲局.total.wan", "200.00"), ("units.01.projects.002.name", "架桥"),
    ("units.01.projects.架桥.total.wan", "150.00"), ("sources.财政拨款.amount.wan", "300.00"), ("topProjects.1.name", "架桥"),
    ("topProjects.3.total.wan", "50.00"), ("concentration.count", "2"), ("concentration.share.percent", "83.33%"),
  ])
  func aFigureIsFoundByItsName(name: String, text: String) {
    #expect(answer(name) == .text(text))
  }

  @Test func runningTextIsInYiFromOneHundredMillionYuanOn() {
    func text(_ fen: Int64) -> FigureLookup.Answer {
      FigureLookup.answer(to: "total", in: document(budget(funding(fen), [])))
    }
    #expect(text(29_458_630_000) == .text("2.95 亿元"))
    #expect(text(10_000_000_000) == .text("1.00 亿元"))
    #expect(text(9_999_000_000) == .text("9,999.00 万元"))
  }

  @Test func whatIsBlankIsAbsent() {
    #expect(answer("sources.其他资金.amount") == .absent)
    #expect(answer("sources.其他资金.amount.wan") == .absent)
    #expect(answer("change.total.percent") == .absent)
  }

  @Test func aNameThatLeadsToSeveralSaysWhich() {
    #expect(answer("units") == .several(["01", "02"]))
    guard case .several(let names) = answer("units.01") else { Issue.record("several"); return }
    #expect(names.contains("total") && !names.contains("isFirst"))
    #expect(answer("isDraft") == .several([]))
  }

  @Test func anUnknownNameSaysWhatThereIs() {
    guard case .unknown("totl", let known) = answer("totl.wan") else { Issue.record("unknown"); return }
    #expect(NearNames.near("totl", among: known) == ["total"])
    #expect(answer("units.09.share") == .unknown(part: "09", known: ["01", "02"]))
    #expect(answer("unitCount.wan") == .unknown(part: "wan", known: []))
  }

  @Test func nearNamesAreTheNearestFirst() {
    #expect(NearNames.near("shar", among: ["name", "shareSum", "share"]) == ["share"])
    #expect(NearNames.near("x", among: ["total"]) == [])
  }

  @Test func findingsNameTheLineAndNearNames() {
    let place = SourceLocation(file: "chapters/甲.md", line: 4, column: 1)
    let runs = ["disclosureSections.甲.chapter", "totl.wan", "sources.其他资金.amount", "change.total.percent", "units", "total.wan"].map {
      ProseRun(.reference($0), source: place)
    }
    var settings = ReportSettings()
    settings.chapters = [
      Chapter(name: "甲", title: nil, blocks: [ProseBlock(.paragraph, runs: runs, source: place)], source: place)
    ]
    settings.sections = DocumentSection.usual(with: settings.chapters)
    let all = DocumentContext(budget: smallBudget, settings: settings, findings: [], files: []).referenceFindings
    // A reference into the chapters would lead back to itself.
    #expect(all.first?.rule == "reference-unknown")
    let findings = Array(all.dropFirst())
    #expect(findings.map(\.rule) == ["reference-unknown", "reference-empty", "reference-empty", "reference-unknown"])
    #expect(findings.allSatisfy { $0.severity == .error && $0.source == place })
    #expect(findings[0].message == "没有引用的“{{totl.wan}}”：“totl”不认识")
    #expect(findings[0].hint == "相近的名称：total")
    #expect(findings[2].hint?.contains("--previous") == true)
    #expect(findings[3].hint == "请再写明其中的一个：units.01、units.02")
  }
}
