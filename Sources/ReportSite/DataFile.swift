import Crypto
import ReportTemplates

/// A file of the site's data, by its path below the edition's folder.
public struct DataFile: Sendable {
  public enum Kind: Sendable { case projects, indicators, units, budget, schema, package }

  public var path: String
  public var kind: Kind
  /// For Excel of a Chinese Windows: with the mark that tells it UTF-8.
  var isForExcel = false
  public var bytes: [UInt8]

  var sha256: String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The same file as Excel reads it.
  var forExcel: DataFile {
    DataFile(
      path: path.dropLast(".csv".utf8.count) + ".excel.csv", kind: kind, isForExcel: true,
      bytes: [0xEF, 0xBB, 0xBF] + bytes)
  }
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

  init(_ file: DataFile, columns: [CSVTable.Column] = []) {
    path = file.path
    kind = file.kind
    isForExcel = file.isForExcel
    byteCount = file.bytes.count
    sha256 = file.sha256
    self.columns = columns
  }
}
