import CLibZip

/// A zip file in memory, read through libzip; this file and its extension are the only importers of the C module.
///
/// What it inflates is counted as it comes, whatever the file says of its sizes.
final class ZipArchive {
  static let entryLimit = 10_000
  static let totalLimit = 384 << 20

  private let handle: OpaquePointer
  /// libzip reads from this memory for as long as the archive is open.
  private let storage: UnsafeMutablePointer<UInt8>
  /// By name as `key` makes it: part names of office files differ in more than case.
  private var indices: [String: UInt64] = [:]
  private var remaining: Int

  init(_ bytes: [UInt8], totalLimit: Int = ZipArchive.totalLimit) throws(SpreadsheetError) {
    remaining = totalLimit
    storage = .allocate(capacity: max(1, bytes.count))
    storage.initialize(from: bytes, count: bytes.count)
    guard let source = zip_source_buffer_create(storage, UInt64(bytes.count), 0, nil) else {
      storage.deallocate()
      throw .damaged("压缩包打不开")
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      storage.deallocate()
      throw .damaged("压缩包已损坏或不完整，打不开")
    }
    handle = opened
    try listEntries()
  }

  deinit {
    zip_discard(handle)
    storage.deallocate()
  }

  func contains(_ name: String) -> Bool {
    indices[Self.key(name)] != nil
  }

  /// The entry's content, nil when there is none of this name.
  func read(_ name: String, limit: Int = ZipArchive.totalLimit) throws(SpreadsheetError) -> [UInt8]? {
    guard let index = indices[Self.key(name)] else { return nil }
    guard let file = zip_fopen_index(handle, index, 0) else { throw .damaged("压缩包中的“\(name)”打不开") }
    defer { zip_fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &chunk, UInt64(chunk.count)))
      guard count >= 0 else { throw .damaged("压缩包中的“\(name)”已损坏，解不开") }
      guard count > 0 else { return content }
      remaining -= count
      guard remaining >= 0, content.count + count <= limit else {
        throw .tooLarge("压缩包中的“\(name)”解开后太大")
      }
      content.append(contentsOf: chunk[..<count])
    }
  }

  private func listEntries() throws(SpreadsheetError) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= Self.entryLimit else { throw .tooLarge("压缩包内有 \(count) 个文件，最多 \(Self.entryLimit) 个") }
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let text = status.name else {
        throw .damaged("压缩包的目录已损坏")
      }
      let name = String(cString: text)
      guard status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) == 0 || status.encryption_method == 0 else {
        throw SpreadsheetError(message: "文件已加密（“\(name)”）", remedy: "请取消密码后另存为 .xlsx")
      }
      guard indices.updateValue(index, forKey: Self.key(name)) == nil else {
        throw .damaged("压缩包中有两个“\(name)”")
      }
    }
  }

  /// Office part names are equal without regard to ASCII case; some programs write backslashes.
  private static func key(_ name: String) -> String {
    String(decoding: name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }, as: UTF8.self)
  }
}
