// swift-tools-version: 6.0
import PackageDescription

/// Warnings are errors of judgement: the build shows none (`.ci/run` checks it).
let package = Package(
  name: "budgetpress",
  products: [
    .executable(name: "budgetpress", targets: ["budgetpress"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The pipeline, in order. Tests/ArchitectureTests holds the list of allowed arrows.
    .target(name: "BudgetModel", dependencies: ["Bytes", "CByteSearch"]),
    .target(
      name: "BudgetReading", dependencies: ["BudgetModel", "MarkdownReading", "ParallelWork", "Spreadsheets", "Yams"]),
    .target(name: "BudgetReview", dependencies: ["BudgetModel", "ParallelWork"]),
    .target(name: "ReportTemplates", dependencies: ["BudgetModel", "BudgetReview", "Bytes", "ParallelWork"]),
    .target(name: "ReportLayout", dependencies: ["ParallelWork", "XMLReading", "Yams"]),
    .target(name: "ReportDrawing", dependencies: ["ReportLayout", "Bytes", "CairoPango", "ParallelWork", "PDFFinishing"]),
    .target(
      name: "ReportSite",
      dependencies: ["BudgetModel", "Bytes", "ParallelWork", "ReportTemplates", "ReportLayout"]),
    .target(
      name: "ReportRelease",
      dependencies: ["Bytes", "CLinuxFiles", "CXXHash", .product(name: "Crypto", package: "swift-crypto")]),
    .executableTarget(
      name: "budgetpress",
      dependencies: [
        "BudgetModel", "BudgetReading", "BudgetReview", "ReportTemplates", "ReportLayout", "ReportDrawing",
        "ReportSite", "ReportRelease", "PDFFinishing", "PDFLinearizing", "Spreadsheets", "ForkedWork", "ParallelWork",
        "CMimalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "Bytes"),
    .target(name: "ParallelWork"),

    // C libraries, each behind one Swift module that alone imports it.
    .target(name: "CairoPango", dependencies: ["CCairoPango", "CGlyphs", "CLibRSVG", "CZlib"]),
    .target(name: "PDFFinishing", dependencies: ["Bytes", "CDeflate", "ParallelWork"]),
    .target(name: "PDFLinearizing", dependencies: ["CQPDF"]),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "Spreadsheets", dependencies: ["CLibZip", "XMLReading"]),
    .target(name: "MarkdownReading", dependencies: ["CLibCMark"]),
    .target(name: "ForkedWork", dependencies: ["CLinuxProcesses", "ParallelWork"]),
    .systemLibrary(name: "CLibCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CByteSearch"),
    .systemLibrary(name: "CLinuxFiles"),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CLinuxProcesses"),
    .systemLibrary(name: "CCairoPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(
      name: "CGlyphs", dependencies: ["CCairoPango"],
      linkerSettings: [.linkedLibrary("freetype"), .linkedLibrary("harfbuzz")]),
    .target(name: "CLibRSVG"),
    .target(name: "CQPDF"),
    .target(name: "CXXHash"),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(name: "CLibZip"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // Tests mirror the modules; EndToEndTests runs the built command, which the dependency only sees built.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "GlyphLoading", dependencies: ["CCairoPango"], path: "Tests/GlyphLoading",
      linkerSettings: [.linkedLibrary("freetype")]),
    .target(name: "CairoDrawing", dependencies: ["CCairoPango"], path: "Tests/CairoDrawing"),
    .testTarget(name: "BudgetModelTests", dependencies: ["BudgetModel", "TestSupport"]),
    .testTarget(name: "BytesTests", dependencies: ["Bytes", "TestSupport"]),
    .testTarget(
      name: "BudgetReadingTests", dependencies: ["BudgetModel", "BudgetReading", "Spreadsheets", "TestSupport"]),
    .testTarget(
      name: "BudgetReviewTests", dependencies: ["BudgetModel", "BudgetReading", "BudgetReview", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ReportTemplatesTests", dependencies: ["ReportTemplates", "BudgetModel"]),
    .testTarget(
      name: "ReportLayoutTests", dependencies: ["ReportLayout", "TestSupport"], exclude: ["Goldens"]),
    .testTarget(
      name: "ReportDrawingTests",
      dependencies: ["ReportDrawing", "PDFFinishing", "ReportTemplates", "BudgetModel", "TestSupport"],
      exclude: ["Documents", "Goldens"]),
    .testTarget(
      name: "ReportSiteTests",
      dependencies: ["ReportSite", "ReportTemplates", "ReportLayout", "BudgetModel", "CDeflate"]),
    .testTarget(name: "ReportReleaseTests", dependencies: ["ReportRelease"]),
    .testTarget(name: "ForkedWorkTests", dependencies: ["ForkedWork"]),
    .testTarget(name: "CairoPangoTests", dependencies: ["CairoPango", "GlyphLoading", "TestSupport"]),
    .testTarget(name: "MarkdownReadingTests", dependencies: ["MarkdownReading"]),
    .testTarget(name: "ParallelWorkTests", dependencies: ["ParallelWork"]),
    .testTarget(name: "PDFFinishingTests", dependencies: ["PDFFinishing", "CairoDrawing", "TestSupport"]),
    .testTarget(name: "PDFLinearizingTests", dependencies: ["PDFLinearizing", "TestSupport"]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSupport"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "EndToEndTests", dependencies: ["budgetpress", "BudgetModel"]),
  ],
  swiftLanguageModes: [.v6]
)

// What libFuzzer calls, linked by Benchmarks/fuzz alone.
if Context.environment["BUDGETPRESS_FUZZER"] != nil {
  package.products.append(.library(name: "FuzzReaders", type: .static, targets: ["FuzzReaders"]))
  package.targets.append(
    .target(
      name: "FuzzReaders", dependencies: ["BudgetModel", "BudgetReading", "Spreadsheets"],
      path: "Benchmarks/FuzzReaders"))
}
