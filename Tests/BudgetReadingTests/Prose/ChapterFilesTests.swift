import BudgetModel
import Foundation
import Testing

@testable import BudgetReading

/// A folder's chapters, and the sections that report.yaml names.
@Suite struct ChapterFilesTests {
  private static let table = "项目名称(资金使用单位)\t总计\t财政拨款\t绩效目标\t绩效指标\n合计\t1.00\t1.00\n甲中心\t1.00\t1.00\n培训\t1.00\t1.00\t完成。\t\n"

  private func read(_ files: [String: String]) throws -> ReadInput {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("chapters"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging(["budget.txt": Self.table], uniquingKeysWith: { first, _ in first }) {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name).deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return try BudgetReader.read([folder.path])
  }

  @Test func chaptersAreReadByNameAndHashedWithTheRest() throws {
    let input = try read([
      "chapters/部门概况.md": "# 概况\n\n文", "chapters/附则.MD": "文", "chapters/.隐藏.md": "文", "chapters/说明.txt": "文",
    ])
    #expect(input.settings.chapters.map(\.name) == ["部门概况", "附则"])
    #expect(input.files.map(\.path) == ["budget.txt", "chapters/部门概况.md", "chapters/附则.MD"])
    #expect(input.settings.sections.map(\.name).first == "部门概况")
  }

  @Test func sectionsFollowReportYaml() throws {
    let input = try read([
      "chapters/甲.md": "文", "chapters/乙.md": "文", "report.yaml": "sections:\n  - 甲\n  - 预算总览: 总体情况\n",
    ])
    #expect(input.settings.sections.map(\.name) == ["甲", "预算总览"])
    #expect(input.settings.sections.map(\.title) == [nil, "总体情况"])
    let unused = input.budget.findings.filter { $0.rule == "chapter-unused" }
    #expect(unused.map(\.source.file) == ["chapters/乙.md"])
  }

  @Test(arguments: [
    ("sections:\n  - 预算总览\n  - 部门概括\n", 3, "没有“部门概括”这一部分"), ("sections:\n  - 甲\n  - 甲\n", 3, "写了两次"),
    ("sections: 甲\n", 1, "不是列表"), ("sections:\n  - 甲: \n", 2, "没有值"), ("sections:\n  - {甲: 一, 乙: 二}\n", 2, "几个名称"),
  ])
  func aWrongSectionIsNamedWithItsLine(yaml: String, line: Int, message: String) throws {
    let error = #expect(throws: ReadingError.self) { try read(["chapters/甲.md": "文", "report.yaml": yaml]) }
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true)
  }

  @Test(arguments: ["01", "甲中心"]) func aUnitsFolderIsItsCodeOrName(folder: String) throws {
    let input = try read([
      "chapters/部门概况.md": "文", "chapters/\(folder)/部门概况.md": "# 单位概况\n\n<b>", "chapters/\(folder)/附则.md": "文",
    ])
    #expect(input.settings.chapters.map(\.unit) == [nil, 0, 0])
    #expect(input.settings.chapters.map(\.name) == ["部门概况", "部门概况", "附则"])
    #expect(input.settings.sections.map(\.name).filter { ["部门概况", "附则"].contains($0) } == ["部门概况", "附则"])
    // What is wrong in it is found in its own file.
    let html = input.budget.findings.filter { $0.rule == "chapter-html" }
    #expect(html.map(\.source.file) == ["chapters/\(folder)/部门概况.md"])
  }

  @Test func reportYamlsCodesNameFolders() throws {
    let yaml = "codes:\n  甲中心: 08\n"
    let input = try read(["chapters/08/概况.md": "文", "report.yaml": yaml])
    #expect(input.settings.chapters.map(\.unit) == [0])
  }

  @Test(arguments: [("甲中新", "相近的名称：甲中心"), ("1", "相近的名称：01"), ("人民法院办公室", "可用的编码和名称：01 甲中心")])
  func aFolderOfNoUnitIsAnErrorWithNearNames(folder: String, hint: String) throws {
    let input = try read(["chapters/\(folder)/甲.md": "文", "chapters/\(folder)/乙.md": "文"])
    let found = input.budget.findings.filter { $0.rule == "chapter-unit-unknown" }
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.contains("“\(folder)”不是单位的编码或名称") == true)
    #expect(found.first?.hint == hint)
    #expect(input.settings.chapters.isEmpty)
  }

  @Test func aUnitsSecondChapterOfOneNameIsRefused() throws {
    let error = #expect(throws: ReadingError.self) { try read(["chapters/01/甲.md": "文", "chapters/甲中心/甲.md": "文"]) }
    #expect(error?.message.contains("同名") == true)
  }

  @Test func aChapterTooLargeIsRefused() throws {
    let text = String(repeating: "文", count: 100_000)
    let error = #expect(throws: ReadingError.self) { try read(["chapters/甲.md": text]) }
    #expect(error?.message.contains("KiB") == true)
  }

  /// libcmark takes more than linear time on some texts: within the bound none takes long.
  @Test(arguments: ["[", "![](", "*a ", "> ", "`a", "[a](", "<a ", "- ", "**a _b ", "&", "](", "\\`"])
  func vexingTextsAreReadInTime(piece: String) throws {
    let count = ChapterFiles.sizeLimit / piece.utf8.count
    let start = ContinuousClock.now
    _ = try read(["chapters/甲.md": String(repeating: piece, count: count)])
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
