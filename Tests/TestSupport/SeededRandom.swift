import Foundation

/// A generator whose runs can be repeated: the seed is printed, and taken from BUDGETPRESS_SEED when that is set.
public struct SeededRandom: RandomNumberGenerator {
  public let seed: UInt64
  private var state: UInt64

  public init() {
    seed = ProcessInfo.processInfo.environment["BUDGETPRESS_SEED"].flatMap(UInt64.init) ?? .random(in: 0 ... .max)
    state = seed
    print("seed \(seed)")
  }

  /// A generator with a given seed, whatever the environment says; it prints nothing.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to the bound.
  public mutating func next(upTo bound: Int) -> Int { Int.random(in: 0...bound, using: &self) }

  /// Whether something of this probability happens.
  public mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) / Double(UInt64(1) << 53) < probability
  }

  /// One of the elements, each as likely; there must be one.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(upTo: elements.count - 1)] }

  /// A number of the range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
