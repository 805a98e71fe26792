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
  /// Of a table.
  let columns: [CSVTable.Column]
  let sent: SentFile
}
