import ReportSite
import ReportTemplates

/// A document for print that is to be made, with the names that it is published under.
struct PlannedDocument {
  var document: PrintDocument
  var scope: Documents.Scope
  /// The unit's code when it is one unit's: `01`.
  var unit: String?
  /// As offices name files: `2024年某局部门预算公开.pdf`.
  var name: String
  /// Letters, digits and hyphens: `2024-unit-01-disclosure.pdf`.
  var alias: String

  /// The folder of the units' documents, beside the department's.
  static let unitFolder = "单位"
  /// The folder of the same files under names that every system can type.
  static let aliasFolder = "ascii"

  /// Where it lies under both names.
  var paths: [String] { [(unit == nil ? "" : Self.unitFolder + "/") + name, "\(Self.aliasFolder)/\(alias)"] }

  /// Where its copy for the web lies, below the edition's folder.
  var webPath: String { "downloads/\(alias)" }
}

/// A document as it was made.
struct MadeDocument {
  var pages: Int
  var bytes: [UInt8]
  /// The copy for the web, whose first page shows before the rest has come.
  var webCopy: [UInt8]
}

/// A document that was made and handed on.
struct FinishedDocument {
  var plan: PlannedDocument
  /// Of the file, and of its copy for the web.
  var byteCount: Int
  var webByteCount: Int

  var download: SiteDownload {
    let kind: SiteDownload.Kind = switch plan.document {
    case .disclosure: .disclosure
    case .memo: .memo
    }
    return SiteDownload(
      path: plan.webPath, kind: kind, fileName: plan.name, unit: plan.unit, byteCount: webByteCount)
  }
}
