import Foundation
import Testing

@testable import ReportRelease

@Suite struct ManifestTests {
  private static let lists: [[Manifest.Entry]] = [
    [],
    [
      .init(path: "网站/b.html", bytes: 0, digest: ContentDigest(.xxh128, text: "aa")),
      .init(path: "网站/a/“x”/\"y\\z.html", bytes: 12_345, digest: ContentDigest(.sha256, text: "0f")),
      .init(path: "b", bytes: 1, digest: ContentDigest(.xxh128, text: "bb")),
    ],
  ]

  @Test(arguments: lists)
  func aManifestHasTheFormOfJSONEncoder(files: [Manifest.Entry]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let manifest = Manifest(of: files)
    let encoded = String(decoding: try encoder.encode(manifest), as: UTF8.self)
    #expect(String(decoding: manifest.json(), as: UTF8.self) == encoded + "\n")
    #expect(try Manifest(json: manifest.json(), folder: "f") == manifest)
  }

  @Test func filesAreInTheOrderOfTheirBytes() {
    let digest = ContentDigest(.xxh128, of: [])
    let files = ["b", "a/é", "a/z", "a", "a/e\u{301}", "a b", ""].map { Manifest.Entry(path: $0, bytes: 0, digest: digest) }
    #expect(Manifest(of: files).files.map(\.path) == ["", "a", "a b", "a/e\u{301}", "a/z", "a/é", "b"])
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "a/./b", "a/..", "a\u{7F}", "a\u{85}b", "a\n", String(repeating: "长", count: 86),
  ])
  func aPathThatCouldLeadElsewhereOrSteerATerminalIsNotValid(path: String) {
    #expect(!OutputPath.isValid(path))
  }

  @Test(arguments: ["a", "a/b.html", "...", "a/.b", "网站/·x", "\u{A0}", String(repeating: "长", count: 85)])
  func otherPathsAreValid(path: String) {
    #expect(OutputPath.isValid(path))
  }
}
