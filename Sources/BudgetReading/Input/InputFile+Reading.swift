import Foundation
import Spreadsheets

extension InputFile {
  static let sizeLimit = 256 << 20

  /// Reads a file of an input, refusing what cannot be a text; `file` is relative to the input.
  init(reading file: String, inside input: InputPath, mayBeEmpty: Bool = false) throws {
    let path = input.path(of: file)
    let status = try FileStatus(of: path)
    guard status.kind == .file else {
      throw ReadingError(path: path, message: "不是普通文件", remedy: "请换成一个表格文件")
    }
    guard !(path as NSString).lastPathComponent.hasPrefix("~$") else {
      throw ReadingError(path: path, message: "这是 Office 打开文档时的锁文件，不是表格", remedy: "请关闭 Office，并改选去掉“~$”的文件")
    }
    guard status.size <= Self.sizeLimit else {
      throw ReadingError(
        path: path, message: "文件有 \(status.size >> 20) MiB，超过 \(Self.sizeLimit >> 20) MiB 的上限",
        remedy: "请核对是否选错文件，或把表格拆开")
    }
    self.init(path: file, location: path, bytes: try Self.bytes(of: path, expected: Int(status.size)))
    if let error = Self.refusal(of: bytes, path: path, mayBeEmpty: mayBeEmpty) { throw error }
  }

  /// - Parameter expected: how many there are, if the file does not change meanwhile.
  private static func bytes(of path: String, expected: Int) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileStatus.error(errno, path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    guard ferror(file) == 0 else { throw FileStatus.error(errno, path) }
    return bytes
  }

  /// Why the bytes are no table, or nil.
  static func refusal(of bytes: [UInt8], path: String, mayBeEmpty: Bool) -> ReadingError? {
    if !mayBeEmpty, bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) {
      return ReadingError(path: path, message: "文件是空的", remedy: "请换成有内容的表格")
    }
    if case .text = SpreadsheetFormat.detect(bytes), !TextDecoder.isUTF16(bytes),
      bytes.withUnsafeBufferPointer({ $0.holds(0) })
    {
      return ReadingError(path: path, message: "这是二进制文件，不是表格", remedy: "请换成 .xlsx 工作簿或文本表格（.txt、.csv）")
    }
    return nil
  }
}
