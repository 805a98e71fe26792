import BudgetModel
import Foundation
import Testing

@testable import ReportTemplates

private func error(_ texts: [String: String]) -> TemplateError? {
  do {
    _ = try TemplateLibrary(texts: texts)
    return nil
  } catch { return error as? TemplateError }
}

@Test func aPartialIsNamedByItsPath() throws {
  let library = try TemplateLibrary(texts: [
    "site/a": "[{{> site/partials/b}}]", "site/partials/b": "{{#units}}{{name}};{{/units}}\n",
  ])
  #expect(try library.page("site/a", of: document(smallBudget)) == "[甲局;乙中心;]\n")
}

@Test func aMissingPartialIsAnErrorWithItsLine() {
  #expect(
    error(["print/a": "一\n{{! 注\n释 }}\n{{> print/gone}}"])
      == TemplateError(
        template: "print/a", line: 4, message: "找不到部分模板“print/gone”",
        remedy: "请检查名称，或在模板文件夹里建立 print/gone.mustache"))
}

@Test func aPartialThatIncludesItselfIsAnError() {
  let found = error(["print/a": "{{> print/b}}", "print/b": "\n{{> print/a}}"])
  #expect(found?.template == "print/b")
  #expect(found?.line == 2)
  #expect(found?.message == "部分模板“print/a”又引用了自己")
}

@Test(arguments: [
  ("一\n{{#units}}\n{{name}}\n", 2, "这里开始的“units”没有结束"),
  ("一\n{{#units}}{{#total}}\n{{/units}}", 3, "{{/units}} 与前面的开始标记不成对"),
  ("一\n{{/units}}", 2, "{{/units}} 与前面的开始标记不成对"),
  ("一\n{{名称}}", 2, "“document”里没有名称“名称”"),
  ("一\n{{uppercased(title)}}", 2, "不支持变换“uppercased(title)”"),
  ("一\n\n{{name", 3, "标记没有写完，缺少 }}"),
])
func aTemplateThatDoesNotParseIsAnErrorWithItsLine(text: String, line: Int, message: String) {
  let found = error(["print/a": text])
  #expect(found?.template == "print/a")
  #expect(found?.line == line)
  #expect(found?.message == message)
}

@Test(arguments: [
  "{{{name}}}", "{{&name}}", "{{=<% %>=}}", "{{% CONTENT_TYPE: TEXT}}", "{{>*name}}", "{{$a}}{{/a}}", "{{ }}",
])
func whatWouldLetTextThroughUnescapedIsRefused(tag: String) {
  let found = error(["print/a": "一\n" + tag])
  #expect(found?.template == "print/a")
  #expect(found?.line == 2)
}

@Test func anErrorSaysPlaceCauseAndRemedy() {
  let error = TemplateError(template: "print/a", line: 3, message: "不行", remedy: "请改")
  #expect(error.description == "print/a:3：不行。请改。")
  #expect(TemplateError(template: "print/a", line: nil, message: "不行", remedy: "请改").description == "print/a：不行。请改。")
}

@Test func aTemplateThatIsNotThereIsAnError() throws {
  let library = try TemplateLibrary(texts: [:])
  #expect(
    throws: TemplateError(
      template: "print/memo", line: nil, message: "找不到这个模板", remedy: "请检查模板文件夹里是否有 print/memo.mustache")
  ) { try library.markup(for: .memo, of: document(smallBudget)) }
}

@Test func aFilesTitleIsTheTemplatesTextUnescaped() throws {
  let library = try TemplateLibrary(texts: ["print/names/memo": "{{year}}年{{department}}&amp;lt;"])
  let context = DocumentContext(
    budget: smallBudget, settings: ReportSettings(department: "A&B<\"'>&lt;", year: 2024), findings: [], files: [])
  #expect(try library.fileTitle(of: .memo, for: context) == "2024年A&B<\"'>&lt;&lt;\n")
}

private func withFolder(_ files: [String: Data], _ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, data) in files {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
  try body(folder.path)
}

@Test func aFoldersTemplatesAndAssetsAreRead() throws {
  let files = [
    "print/memo.mustache": Data("甲{{> print/partials/b}}\r\n".utf8),
    "print/partials/b.mustache": Data("乙\n".utf8),
    "print/theme.yaml": Data("x".utf8), "site/assets/site.css": Data("css".utf8), "site/assets/.hidden": Data("x".utf8),
  ]
  try withFolder(files) { folder in
    let library = try TemplateLibrary(folder: folder)
    #expect(try library.markup(for: .memo, of: document(smallBudget)) == "甲乙\n")
    #expect(library.assets.map(\.path) == ["assets/site.css"])
    #expect(library.assets.map(\.bytes) == [Array("css".utf8)])
  }
}

@Test func aTemplateThatIsNotUTF8IsAnError() throws {
  try withFolder(["print/memo.mustache": Data([0xB2, 0xE2])]) { folder in
    #expect(
      throws: TemplateError(
        template: "print/memo.mustache", line: nil, message: "文件不是 UTF-8 编码", remedy: "请另存为 UTF-8 编码")
    ) { try TemplateLibrary(folder: folder) }
  }
}

@Test func aMissingFolderIsAnError() {
  #expect(
    throws: TemplateError(
      template: "/nonexistent/Templates", line: nil, message: "找不到模板文件夹", remedy: "请检查安装是否完整，或指定正确的模板文件夹")
  ) { try TemplateLibrary(folder: "/nonexistent/Templates") }
}

@Test func theProjectsTemplatesLoad() throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Templates")
  #expect(throws: Never.self) { try TemplateLibrary(folder: folder.standardizedFileURL.path) }
}
