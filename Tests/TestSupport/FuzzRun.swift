import Foundation

/// Gives a reader many damaged inputs, each repeatable from the seed and its number.
///
/// `BUDGETPRESS_FUZZ` is the number of inputs (2,000 unless set). A crash leaves seed and number in
/// `budgetpress-fuzz-<name>-<process>.txt` in the temporary folder; set `BUDGETPRESS_SEED` and
/// `BUDGETPRESS_FUZZ_FIRST` to them, and `BUDGETPRESS_FUZZ_KEEP` to a folder that shall hold the input.
public struct FuzzRun {
  /// Longer than any small input may take, even on a busy machine in a debug build.
  public static let secondsLimit = 10.0
  let name: String

  public init(_ name: String) { self.name = name }

  /// What a run saw.
  public struct Result {
    public var inputs = 0
    public var refused = 0
    public var slowest = (seconds: 0.0, number: 0)
  }

  /// Runs `read` on every input; it returns whether the input was refused in the proper way.
  public func run(
    _ make: (inout SeededRandom) throws -> [UInt8], read: ([UInt8]) throws -> Bool
  ) throws -> Result {
    let seed = SeededRandom().seed
    let first = Self.number("BUDGETPRESS_FUZZ_FIRST") ?? 0
    var result = Result()
    let process = ProcessInfo.processInfo.processIdentifier
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-fuzz-\(name)-\(process).txt")
    guard FileManager.default.createFile(atPath: place.path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
    let record = try FileHandle(forWritingTo: place)
    for number in first..<(first + (Self.number("BUDGETPRESS_FUZZ") ?? 2000)) {
      var random = SeededRandom(seed: seed &+ UInt64(number) &* 0xD129_0B2B_6C5F_9A35)
      let bytes = try make(&random)
      try record.seek(toOffset: 0)
      try record.write(contentsOf: Data("seed \(seed) first \(number)          \n".utf8))
      if let folder = ProcessInfo.processInfo.environment["BUDGETPRESS_FUZZ_KEEP"] {
        try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(name)-\(number)"))
      }
      let start = ContinuousClock.now
      if try read(bytes) { result.refused += 1 }
      let taken = (ContinuousClock.now - start) / .seconds(1)
      if taken > result.slowest.seconds { result.slowest = (taken, number) }
      result.inputs += 1
    }
    try record.close()
    try FileManager.default.removeItem(at: place)
    print(
      "fuzz \(name): seed \(seed), \(result.inputs) inputs, \(result.refused) refused, slowest",
      "\(Int(result.slowest.seconds * 1000)) ms (number \(result.slowest.number))")
    return result
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
