import BudgetModel
import Testing

@Suite struct SpecialBytesTests {
  private typealias Search = @Sendable (UnsafeBufferPointer<UInt8>, Int) -> Int
  private typealias Kind = @Sendable (UInt8, UInt8?) -> Bool

  private static let isUnclean: Kind = { byte, next in
    byte < 0x20 && byte != 0x0A || byte == 0x7F || byte >= 0xF0 || byte == 0xC2 && (next ?? 0) < 0xA0
      || byte == 0xEF && (next == 0xB7 || next == 0xBF)
  }
  private static let kinds: [(name: String, search: Search, isOfKind: Kind)] = [
    ("unclean", { $0.firstUnclean(from: $1) }, isUnclean),
    ("markup", { $0.firstSpecialInMarkup(from: $1) }, { isUnclean($0, $1) || "\"&'<>".utf8.contains($0) }),
    ("JSON", { $0.firstSpecialInJSON(from: $1) }, { byte, _ in byte < 0x20 || "\"\\".utf8.contains(byte) }),
    ("control", { $0.firstLowControl(from: $1) }, { byte, _ in byte < 0x0E }),
    ("CSV", { $0.firstSpecialInCSV(from: $1) }, { byte, _ in ",\"\n\r".utf8.contains(byte) }),
  ]
  private static let parts = [
    "a", "7", "指", "，", "·", "｛", "￥", "\u{85}", "𠮷", "\u{7F}", "\u{1}", "\t", "\n", "\r", "\"", "&", "'",
    "<", ">", "\\", ",", "é", "ﷺ",
  ] + [0xFDD0, 0xFFFE].compactMap { Unicode.Scalar($0 as UInt32).map { String($0) } }

  private func check(_ text: String, _ note: String) {
    let bytes = Array(text.utf8)
    for (name, search, isOfKind) in Self.kinds {
      let places = bytes.indices.filter { isOfKind(bytes[$0], bytes.indices.contains($0 + 1) ? bytes[$0 + 1] : nil) }
      for start in 0...bytes.count {
        let found = bytes.withUnsafeBufferPointer { search($0, start) }
        #expect(found == places.first { $0 >= start } ?? bytes.count, "\(name) from \(start) in \(bytes) (\(note))")
      }
    }
  }

  @Test func oneIsFoundAtEachPlaceOfTextsOfEachLength() {
    for part in Self.parts {
      for length in 0...40 {
        for place in 0...length {
          check(String(repeating: "a", count: place) + part + String(repeating: "b", count: length - place), "one")
        }
      }
    }
  }

  @Test func theFirstOfSeveralIsFound() {
    let seed = UInt64.random(in: 0 ... .max)
    var state = seed
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int(state >> 33) % 40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.parts[Int(state >> 33) % (state >> 60 < 12 ? 6 : Self.parts.count)]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      check(text, "seed \(seed)")
    }
  }
}
