import Foundation
import Testing

@testable import ReportRelease

@Suite struct ContentDigestTests {
  @Test func digestsAreThoseOfTheirAlgorithms() {
    let abc = Array("abc".utf8)
    #expect(ContentDigest(.sha256, of: abc).text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    // Of nothing: the reference implementation's XXH128 with seed 0.
    #expect(ContentDigest(.xxh128, of: []).text == "99aa06d3014798d86001c324468d497f")
  }

  @Test func anyOtherByteOrLengthIsAnotherDigest() {
    for algorithm in ContentDigest.Algorithm.allCases {
      var seen: Set<String> = []
      for count in 0..<300 {
        var bytes = [UInt8](repeating: 7, count: count)
        let digest = ContentDigest(algorithm, of: bytes)
        #expect(seen.insert(digest.text).inserted)
        #expect(digest.fits(bytes))
        if count > 0 { bytes[count / 2] ^= 1 }
        #expect(digest.fits(bytes) == (count == 0))
      }
    }
  }

  // MARK: A former program's release, whose manifest has SHA-256 of every file

  private let folder: Folder
  private var out: String { folder.path + "/out" }
  private let page = OutputFile(path: "a.html", bytes: Array("甲".utf8))

  init() throws { folder = try Folder() }

  private func publishAsBefore() throws {
    try folder.write("out/a.html", "甲")
    try folder.write(
      "out/.budgetpress-manifest.json",
      """
      {"files": [{"bytes": 3, "path": "a.html", "sha256": "\(sha256Hex(page.bytes))"}], "schema": "budgetpress.manifest/1"}
      """)
  }

  @Test func itsFilesStayWhereTheyAreTheSame() throws {
    try publishAsBefore()
    let before = try folder.stamp("out/a.html")
    #expect(try Release(folder: out).publish([page]) == Published(unchanged: 1))
    #expect(try folder.stamp("out/a.html") == before)
    #expect(folder.text("out/.budgetpress-manifest.json")?.contains("\"xxh128\"") == true)
    #expect(try Release(folder: out).publish([page]) == Published(unchanged: 1))
    #expect(
      try Release(folder: out).publish([OutputFile(path: "a.html", bytes: Array("乙".utf8))]) == Published(changed: 1))
  }

  @Test func whatWasChangedByHandIsSeen() throws {
    try publishAsBefore()
    try folder.write("out/a.html", "丙")
    #expect(throws: ReleaseError.self) { try Release(folder: out).publish([page]) }
    #expect(folder.text("out/a.html") == "丙")
  }
}
