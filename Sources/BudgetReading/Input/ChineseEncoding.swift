import Foundation

/// An encoding of Chinese text in two or more bytes a character, told from the other by what is common in tables.
///
/// Nearly every Big5 text is also well-formed GB18030, so that decoding alone tells nothing: it gives other characters.
/// Both are decoded by Foundation's own tables: glibc's iconv needs modules that a bare system lacks.
enum ChineseEncoding: CaseIterable {
  case gb18030
  /// With the characters of Hong Kong (HKSCS), which holds Big5 in full.
  case big5

  /// How much of a text is looked at.
  private static let sampleSize = 1 << 16
  /// What a word of tables weighs against single common characters.
  private static let wordWeight = 6
  private static let words = [
    "预算", "经费", "单位", "项目", "合计", "财政", "金额", "名称", "預算", "經費", "單位", "計畫", "項目", "合計", "財政", "金額", "名稱", "機關",
  ]

  /// The encoding in which the text looks more like a table in Chinese; GB18030 when neither does.
  static func likeliest(for bytes: [UInt8]) -> ChineseEncoding {
    let sample = bytes.prefix(sampleSize)
    return big5.score(sample) > gb18030.score(sample) ? .big5 : .gb18030
  }

  /// Nil when the bytes are not well-formed, or stand for characters that nobody has assigned.
  func text(_ bytes: [UInt8]) -> String? {
    guard let text = String(bytes: bytes, encoding: encoding) else { return nil }
    // Areas for private use: rightly used in old GB18030 texts, but in Big5 a sign of a wrong guess.
    if self == .big5, text.unicodeScalars.contains(where: { $0.properties.generalCategory == .privateUse }) {
      return nil
    }
    return text
  }

  /// CFStringEncoding GB_18030_2000 and Big5_HKSCS_1999 as Foundation encodings.
  var encoding: String.Encoding {
    switch self {
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A06)
    }
  }

  /// How many common characters there are, words counting for more.
  private func score(_ bytes: ArraySlice<UInt8>) -> Int {
    var score = 0
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      guard bytes[index] >= 0x81 else {
        index += 1
        continue
      }
      if isCommon(bytes[index], bytes[index + 1]) { score += 1 }
      index += 2
    }
    let data = Data(bytes)
    return Self.words.reduce(score) { score, word in
      guard let word = word.data(using: encoding) else { return score }
      return data.range(of: word) == nil ? score : score + Self.wordWeight
    }
  }

  /// Whether two bytes are a frequent character: signs, or the first of the standard's levels.
  private func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch self {
    case .gb18030: ((0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead)) && (0xA1...0xFE).contains(trail)
    case .big5:
      (0xA1...0xC6).contains(lead) && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
    }
  }
}
