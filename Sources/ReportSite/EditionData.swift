import BudgetModel
import ReportTemplates

/// The data of an edition: tables, each also for Excel, the whole budget, and the package that describes them.
struct EditionData: Sendable {
  let edition: SiteEdition
  let sender: DataSender

  /// What can be made at once, in the order of the list.
  enum Part: CaseIterable {
    case projects, indicators, units, budget

    /// The largest first, so that the cores end together.
    static let byLength: [Part] = [.budget, .indicators, .projects, .units]
  }

  /// Sends the file, and a table's copy for Excel, and tells what they were.
  func send(_ part: Part) throws -> [DataListing] {
    let document = edition.document
    switch part {
    case .projects: return try send(CSVTable.projects(of: document), .projects, "projects")
    case .indicators: return try send(CSVTable.indicators(of: document), .indicators, "indicators")
    case .units: return try send(CSVTable.units(of: document), .units, "units")
    case .budget:
      return [
        try sender.send("data/budget.json", .budget) { take in
          try document.publishedFile(codes: edition.codes).writeJSON(isCompact: true, to: take)
        }
      ]
    }
  }

  private func send(_ table: CSVTable, _ kind: DataFile.Kind, _ name: String) throws -> [DataListing] {
    let file = DataFile(path: "data/\(name).csv", kind: kind, bytes: table.bytes)
    return [
      try sender.send(file, columns: table.columns), try sender.sendForExcel(file, columns: table.columns),
    ]
  }

  /// Sends what describes the data, and tells what all files were, tables first.
  ///
  /// - Parameters:
  ///   - sent: what each part was.
  ///   - schema: budget.schema.json.
  func listings(of sent: [Part: [DataListing]], schema: [UInt8]) throws -> [DataListing] {
    let made = Part.allCases.compactMap { sent[$0] }
    let plain = made.compactMap(\.first)
    let schema = try sender.send(DataFile(path: "data/budget.schema.json", kind: .schema, bytes: schema))
    let package = try sender.send(
      DataFile(
        path: "data/datapackage.json", kind: .package,
        bytes: try DataPackage(of: edition.document, resources: plain).json()))
    return plain.filter { !$0.columns.isEmpty } + made.flatMap { $0.dropFirst() } + plain.filter(\.columns.isEmpty)
      + [schema, package]
  }
}

extension DocumentContext {
  /// budget.json: the published budget as data.
  func json() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try publishedFile().writeJSON(isCompact: true) { bytes += $0 }
    return bytes
  }
}
