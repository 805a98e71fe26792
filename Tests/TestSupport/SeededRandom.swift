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
}
