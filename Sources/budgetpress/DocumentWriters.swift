import ReportDrawing
import ReportTemplates

/// The writers of a run's documents: one a theme, made when the first document in it is.
struct DocumentWriters {
  /// What a document is set in when neither the user nor report.yaml says otherwise.
  static func theme(of document: PrintDocument) -> String {
    switch document {
    case .disclosure: "modern"
    case .memo: "gbt9704"
    }
  }

  private final class Made {
    var byTheme: [String: PDFWriter] = [:]
  }

  private let tools: DocumentTools
  private let themes: [PrintDocument: String]
  private let made = Made()

  /// - Parameters:
  ///   - chosen: the theme that the user asked for, for every document.
  ///   - settings: themes by document, as report.yaml gives them.
  /// - Throws: `CommandError` when there is no such theme.
  init(tools: DocumentTools, chosen: String?, settings: [String: String]) throws {
    self.tools = tools
    if let chosen { try tools.resources.requireTheme(chosen, named: .option) }
    var themes: [PrintDocument: String] = [:]
    for document in PrintDocument.allCases {
      let name = document.rawValue
      if chosen == nil, let theme = settings[name] {
        try tools.resources.requireTheme(theme, named: .settings(document: name))
      }
      themes[document] = chosen ?? settings[name] ?? Self.theme(of: document)
    }
    self.themes = themes
  }

  /// - Throws: what is wrong with the theme.
  func writer(of document: PrintDocument) throws -> PDFWriter {
    let theme = themes[document] ?? Self.theme(of: document)
    if let known = made.byTheme[theme] { return known }
    let writer = try tools.writer(in: theme)
    made.byTheme[theme] = writer
    return writer
  }
}
