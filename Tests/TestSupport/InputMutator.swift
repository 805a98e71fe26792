/// Damages real inputs: flips, deletions, repeats, splices of two seeds and tokens put in.
public struct InputMutator: Sendable {
  static let sizeLimit = 4096
  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]

  /// There must be a seed.
  public init(seeds: [[UInt8]], tokens: [String]) {
    self.seeds = seeds
    self.tokens = (tokens + Self.hostile).map { Array($0.utf8) }
  }

  /// Bytes that are no UTF-8, or no text.
  private static let broken: [[UInt8]] = [
    [0x00], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xF4, 0x90, 0x80, 0x80], [0xA4, 0x40],
    [0xE2, 0x80], [0xC0, 0x80], [0xB5, 0xA5],
  ]
  private static let hostile = [
    "\u{202E}", "\u{2028}", "\u{200D}", "\u{301}", "\u{FFFE}", "\u{FEFF}", "\u{1B}", "\u{7F}", "\r", "\n", "\r\n",
    "9223372036854775808", "-9223372036854775809", "1e308", "0.00000000000000000001", "92233720368547758.08", "△1",
    "(1)", "99,999,999,999,999,999.99", "１２．５", "\"", "'",
  ]

  /// A damaged seed of at most 4 KiB.
  ///
  /// Most keep to whole characters and are damaged little: what is broken all over is refused before it is read.
  public func input(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = random.pick(seeds)
    let isRaw = random.chance(0.15)
    repeat { damage(&bytes, isRaw: isRaw, &random) } while random.chance(isRaw ? 0.8 : 0.6)
    return bytes.count > Self.sizeLimit ? Array(bytes.prefix(Self.sizeLimit)) : bytes
  }

  private func damage(_ bytes: inout [UInt8], isRaw: Bool, _ random: inout SeededRandom) {
    let place = Self.place(in: bytes, isRaw, near: random.next(upTo: bytes.count))
    let part = place..<max(place, Self.place(in: bytes, isRaw, near: place + random.number(1...48)))
    switch random.number(0...8) {
    case 0 where isRaw && !part.isEmpty: bytes[part.lowerBound] ^= 1 << UInt8(random.number(0...7))
    case 1 where isRaw: bytes.insert(contentsOf: random.pick(Self.broken), at: place)
    case 2: bytes.removeSubrange(part)
    case 3:
      let target = Self.place(in: bytes, isRaw, near: random.next(upTo: bytes.count))
      bytes.insert(contentsOf: Array(bytes[part]), at: target)
    case 4:
      let other = random.pick(seeds)
      bytes.replaceSubrange(place..., with: other[Self.place(in: other, isRaw, near: random.next(upTo: other.count))...])
    case 5 where random.chance(0.1):
      let token = random.pick(tokens)
      bytes.insert(contentsOf: (0..<random.number(2...200)).flatMap { _ in token }, at: place)
    case 6: bytes.insert(contentsOf: random.pick(tokens), at: place)
    default: Self.exchange(&bytes, from: place, &random)
    }
  }

  /// Puts another digit, or another letter, in the place of the next one.
  private static func exchange(_ bytes: inout [UInt8], from place: Int, _ random: inout SeededRandom) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let index = bytes[place...].firstIndex(where: { isDigit($0) || $0 >= 0xE4 && $0 <= 0xE9 }) else { return }
    if isDigit(bytes[index]) {
      bytes[index] = 0x30 + UInt8(random.number(0...9))
    } else if index + 2 < bytes.count {
      bytes.replaceSubrange(index..<(index + 3), with: Array(random.pick(characters).utf8))
    }
  }

  private static let characters = ["合", "计", "项", "目", "小", "元", "局", "一", "\u{202E}", "1", "。", "　", "\u{301}", "-"]

  /// The place itself, or the next one at which a character begins.
  private static func place(in bytes: [UInt8], _ isRaw: Bool, near place: Int) -> Int {
    if isRaw { return min(place, bytes.count) }
    var place = place
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return min(place, bytes.count)
  }
}
