import CLibZip

extension ZipArchive {
  /// A zip file of these entries, in their order; the same entries give the same bytes.
  static func make(_ entries: [(name: String, content: [UInt8])]) throws(SpreadsheetError) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw writingFailed }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw writingFailed
    }
    // Closing the archive gives up its hold on the buffer, which is read after that.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    // libzip reads the contents only while it closes.
    let storages = entries.map { copy($0.content) }
    defer { for storage in storages { storage.deallocate() } }
    for (entry, storage) in zip(entries, storages) {
      guard add(entry.name, storage, to: archive) else {
        zip_discard(archive)
        throw writingFailed
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw writingFailed
    }
    return try content(of: target)
  }

  private static let writingFailed = SpreadsheetError(message: "无法生成 .xlsx 文件", remedy: "请检查内存是否足够后重试")

  private static func copy(_ content: [UInt8]) -> UnsafeMutableBufferPointer<UInt8> {
    let storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, content.count))
    _ = storage.initialize(from: content.isEmpty ? [0] : content)
    return UnsafeMutableBufferPointer(start: storage.baseAddress, count: content.count)
  }

  private static func add(
    _ name: String, _ storage: UnsafeMutableBufferPointer<UInt8>, to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, storage.baseAddress, UInt64(storage.count), 0) else { return false }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // 1 January 1980, the first day a zip file can tell: no clock, no time zone.
    return zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func content(of source: OpaquePointer) throws(SpreadsheetError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw writingFailed }
    defer { zip_source_close(source) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_source_read(source, &chunk, UInt64(chunk.count)))
      guard count >= 0 else { throw writingFailed }
      guard count > 0 else { return content }
      content.append(contentsOf: chunk[..<count])
    }
  }
}
