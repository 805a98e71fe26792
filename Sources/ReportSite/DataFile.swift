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

  /// All data of an edition, the tables first.
  static func all(of edition: SiteEdition, schema: [UInt8]) throws -> [DataFile] {
    let document = edition.document
    let tables = [
      (CSVTable.projects(of: document), Kind.projects, "projects"),
      (CSVTable.indicators(of: document), .indicators, "indicators"),
      (CSVTable.units(of: document), .units, "units"),
    ]
    let files = tables.map { table, kind, name in
      DataFile(path: "data/\(name).csv", kind: kind, bytes: table.bytes)
    }
    let budget = DataFile(
      path: "data/budget.json", kind: .budget,
      bytes: [UInt8](try document.publishedFile(codes: edition.codes).json()))
    let package = DataPackage(of: document, tables: zip(tables.map(\.0), files).map { ($0, $1) }, budget: budget)
    return files + files.map(\.forExcel) + [
      budget, DataFile(path: "data/budget.schema.json", kind: .schema, bytes: schema),
      DataFile(path: "data/datapackage.json", kind: .package, bytes: try package.json()),
    ]
  }
}
