import Foundation
import Testing

/// Personal data in a budget: kept out of everything that is made, and in the way of publishing it.
struct PrivacyTests {
  let folder: Scratch
  let out: String
  /// Made up, each once beside a word that gives it away.
  private static let originals = [
    "林小明", "赵国栋", "孙丽", "欧阳文静", "11010119900307002X", "6222021234567890128", "13800001234",
    "zhang.san@example.com", "粤A12F45", "3栋501房",
  ]

  init() throws {
    folder = try Scratch()
    out = folder.path + "/out"
    let goal = "保障林小明同志的费用，身份证11010119900307002X，电话13800001234。补助林小明。林小明强调纪律。"
    let indicator = "1、1-产出指标; 11-数量指标; 慰问患者赵国栋，卡号6222021234567890128; 实施周期指标值:2次; 年度指标值:2次。"
    var table = smallTable.replacing("提高业务能力。", with: goal)
    table = table.replacing("1、1-产出指标; 11-数量指标; 培训场次; 实施周期指标值:3场; 年度指标值:3场。", with: indicator)
    table = table.replacing("道路养护\t", with: "欧阳文静女士工作室\t")
    table = table.replacing("保障道路畅通。", with: "邮箱zhang.san@example.com，更新粤A12F45，修缮花城路12号3栋501房。")
    try folder.write("预算/孙丽女士.txt", table)
    try folder.write("预算/report.yaml", "title: 林小明同志关怀经费\nyear: 2024\ndate: 2024-02-05\n")
  }

  @Test func nothingThatIsMadeHoldsIt() throws {
    let run = try Command("build", folder.path + "/预算", "--output", out)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("草稿"))
    for original in Self.originals { #expect(!(run.output + run.errors).contains(original)) }
    var texts: [String: String] = [:]
    for (name, bytes) in try folder.files(in: "out") {
      let text = name.hasSuffix(".pdf") ? try said(in: "\(out)/\(name)") : String(decoding: bytes, as: UTF8.self)
      texts[name] = name + "\n" + text
    }
    #expect(texts.count > 10)
    for (name, text) in texts {
      let text = text.filter { !$0.isWhitespace }
      for original in Self.originals { #expect(!text.contains(original), "\(name): \(original)") }
    }
    let disclosure = try #require(texts["ascii/2024-disclosure.pdf"]).filter { !$0.isWhitespace }
    for masked in ["林××同志关怀经费", "保障林××同志的费用", "补助林××。", "患者赵××", "欧阳××女士工作室", "138××××××××", "粤A×××××"] {
      #expect(disclosure.contains(masked), "\(masked)")
    }
    #expect(disclosure.contains("草稿"))
    #expect(texts["site/index.html"]?.contains("<strong>草稿</strong>") == true)
    #expect(texts["site/2024/data/budget.json"]?.contains("林××同志") == true)
  }

  @Test func theReviewSaysItMasked() throws {
    for format in ["text", "json", "sarif"] {
      let run = try Command("check", folder.path + "/预算", "--format", format)
      #expect(run.status == 1)
      // The file's name is what the officer typed.
      for original in Self.originals where original != "孙丽" {
        #expect(!run.output.contains(original), "\(format): \(original)")
      }
    }
    let text = try Command("check", folder.path + "/预算").output
    for rule in ["name", "id-number", "bank-card", "phone", "email", "plate", "address"] {
      #expect(text.contains("error[personal-\(rule)]"), "\(rule)")
    }
  }

  @Test func aFinalBuildIsRefusedUntilItIsSettled() throws {
    let refused = try Command("build", folder.path + "/预算", "--final", "--output", out)
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.errors.contains("没有生成任何文件"))
    #expect(refused.errors.contains("error[personal-name]"))
    #expect(!FileManager.default.fileExists(atPath: out))

    let rules = ["name", "id-number", "bank-card", "phone", "email", "plate", "address"]
    let reasons = rules.map { "  - rule: personal-\($0)\n    reason: 已遮盖，照录原文\n" }.joined()
    try folder.write("预算/report.yaml", "year: 2024\ndate: 2024-02-05\nacknowledgements:\n" + reasons)
    let made = try Command("build", folder.path + "/预算", "--final", "--output", out)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try !said(in: out + "/ascii/2024-disclosure.pdf").contains("草稿"))
    #expect(folder.text("out/site/index.html")?.contains("草稿") == false)
  }

  /// A program with a template in which somebody wrote the name.
  @Test func aLeakEndsTheRunWithItsPlace() throws {
    let files = FileManager.default
    let home = folder.path + "/home"
    try files.createDirectory(atPath: home + "/bin", withIntermediateDirectories: true)
    try files.copyItem(atPath: Command.package + "/Templates", toPath: home + "/Templates")
    try files.createSymbolicLink(atPath: home + "/Fonts", withDestinationPath: Command.package + "/Fonts")
    for (template, place) in [("print/disclosure", "disclosure.pdf"), ("site/unit", "2024/units/01/index.html")] {
      let path = "\(home)/Templates/\(template).mustache"
      let original = try String(contentsOfFile: path, encoding: .utf8)
      let tag = template.hasPrefix("print") ? "</report>" : "{{> site/partials/foot}}"
      try original.replacing(tag, with: "<p>经办：林小明</p>\(tag)").write(toFile: path, atomically: true, encoding: .utf8)
      defer { try? original.write(toFile: path, atomically: true, encoding: .utf8) }
      let run = try Command(
        shell: "cp \"$budgetpress\" \(home)/bin/ && exec \(home)/bin/budgetpress build \(folder.path)/预算"
          + " --output \(out)")
      #expect(run.status == 2)
      #expect(run.errors.contains("错误: \(place): 其中有应当遮盖的个人信息“林××”"), "\(run.errors)")
      #expect(!run.errors.contains("林小明"))
      #expect(!files.fileExists(atPath: out))
    }
  }

  /// Text, properties and bookmarks of a PDF.
  private func said(in file: String) throws -> String {
    try Command(tool: "pdftotext", "-raw", file, "-").output + Command(tool: "pdfinfo", file).output
      + Command(tool: "qpdf", "--json=2", "--json-key=outlines", file).output
  }
}
