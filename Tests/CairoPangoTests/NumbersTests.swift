import CNumbers
import Foundation
import TestSupport
import Testing

/// What `vsnprintf` prints.
private func printed(_ format: String, _ values: any CVarArg...) -> String {
  var room = [CChar](repeating: 1, count: 400)
  let length = withVaList(values) { vsnprintf(&room, room.count, format, $0) }
  return String(decoding: room.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// What is printed into the room, nil when it is refused.
private func text(size: Int = 48, _ print: (UnsafeMutablePointer<CChar>?) -> Int32) -> String? {
  var room = [CChar](repeating: 1, count: size)
  let length = print(&room)
  guard length >= 0 else { return nil }
  #expect(room[Int(length)] == 0)
  return String(decoding: room.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

private func fixed(_ value: Double, _ digits: Int32) -> String? { text { numbers_print_fixed($0, 48, value, digits) } }

struct NumbersTests {
  private static let awkward: [Double] = [
    0, -0.0, 0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 9.9999995, 0.000_000_5, 0.000_001_5, 841.889764, -1.714286, 1e-7,
    .leastNonzeroMagnitude, 2.2250738585072014e-308, 1.0 / 3, 0.1, 999_999_999_999, 4_503_599_627_370_496, 12_345_678_901_234_568,
  ]

  @Test(arguments: awkward)
  func numbersAreThoseOfTheStandardLibrary(value: Double) {
    for digits in Int32(1)...18 {
      if let text = fixed(value, digits) { #expect(text == printed("%.*f", digits, value)) }
    }
    #expect(abs(value) >= 1e12 || fixed(value, 6) == printed("%f", value))
  }

  @Test func anyNumbersAreThoseOfTheStandardLibrary() {
    var random = SeededRandom()
    let seed = random.seed
    for _ in 0..<20_000 {
      // Of any size, and near halves of the last digit.
      let any = Double(bitPattern: random.next())
      let near = (Double(Int64.random(in: -9_999_999_999...9_999_999_999, using: &random)) + 0.5) / 1_000_000
      for value in [any, near, near.nextUp, near.nextDown, near / 1e9] {
        for digits in [1, 6, 18] as [Int32] {
          if let text = fixed(value, digits) {
            #expect(text == printed("%.*f", digits, value), "seed \(seed)")
          } else {
            #expect(!(abs(value) * pow(10, Double(digits)) < 1e18), "seed \(seed)")
          }
        }
      }
      let whole = Int32(truncatingIfNeeded: random.next())
      #expect(text { numbers_print_whole($0, 48, whole) } == printed("%d", whole), "seed \(seed)")
      let (code, width) = (UInt32(truncatingIfNeeded: random.next()) >> (whole & 31), Int32(whole & 7))
      #expect(
        text { numbers_print_hexadecimal($0, 48, width, code) } == printed("%0*x", width, code), "seed \(seed)")
    }
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(fixed(.infinity, 6) == nil && fixed(.nan, 6) == nil && fixed(1e13, 6) == nil && fixed(1, 0) == nil)
    #expect(text(size: 8) { numbers_print_fixed($0, 8, 1, 6) } == nil)
    #expect(text(size: 9) { numbers_print_fixed($0, 9, 1, 6) } == "1.000000")
    #expect(text(size: 3) { numbers_print_whole($0, 3, -10) } == nil)
    #expect(text(size: 4) { numbers_print_hexadecimal($0, 4, 4, 10) } == nil)
  }
}
