import Foundation
import Testing

struct ImportTests {
  /// The modules of ours that each module may import: the arrows of docs/architecture.md.
  static let ownArrows: [String: Set<String>] = [
    "Bytes": [],
    "BudgetModel": ["Bytes", "CByteSearch"],
    "BudgetReading": ["BudgetModel", "MarkdownReading", "ParallelWork", "Spreadsheets"],
    "BudgetReview": ["BudgetModel", "ParallelWork"],
    "ReportTemplates": ["BudgetModel", "BudgetReview", "Bytes", "ParallelWork"],
    "ParallelWork": [],
    "MarkdownReading": ["CLibCMark"],
    "XMLReading": ["CLibXML2"],
    "Spreadsheets": ["CLibZip", "XMLReading"],
    "CairoPango": ["CCairoPango", "CGlyphs", "CLibRSVG", "CZlib"],
    "PDFFinishing": ["Bytes", "CDeflate", "ParallelWork"],
    "PDFLinearizing": ["CQPDF"],
    "ReportLayout": ["ParallelWork", "XMLReading"],
    "ReportDrawing": ["ReportLayout", "Bytes", "CairoPango", "ParallelWork", "PDFFinishing"],
    "ReportSite": ["BudgetModel", "Bytes", "ParallelWork", "ReportTemplates", "ReportLayout"],
    "ReportRelease": ["Bytes", "CLinuxFiles", "CXXHash"],
    "ForkedWork": ["CLinuxProcesses", "ParallelWork"],
    "budgetpress": [
      "BudgetModel", "BudgetReading", "BudgetReview", "ReportTemplates", "ReportLayout", "ReportDrawing", "ReportSite",
      "ReportRelease", "PDFFinishing", "PDFLinearizing", "Spreadsheets", "ForkedWork", "ParallelWork", "CMimalloc",
    ],
  ]

  /// The modules that may import a library of others.
  static let libraryUsers: [String: Set<String>] = [
    "Yams": ["BudgetReading", "ReportLayout"],
    "Crypto": ["ReportRelease"],
    "ArgumentParser": ["budgetpress"],
  ]

  /// Part of the toolchain or of the C library: free to all.
  static let platform: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

  static let rules = ImportRules(ownArrows: ownArrows, libraryUsers: libraryUsers, platform: platform)

  @Test func everyImportIsAnAllowedArrow() throws {
    let files = try SourceFiles.swift()
    #expect(files.count > 20)
    for file in files {
      for wrong in Self.rules.wrongImports(in: file.text, of: file.module) {
        Issue.record("\(file.path): \(file.module) may not import \(wrong)")
      }
    }
  }

  @Test func everyModuleIsInTheTable() throws {
    #expect(try Set(SourceFiles.swift().map(\.module)) == Set(Self.ownArrows.keys))
  }

  @Test(arguments: [
    ("import BudgetReading", "BudgetModel", "BudgetReading"),
    ("import Yams", "ReportSite", "Yams"),
    ("internal import CCairoPango", "ReportDrawing", "CCairoPango"),
    ("@testable import ReportSite", "BudgetReview", "ReportSite"),
    ("@preconcurrency public import Yams", "ReportTemplates", "Yams"),
    ("import struct ReportDrawing.PDFWriter", "ReportLayout", "ReportDrawing"),
    ("  import Dispatch // what for", "BudgetModel", "Dispatch"),
    ("let a = 1; import Crypto", "budgetpress", "Crypto"),
    ("#if canImport(X)\nimport X\n#endif", "budgetpress", "X"),
  ])
  func aWrongArrowIsFound(text: String, module: String, wrong: String) {
    #expect(Self.rules.wrongImports(in: text, of: module) == [wrong])
  }

  @Test func allowedArrowsAndOtherWordsPass() {
    let text = """
      import BudgetModel
      import Foundation
      internal import Yams
      // import Crypto
      /// Things of import CCairoPango would import Crypto
      let importance = important(import: 1)
      """
    #expect(Self.rules.wrongImports(in: text, of: "BudgetReading") == [])
  }
}
