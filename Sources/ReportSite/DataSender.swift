/// Sends an edition's data files below its folder, and lists them.
struct DataSender: Sendable {
  let folder: String
  let send: @Sendable (SiteFile) throws -> SentFile

  /// A table and its copy for Excel of a Chinese Windows: with the mark that tells it UTF-8.
  func send(_ table: consuming CSVTable, _ kind: DataFile.Kind, _ name: String) throws -> [DataListing] {
    let (columns, pieces) = (table.columns, table.inPieces())
    func send(_ ending: String, isForExcel: Bool) throws -> DataListing {
      let path = "data/\(name)\(ending)"
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let sent = try self.send(SiteFile(path: folder + path, pieces: isForExcel ? [mark] + pieces : pieces))
      return DataListing(path: path, kind: kind, isForExcel: isForExcel, columns: columns, sent: sent)
    }
    return [try send(".csv", isForExcel: false), try send(".excel.csv", isForExcel: true)]
  }

  func send(_ file: DataFile) throws -> DataListing {
    let sent = try send(SiteFile(path: folder + file.path, pieces: [file.bytes]))
    return DataListing(path: file.path, kind: file.kind, isForExcel: false, columns: [], sent: sent)
  }

  /// A file that is never whole in memory.
  func send(
    _ path: String, _ kind: DataFile.Kind,
    pieces: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> DataListing {
    let sent = try send(SiteFile(path: folder + path, pieces: pieces))
    return DataListing(path: path, kind: kind, isForExcel: false, columns: [], sent: sent)
  }
}
