import BudgetModel
import Foundation
import ReportTemplates

/// The edition's data as a Data Package (version 2) with the Fiscal Data Package's column types.
struct DataPackage: Encodable {
  struct Resource: Encodable {
    var name: String
    var path: String
    var title: String
    var type: String?
    var format: String
    var mediatype: String
    var encoding = "utf-8"
    var bytes: Int
    var hash: String?
    var schema: Schema?
    var jsonSchema: String?
  }

  struct Schema: Encodable {
    var schema = "https://datapackage.org/profiles/2.0/tableschema.json"
    var fields: [Field]
    var missingValues = ["", CSVTable.unreadable]
    var primaryKey: [String]?

    enum CodingKeys: String, CodingKey { case schema = "$schema", fields, missingValues, primaryKey }
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var columnType: String?
  }

  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let name: String
  let title: String
  let created: String?
  let resources: [Resource]
  /// What holds for every row: a Fiscal Data Package's extra fields.
  let fiscalYear: Int?
  let currencyCode = "CNY"
  let direction = "expenditure"

  enum CodingKeys: String, CodingKey {
    case schema = "$schema", name, title, created, resources, fiscalYear, currencyCode, direction
  }

  /// - Parameter resources: the tables, then the whole budget.
  init(of document: DocumentContext, resources: [DataListing]) {
    fiscalYear = document.budgetYear
    name = "budget" + (document.budgetYear.map { "-\($0)" } ?? "")
    title = [document.budget.department, document.settings.title].compactMap(\.self).joined(separator: " ")
    created = document.date.map { $0.iso8601 + "T00:00:00Z" }
    self.resources = resources.map { file in
      file.columns.isEmpty ? Self.budget(file) : Self.table(file, hasEnded: document.comparison != nil)
    }
  }

  private static func budget(_ file: DataListing) -> Resource {
    Resource(
      name: "budget", path: "budget.json", title: "完整数据", format: "json", mediatype: "application/json",
      bytes: file.sent.byteCount, hash: file.sent.sha256.map { "sha256:" + $0 }, jsonSchema: "budget.schema.json")
  }

  /// - Parameter hasEnded: last year's projects that are no more are among the rows, and have no codes.
  private static func table(_ file: DataListing, hasEnded: Bool) -> Resource {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let (title, key): (String, [String]?) = switch file.kind {
    case .projects: ("项目", hasEnded ? nil : ["单位代码", "项目代码"])
    case .indicators: ("绩效指标", nil)
    default: ("单位", ["单位代码"])
    }
    let fields = file.columns.map { Field(name: $0.title, type: $0.kind.rawValue, columnType: $0.columnType) }
    return Resource(
      name: String(name.dropLast(".csv".utf8.count)), path: name, title: title, type: "table", format: "csv",
      mediatype: "text/csv", bytes: file.sent.byteCount, hash: file.sent.sha256.map { "sha256:" + $0 },
      schema: Schema(fields: fields, primaryKey: key))
  }

  /// The same data always give the same bytes.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
