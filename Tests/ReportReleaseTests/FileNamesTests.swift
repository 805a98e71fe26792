import Foundation
import Testing

@testable import ReportRelease

private func name(_ text: String) -> String {
  var names = FileNames()
  return names.name(of: text, extension: "pdf", orElse: "2024-memo")
}

@Test(arguments: [
  ("2024年某局部门预算公开", "2024年某局部门预算公开.pdf"),
  ("甲/乙\\丙:丁*戊?己\"庚<辛>壬|癸", "甲／乙＼丙：丁＊戊？己＂庚＜辛＞壬｜癸.pdf"),
  ("../../etc/passwd", "／..／etc／passwd.pdf"),
  (" 某局 . ", "某局.pdf"), ("某局...", "某局.pdf"), ("-rf", "rf.pdf"), (".htaccess", "htaccess.pdf"),
  ("~$某局", "$某局.pdf"), ("某\u{0}\u{202E}局\u{200B}\u{FEFF}\u{7}", "某局.pdf"), ("某\n\t  局", "某 局.pdf"),
  ("CON", "_CON.pdf"), ("nul.txt", "_nul.txt.pdf"), ("Com1", "_Com1.pdf"), ("LPT³", "_LPT³.pdf"), ("COM10", "COM10.pdf"),
  ("", "2024-memo.pdf"), ("\u{200B} ...", "2024-memo.pdf"), ("e\u{301}", "\u{E9}.pdf"), ("𠮷局", "𠮷局.pdf"),
])
func aNameIsSafeEverywhere(text: String, expected: String) {
  #expect(Array(name(text).unicodeScalars) == Array(expected.unicodeScalars))
}

@Test func aLongNameKeepsItsYearAndItsKind() {
  let long = name("2024年" + String(repeating: "某", count: 200) + "局部门预算公开")
  #expect(long.hasPrefix("2024年某某"))
  #expect(long.hasSuffix("…某某某某某局部门预算公开.pdf"))
  #expect((200...240).contains(long.utf8.count))
  let latin = name(String(repeating: "a", count: 900))
  #expect(latin.utf16.count == 120)
}

@Test func marksWithoutEndDoNotMakeALongName() {
  let made = name("某" + String(repeating: "\u{301}", count: 5_000))
  #expect(made.utf8.count <= 240)
  #expect(made.hasSuffix(".pdf"))
}

@Test func equalNamesAreNumberedWhateverTheirCase() {
  var names = FileNames()
  let made = ["A局", "a局", "A局", "B局"].map { names.name(of: $0, extension: "pdf", orElse: "x") }
  #expect(made == ["A局.pdf", "a局（2）.pdf", "A局（3）.pdf", "B局.pdf"])
}

@Test func longEqualNamesStayWithinBounds() {
  var names = FileNames()
  let long = String(repeating: "某", count: 300)
  let made = (1...12).map { _ in names.name(of: long, extension: "pdf", orElse: "x") }
  #expect(Set(made).count == 12)
  for name in made { #expect(name.utf8.count <= 240) }
}
