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
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileStatus.error(errno, path) }
    defer { close(file) }
    var room = max(expected + 1, 1 << 12)
    while true {
      let bytes = try [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
        while case let part = UnsafeMutableBufferPointer(rebasing: bytes[count...]), !part.isEmpty {
          let more = pread(file, part.baseAddress, part.count, off_t(count))
          if more == 0 { break }
          if more > 0 { count += more } else if errno != EINTR { throw FileStatus.error(errno, path) }
        }
      }
      if bytes.count < room { return bytes }
      // It has grown since.
      room *= 2
    }
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
