import BudgetModel
import Testing

@testable import BudgetReview

/// What is masked, and that the audit finds what was not.
@Suite struct MaskTests {
  private static func budget(goal: String, name: String = "甲项") -> Budget {
    var budget = RuleExample("项目 \(name) 1.00").budget
    budget.units[0].projects[0].goal = goal
    return budget
  }

  @Test(arguments: [
    ("身份证11010119900307002X。", "身份证110×××××××××××××××。"), ("卡号6222021234567890128", "卡号622××××××××××××××××"),
    ("卡号6222 0212 3456 7890 128", "卡号622× ×××× ×××× ×××× ×××"), ("电话13800001234", "电话138××××××××"),
    ("电话138-0000-1234", "电话138-××××-××××"), ("电话+8613800001234", "电话+861××××××××××"),
    ("邮箱zhang.san@example.com，", "邮箱z××××××××@example.com，"), ("车牌粤A12F45", "车牌粤A×××××"),
    ("新能源粤AD12345", "新能源粤A××××××"), ("花城路12号3栋501房", "花城路××号×栋×××房"), ("住址：花城街7号", "住址：花城街×号"),
  ])
  func aNumberKeepsItsLength(text: String, shown: String) {
    let mask = Mask(of: Self.budget(goal: text))
    #expect(mask.masked(text) == shown)
    #expect(mask.masked(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test(arguments: [
    "编号110101199003070012", "合同6222021234567890122号", "金额13800001234.00元", "花城路12号", "第12号楼", "A138000012345",
    "粤港澳大湾区", "粤A级景区", "5G基站@路口", "20240205001", "13800001", "0123456789012345678",
  ])
  func otherNumbersStay(text: String) {
    #expect(Mask(of: Self.budget(goal: text)).masked(text) == text)
  }

  @Test func aNameIsMaskedEverywhereButInsideAnotherWord() {
    var budget = Self.budget(goal: "保障王强同志的费用。王强调了纪律；补助王强。")
    budget.units[0].projects[0].unparsed = ["王强"]
    let mask = Mask(of: budget)
    let masked = budget.masked(by: mask)
    #expect(masked.units[0].projects[0].goal == "保障王×同志的费用。王强调了纪律；补助王×。")
    #expect(masked.units[0].projects[0].unparsed == ["王×"])
  }

  @Test func theAuditFindsWhatWasNotMasked() throws {
    let audit = LeakAudit(Mask(of: Self.budget(goal: "保障王强同志的费用。邮箱zhang@example.com。王强调纪律。")))
    #expect(throws: LeakAudit.Leak(place: "页", masked: "王×")) { try audit.check("补助王强。", place: "页") }
    #expect(throws: LeakAudit.Leak(place: "页", masked: "王×")) { try audit.check("王\n强", place: "页") }
    #expect(throws: LeakAudit.Leak.self) { try audit.check("<p>zhang@example.com</p>", place: "页") }
    try audit.check("王×同志，王强调纪律", place: "页")
    // A line that ends within the word is known by what stands before.
    try audit.check("。王强", place: "页")
    try audit.check("王小强", place: "页")
  }

  @Test func theAuditFindsWhatAPieceBeginsAndTheNextEnds() throws {
    let audit = LeakAudit(Mask(of: Self.budget(goal: "保障王强同志的费用。王强调纪律。")))
    let text = Array("补助王强。王强调纪律。".unicodeScalars)
    for cut in 0...text.count {
      let pieces = [text[..<cut], text[cut...]].map { String(String.UnicodeScalarView($0)) }
      var end: [Unicode.Scalar] = []
      #expect(throws: LeakAudit.Leak(place: "页", masked: "王×")) {
        for piece in pieces { try audit.check(piece, after: &end, place: "页") }
      }
      end = []
      for piece in pieces.map({ $0.replacing("补助王强。", with: "补助。") }) where cut == 0 || cut > 5 {
        try audit.check(piece, after: &end, place: "页")
      }
    }
  }

  @Test func theMessageOfALeakDoesNotLeak() {
    let audit = LeakAudit(Mask(of: Self.budget(goal: "卡号6222021234567890128")))
    #expect(throws: LeakAudit.Leak(place: "页", masked: "622××××××××××××××××")) {
      try audit.check("6222021234567890128", place: "页")
    }
  }

  @Test func findingsShowTheMaskedForm() {
    let review = Review(of: Self.budget(goal: "保障王强同志的医疗费用", name: "王强同志慰问"))
    #expect(review.isBlocked)
    for entry in review.findings {
      #expect(!entry.finding.message.contains("王强"), "\(entry.finding.message)")
      #expect(entry.subjects.allSatisfy { !$0.project.contains("王强") })
    }
    #expect(Set(review.findings.map(\.finding.rule)).isSuperset(of: ["personal-name", "personal-medical"]))
  }
}
