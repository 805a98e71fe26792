import BudgetModel
import ParallelWork
import ReportTemplates
import Synchronization

/// The data of an edition: tables, each also for Excel, the whole budget, and the package that describes them.
final class EditionData: Sendable {
  private let edition: SiteEdition
  private let folder: String
  /// budget.schema.json.
  private let schema: [UInt8]
  private let sent = Mutex<[Part: Result<[DataListing], any Error>]>([:])
  private let awaited = Awaited<Result<[DataListing], any Error>>()

  /// - Parameter folder: the edition's, below the site's root.
  init(of edition: SiteEdition, in folder: String, schema: [UInt8]) {
    self.edition = edition
    self.folder = folder
    self.schema = schema
  }

  /// What can be made at once, in the order of the list.
  enum Part: CaseIterable {
    case projects, indicators, units, budget

    /// The largest first, so that the cores end together.
    static let byLength: [Part] = [.budget, .indicators, .projects, .units]
  }

  /// What all files were, tables first, once every part has been sent.
  ///
  /// - Throws: what the first part that failed threw.
  func listings() throws -> [DataListing] { try awaited.value.get() }

  /// Sends the file, and a table's copy for Excel; with the last part, what describes the data.
  func send(_ part: Part, by send: @escaping @Sendable (SiteFile) throws -> SentFile) {
    let sender = DataSender(folder: folder, send: send)
    let result = Result { try listings(of: part, sentBy: sender) }
    let all = sent.withLock { sent in
      sent[part] = result
      return sent.count == Part.allCases.count ? sent : nil
    }
    if let all { awaited.give(Result { try describe(Part.allCases.compactMap { try all[$0]?.get() }, by: sender) }) }
  }

  private func listings(of part: Part, sentBy sender: DataSender) throws -> [DataListing] {
    let document = edition.document
    switch part {
    case .projects: return try sender.send(CSVTable.projects(of: document), .projects, "projects")
    case .indicators: return try sender.send(CSVTable.indicators(of: document), .indicators, "indicators")
    case .units: return try sender.send(CSVTable.units(of: document), .units, "units")
    case .budget:
      return [
        try sender.send("data/budget.json", .budget) { [edition] take in
          try document.writePublished(codes: edition.codes, to: take)
        }
      ]
    }
  }

  /// Sends what describes the data, and tells what all files were.
  private func describe(_ made: [[DataListing]], by sender: DataSender) throws -> [DataListing] {
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
    try writePublished { bytes += $0 }
    return bytes
  }
}
