import PDFLinearizing
import ReportRelease
import ReportSite
import ReportTemplates

/// A document for print, made, with the names that it is published under.
struct FinishedDocument {
  var document: PrintDocument
  /// The unit's code when it is one unit's: `01`.
  var unit: String?
  /// As offices name files: `2024年某局部门预算公开.pdf`.
  var name: String
  /// Letters, digits and hyphens: `2024-unit-01-disclosure.pdf`.
  var alias: String
  var bytes: [UInt8]

  /// The folder of the units' documents, beside the department's.
  static let unitFolder = "单位"
  /// The folder of the same files under names that every system can type.
  static let aliasFolder = "ascii"

  /// The document under both names.
  var files: [OutputFile] {
    [
      OutputFile(path: (unit == nil ? "" : Self.unitFolder + "/") + name, bytes: bytes),
      OutputFile(path: "\(Self.aliasFolder)/\(alias)", bytes: bytes),
    ]
  }

  /// The copy for the web, whose first page shows before the rest has come.
  func download() throws -> SiteDownload {
    let kind: SiteDownload.Kind = switch document {
    case .disclosure: .disclosure
    case .memo: .memo
    }
    return SiteDownload(path: "downloads/\(alias)", kind: kind, fileName: name, unit: unit,
      bytes: try PDFLinearizer.linearized(bytes))
  }
}

extension Documents {
  /// Every document of the department, then the disclosure of each unit, which publishes its own.
  func published() throws -> [FinishedDocument] {
    var names = FileNames()
    var unitNames = FileNames()
    var finished: [FinishedDocument] = []
    let department = context(of: .department)
    for document in PrintDocument.allCases {
      finished.append(try self.finished(document, of: department, unit: nil, names: &names))
    }
    if !units.isEmpty { Console.note("排版 \(units.count) 个单位的公开文件……") }
    for (index, unit) in units.enumerated() {
      finished.append(try self.finished(.disclosure, of: context(of: .unit(index)), unit: unit.code, names: &unitNames))
    }
    return finished
  }

  private func finished(
    _ document: PrintDocument, of context: DocumentContext, unit: String?, names: inout FileNames
  ) throws -> FinishedDocument {
    let alias = [year.map(String.init), unit.map { "unit-" + $0 }, document.rawValue].compactMap(\.self)
      .joined(separator: "-")
    let name = names.name(of: try fileTitle(of: document, for: context), extension: "pdf", orElse: alias)
    if unit == nil { Console.note("排版 \(name)……") }
    return FinishedDocument(
      document: document, unit: unit, name: name, alias: alias + ".pdf", bytes: try pdf(document, of: context))
  }
}
