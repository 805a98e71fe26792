import BudgetModel
import ParallelWork
import ReportTemplates

/// The data of an edition: tables, each also for Excel, the whole budget, and the package that describes them.
struct EditionData: Sendable {
  let edition: SiteEdition
  /// budget.schema.json.
  let schema: [UInt8]

  /// Gives the files as they are made, so that few are in memory at once, and tells what they were, tables first.
  func write(to send: @Sendable (DataFile) throws -> Void) throws -> [DataListing] {
    let document = edition.document
    let made = try inParallel(Part.allCases) { part in
      let (file, columns) = try part.file(of: edition)
      var listings = [DataListing(file, columns: columns)]
      try send(file)
      if !columns.isEmpty {
        let copy = file.forExcel
        listings.append(DataListing(copy, columns: columns))
        try send(copy)
      }
      return listings
    }
    let plain = made.compactMap(\.first)
    let package = DataFile(
      path: "data/datapackage.json", kind: .package, bytes: try DataPackage(of: document, resources: plain).json())
    let others = [DataFile(path: "data/budget.schema.json", kind: .schema, bytes: schema), package]
    for file in others { try send(file) }
    return plain.filter { !$0.columns.isEmpty } + made.flatMap { $0.dropFirst() } + plain.filter(\.columns.isEmpty)
      + others.map { DataListing($0) }
  }

  private enum Part: CaseIterable {
    case projects, indicators, units, budget

    /// The file, and the columns of a table.
    func file(of edition: SiteEdition) throws -> (DataFile, columns: [CSVTable.Column]) {
      let document = edition.document
      switch self {
      case .projects: return Self.file(CSVTable.projects(of: document), .projects, "projects")
      case .indicators: return Self.file(CSVTable.indicators(of: document), .indicators, "indicators")
      case .units: return Self.file(CSVTable.units(of: document), .units, "units")
      case .budget:
        return (DataFile(path: "data/budget.json", kind: .budget, bytes: try document.json(codes: edition.codes)), [])
      }
    }

    private static func file(
      _ table: CSVTable, _ kind: DataFile.Kind, _ name: String
    ) -> (DataFile, columns: [CSVTable.Column]) {
      (DataFile(path: "data/\(name).csv", kind: kind, bytes: table.bytes), table.columns)
    }
  }
}

extension DocumentContext {
  /// budget.json: the published budget as data.
  func json(codes: CodeBook? = nil) throws -> [UInt8] {
    // Given to a closure that may not change what surrounds it.
    final class Bytes { var all: [UInt8] = [] }
    let bytes = Bytes()
    try publishedFile(codes: codes).writeJSON { bytes.all += $0 }
    return bytes.all
  }
}
