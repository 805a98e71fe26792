import BudgetModel
import ParallelWork
import ReportTemplates

/// The data of an edition: tables, each also for Excel, the whole budget, and the package that describes them.
struct EditionData: Sendable {
  let edition: SiteEdition
  /// budget.schema.json.
  let schema: [UInt8]

  /// Gives the files as they are made, so that few are in memory at once, and tells what they were, tables first.
  func write(to sender: DataSender) throws -> [DataListing] {
    let document = edition.document
    // The largest first, so that the cores end together.
    let sent = try inParallel(Part.allCases.reversed()) { part in try part.send(of: edition, by: sender) }
    let made = Array(sent.reversed())
    let plain = made.compactMap(\.first)
    let schema = try sender.send(DataFile(path: "data/budget.schema.json", kind: .schema, bytes: schema))
    let package = try sender.send(
      DataFile(
        path: "data/datapackage.json", kind: .package, bytes: try DataPackage(of: document, resources: plain).json()))
    return plain.filter { !$0.columns.isEmpty } + made.flatMap { $0.dropFirst() } + plain.filter(\.columns.isEmpty)
      + [schema, package]
  }

  private enum Part: CaseIterable {
    case projects, indicators, units, budget

    /// Sends the file, and a table's copy for Excel.
    func send(of edition: SiteEdition, by sender: DataSender) throws -> [DataListing] {
      let document = edition.document
      switch self {
      case .projects: return try Self.send(CSVTable.projects(of: document), .projects, "projects", by: sender)
      case .indicators: return try Self.send(CSVTable.indicators(of: document), .indicators, "indicators", by: sender)
      case .units: return try Self.send(CSVTable.units(of: document), .units, "units", by: sender)
      case .budget:
        return [
          try sender.send("data/budget.json", .budget) { take in
            try document.publishedFile(codes: edition.codes).writeJSON(to: take)
          }
        ]
      }
    }

    private static func send(
      _ table: CSVTable, _ kind: DataFile.Kind, _ name: String, by sender: DataSender
    ) throws -> [DataListing] {
      let file = DataFile(path: "data/\(name).csv", kind: kind, bytes: table.bytes)
      return [
        try sender.send(file, columns: table.columns), try sender.sendForExcel(file, columns: table.columns),
      ]
    }
  }
}

extension DocumentContext {
  /// budget.json: the published budget as data.
  func json() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try publishedFile().writeJSON { bytes += $0 }
    return bytes
  }
}
