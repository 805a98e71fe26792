import BudgetModel
import Testing

private let hostile = [
  "<script>alert(1)</script>", "\" onclick=\"alert(1)", "'><img src=x>", "=cmd()", "../../etc/passwd",
  "a\u{0}b\u{8}c\u{202E}", "\"\u{301} onmouseover=x", "{{title}}", "&amp;", "]]>",
]

private let hostileSite = Result {
  try site(
    of: budget(funding(1), [
      unit("<script>单位</script>", funding(1), hostile.map { name in
        project(
          name, funding(1), goal: name, indicators: [indicator(name, value: name)], unparsed: [name])
      })
    ]))
}

@Test func hostileNamesAreTextOnThePages() throws {
  for (path, text) in try hostileSite.get() where path.hasSuffix(".html") {
    for forbidden in ["<script>", "<img", "\" on", "\u{0}", "\u{8}", "\"\u{301}"] {
      // By bytes: to Swift a mark with an accent is another character.
      #expect(!Array(text.utf8).contains(Array(forbidden.utf8)), "\(path): \(forbidden)")
    }
  }
  let page = try #require(hostileSite.get()["2024/units/01/projects/001/index.html"])
  #expect(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
  let template = try #require(hostileSite.get()["2024/units/01/projects/008/index.html"])
  #expect(template.contains("<h1>{{title}}</h1>"))
}

@Test func hostileNamesMakeNoPaths() throws {
  for path in try hostileSite.get().keys {
    #expect(path.wholeMatch(of: /[a-z0-9.\/-]+/) != nil)
    #expect(!path.contains(".."))
  }
}

@Test func hostileNamesAreNoFormulasInTheData() throws {
  for name in ["2024/data/projects.csv", "2024/data/indicators.csv"] {
    let text = try #require(hostileSite.get()[name])
    #expect(text.contains("'=cmd()"))
    #expect(text.firstMatch(of: /(^|[,"\n])[=@]/) == nil, "\(name)")
  }
}

extension [UInt8] {
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard count >= other.count, let first = other.first else { return false }
    return indices.dropLast(other.count - 1).contains {
      self[$0] == first && Array(self[$0..<($0 + other.count)]) == other
    }
  }
}
