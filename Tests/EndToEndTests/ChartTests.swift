import Foundation
import Testing

struct ChartTests {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test(arguments: ["funding", "units", "top"])
  func anSVGHasItsTitleAndOutlinesOnly(kind: String) throws {
    let file = folder.path + "/新/图.svg"
    let run = try Command("chart", Command.sample, "--kind", kind, "--output", file)
    #expect(run.status == 0, "\(run.errors)")
    let svg = try #require(folder.text("新/图.svg"))
    #expect(svg.contains("<title>2024年广州市花都区科技工业商务和信息化局"))
    for forbidden in ["<text", "<use", "<symbol", "<image", "href"] { #expect(!svg.contains(forbidden), "\(forbidden)") }
    #expect(svg.contains("width=\"442.2") && svg.components(separatedBy: "<path").count > 5)
    #expect(XMLText.isWellFormed(svg))
  }

  @Test func aPNGSaysItsResolutionAndIsAsWideAsAsked() throws {
    let file = folder.path + "/图.png"
    let run = try Command("chart", Command.sample, "--kind", "top", "--width", "100", "--output", file)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = Array(try #require(folder.files()["图.png"]))
    func number(at place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    // The signature, IHDR, then pHYs: 11,811 pixels a metre are 300 an inch.
    #expect(number(at: 16) == 1182)
    #expect(Array(bytes[37..<41]) == Array("pHYs".utf8))
    #expect(number(at: 41) == 11_811 && number(at: 45) == 11_811 && bytes[49] == 1)
    #expect(number(at: 50) == 0x78A5_3F76)
  }

  @Test func anythingInTheWayIsOneClearError() throws {
    try folder.write("图.svg/x", "X")
    let run = try Command("chart", Command.sample, "--kind", "top", "--output", folder.path + "/图.svg")
    #expect(run.status == 2)
    #expect(run.errors.contains("无法写入文件：这是一个文件夹"))
    #expect(folder.text("图.svg/x") == "X")
  }

  @Test func aNameInTheTitleIsEscaped() throws {
    try folder.write("预算/in.txt", smallTable)
    try folder.write("预算/report.yaml", "department: 甲<&>\"局\n")
    let file = folder.path + "/a.svg"
    #expect(try Command("chart", folder.path + "/预算", "--kind", "units", "--output", file).status == 0)
    let svg = try #require(folder.text("a.svg"))
    #expect(svg.contains("<title>甲&lt;&amp;&gt;\"局各单位支出预算</title>"))
    #expect(XMLText.isWellFormed(svg))
  }
}
