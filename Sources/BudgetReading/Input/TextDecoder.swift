import Foundation

/// Turns a file's bytes into text: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030 or Big5 by what it holds.
public struct TextDecoder {
  /// For errors.
  let path: String

  public init(path: String) { self.path = path }

  public func decode(_ bytes: [UInt8]) throws -> String {
    guard let body = Self.utf8(bytes) else { return try decodeUTF16(bytes) }
    if let text = String(validating: body, as: UTF8.self) { return text }
    guard !Self.isMeantAsUTF8(bytes), let text = ChineseEncoding.likeliest(for: bytes).text(bytes) else {
      throw ReadingError(
        path: path, line: Self.firstBrokenLine(of: bytes), message: "文字编码不是 UTF-8、GB18030 或 Big5，或有损坏的字节",
        remedy: "请用编辑器打开核对，另存为 UTF-8 后再试")
    }
    return text
  }

  /// What may be UTF-8, without its mark; nil for what says to be UTF-16.
  static func utf8(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    isUTF16(bytes) ? nil : bytes.starts(with: utf8Mark) ? bytes[3...] : bytes[...]
  }

  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private func decodeUTF16(_ bytes: [UInt8]) throws -> String {
    let littleEndian = bytes.starts(with: [0xFF, 0xFE])
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw ReadingError(path: path, message: "UTF-16 文本有损坏的字节", remedy: "请用编辑器打开核对，另存为 UTF-8 后再试")
    }
    return text
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether broken UTF-8 still shows a mark or the header's first title: decoding it otherwise would give rubbish.
  private static func isMeantAsUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: utf8Mark) || Data(bytes).range(of: Data(TableHeader.nameTitle.utf8)) != nil
  }

  private static func firstBrokenLine(of bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}
