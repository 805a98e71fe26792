import Crypto
import ReportTemplates
import Synchronization

/// A file of the site's data, by its path below the edition's folder.
public struct DataFile: Sendable {
  public enum Kind: Sendable { case projects, indicators, units, budget, schema, package }

  public var path: String
  public var kind: Kind
  public var bytes: [UInt8]
}

/// A file of the site's data as it is listed: without its bytes.
struct DataListing: Sendable {
  let path: String
  let kind: DataFile.Kind
  let isForExcel: Bool
  let byteCount: Int
  let sha256: String
  /// Of a table.
  let columns: [CSVTable.Column]

  fileprivate init(
    _ path: String, _ kind: DataFile.Kind, isForExcel: Bool, columns: [CSVTable.Column], tally: borrowing Tally
  ) {
    self.path = path
    self.kind = kind
    self.isForExcel = isForExcel
    self.columns = columns
    byteCount = tally.byteCount
    sha256 = tally.hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Sends an edition's data files below its folder, and lists them.
struct DataSender: Sendable {
  let folder: String
  let send: @Sendable (SiteFile) throws -> Void

  func send(_ file: DataFile, columns: [CSVTable.Column] = []) throws -> DataListing {
    try send(SiteFile(path: folder + file.path, bytes: file.bytes))
    var tally = Tally()
    tally.add(file.bytes)
    return DataListing(file.path, file.kind, isForExcel: false, columns: columns, tally: tally)
  }

  /// A table as Excel of a Chinese Windows reads it: with the mark that tells it UTF-8.
  func sendForExcel(_ file: DataFile, columns: [CSVTable.Column]) throws -> DataListing {
    let path = file.path.dropLast(".csv".utf8.count) + ".excel.csv"
    return try send(String(path), file.kind, isForExcel: true, columns: columns) { take in
      try take([0xEF, 0xBB, 0xBF])
      try take(file.bytes)
    }
  }

  /// A file that is never whole in memory.
  func send(
    _ path: String, _ kind: DataFile.Kind, isForExcel: Bool = false, columns: [CSVTable.Column] = [],
    pieces: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> DataListing {
    let tally = Mutex(Tally())
    try send(
      SiteFile(path: folder + path) { take in
        try pieces { piece in
          tally.withLock { $0.add(piece) }
          try take(piece)
        }
      })
    return tally.withLock {
      DataListing(path, kind, isForExcel: isForExcel, columns: columns, tally: $0)
    }
  }
}

/// Size and digest of what was sent.
private struct Tally {
  private(set) var byteCount = 0
  private(set) var hash = SHA256()

  mutating func add(_ piece: [UInt8]) {
    byteCount += piece.count
    hash.update(data: piece)
  }
}
