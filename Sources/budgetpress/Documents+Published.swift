import BudgetReview
import PDFLinearizing
import ReportRelease
import ReportSite
import ReportTemplates
import Synchronization

/// What a release publishes.
extension Documents {
  /// Every document of the department, then the disclosure of each unit, which publishes its own.
  func plan() throws -> [PlannedDocument] {
    var names = FileNames()
    var unitNames = FileNames()
    let department = try PrintDocument.allCases.map { try planned($0, of: .department, unit: nil, names: &names) }
    return try department + units.enumerated().map { index, unit in
      try planned(.disclosure, of: .unit(index), unit: unit.code, names: &unitNames)
    }
  }

  private func planned(
    _ document: PrintDocument, of scope: Scope, unit: String?, names: inout FileNames
  ) throws -> PlannedDocument {
    let alias = [year.map(String.init), unit.map { "unit-" + $0 }, document.rawValue].compactMap(\.self)
      .joined(separator: "-")
    let title = try fileTitle(of: document, for: context(of: scope))
    let name = names.name(of: title, extension: "pdf", orElse: alias)
    return PlannedDocument(document: document, scope: scope, unit: unit, name: name, alias: alias + ".pdf")
  }

  func made(_ plan: PlannedDocument) throws -> MadeDocument {
    let made = try printed(plan.document, of: context(of: plan.scope))
    let bytes = made.bytes
    return MadeDocument(pages: made.pages, bytes: bytes, webCopy: try PDFLinearizer.linearized(bytes))
  }

  /// Makes and writes every document that is published, and tells what the site offers.
  ///
  /// - Parameters:
  ///   - writesOriginals: not only the copies for the web.
  ///   - folder: of this edition's part of the site.
  func publish(
    writesOriginals: Bool, below folder: String, jobs: Int, to writer: ReleaseWriter
  ) throws -> [FinishedDocument] {
    let plan = try plan()
    try audit(paths: plan.flatMap(\.paths))
    var finished = [FinishedDocument?](repeating: nil, count: plan.count)
    try DocumentPress(documents: self, plan: plan, jobs: jobs).run { place, made in
      let document = plan[place]
      for path in writesOriginals ? document.paths : [] {
        try writer.write(OutputFile(path: path, bytes: made.bytes))
      }
      try writer.write(OutputFile(path: folder + document.webPath, bytes: made.webCopy))
      finished[place] = FinishedDocument(
        plan: document, byteCount: made.bytes.count, webByteCount: made.webCopy.count)
    }
    return finished.compactMap(\.self)
  }
}

extension Site {
  /// Writes the site's files, looked through, and tells how many and how large they are.
  ///
  /// - Parameter folder: that the site lies in; its editions' documents are there already.
  func write(
    _ editions: [SiteEdition], auditedBy audits: [LeakAudit], below folder: String, to writer: ReleaseWriter
  ) throws -> FileCount {
    Console.note("生成网站……")
    let count = Mutex(FileCount())
    try write(editions) { file in
      let sent = try writer.write(file, below: folder, audits: audits)
      count.withLock { $0.add(sent.byteCount) }
      return sent
    }
    var all = count.withLock { $0 }
    for download in editions.flatMap(\.downloads) { all.add(download.byteCount) }
    return all
  }
}
