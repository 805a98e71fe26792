import ReportDrawing
import ReportTemplates

/// The writers of a run's documents: one a theme.
struct DocumentWriters {
  /// What a document is set in when neither the user nor report.yaml says otherwise.
  static func theme(of document: PrintDocument) -> String {
    switch document {
    case .disclosure: "modern"
    case .memo: "gbt9704"
    }
  }

  private var writers: [PrintDocument: PDFWriter] = [:]
  private let other: PDFWriter

  /// - Parameters:
  ///   - chosen: the theme that the user asked for, for every document.
  ///   - settings: themes by document, as report.yaml gives them.
  init(resources: Resources, chosen: String?, settings: [String: String]) throws {
    var byTheme: [String: PDFWriter] = [:]
    func writer(_ theme: String, _ place: Resources.ThemePlace) throws -> PDFWriter {
      if let known = byTheme[theme] { return known }
      let made = PDFWriter(
        theme: try resources.theme(theme, named: place), fonts: resources.fontLibrary, pictures: resources.pictures,
        creator: "\(Generator.name) \(Generator.version)")
      byTheme[theme] = made
      return made
    }
    other = try writer(chosen ?? Self.theme(of: .disclosure), .option)
    for document in PrintDocument.allCases {
      let name = document.rawValue
      writers[document] =
        if let chosen { try writer(chosen, .option) } else if let theme = settings[name] {
          try writer(theme, .settings(document: name))
        } else { try writer(Self.theme(of: document), .option) }
    }
  }

  subscript(document: PrintDocument) -> PDFWriter { writers[document] ?? other }
}
