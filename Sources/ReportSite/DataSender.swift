/// Sends an edition's data files below its folder, and lists them.
struct DataSender: Sendable {
  let folder: String
  let send: @Sendable (SiteFile) throws -> SentFile

  /// A table and its copy for Excel.
  func send(_ table: CSVTable, _ kind: DataFile.Kind, _ name: String) throws -> [DataListing] {
    let file = DataFile(path: "data/\(name).csv", kind: kind, bytes: table.bytes)
    return [try send(file, columns: table.columns), try sendForExcel(file, columns: table.columns)]
  }

  func send(_ file: DataFile, columns: [CSVTable.Column] = []) throws -> DataListing {
    let sent = try send(SiteFile(path: folder + file.path, bytes: file.bytes))
    return DataListing(path: file.path, kind: file.kind, isForExcel: false, columns: columns, sent: sent)
  }

  /// A table as Excel of a Chinese Windows reads it: with the mark that tells it UTF-8.
  private func sendForExcel(_ file: DataFile, columns: [CSVTable.Column]) throws -> DataListing {
    let path = file.path.dropLast(".csv".utf8.count) + ".excel.csv"
    let sent = try send(
      SiteFile(path: folder + path) { take in
        try take([0xEF, 0xBB, 0xBF])
        try take(file.bytes)
      })
    return DataListing(path: String(path), kind: file.kind, isForExcel: true, columns: columns, sent: sent)
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
