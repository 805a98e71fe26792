import Foundation
import ParallelWork
import ReportTemplates
import Synchronization

/// What a command's documents are made with, loaded on another core while its arguments are parsed and its input read.
enum LoadedAhead {
  /// What is loaded, and its templates.
  private typealias Tools = (parts: [TemplateLibrary.Part], begun: Begun<DocumentTools>)

  private static let tools = Mutex<Tools?>(nil)

  /// - Parameter arguments: the program's, the first its name.
  static func begin(for arguments: [String]) {
    guard let name = arguments.dropFirst().first, let parts = parts(of: name, arguments) else { return }
    // Who wants another theme has them opened for nothing.
    let opensFonts =
      name == PDFCommand.configuration.commandName && !arguments.contains(PrintDocument.memo.rawValue)
    // Nobody waits for a site's before its budget is read and reviewed.
    let isPatient = name == SiteCommand.configuration.commandName
    tools.withLock { $0 = (parts, loading(parts, opensFonts: opensFonts, isPatient: isPatient)) }
    // Whatever ends the program, it is not while that goes on.
    atexit { LoadedAhead.tools.withLock { $0 = nil } }
  }

  private static func loading(
    _ parts: [TemplateLibrary.Part], opensFonts: Bool, isPatient: Bool
  ) -> sending Begun<DocumentTools> {
    Begun(isPatient: isPatient) {
      var tools = try DocumentTools(templates: parts)
      if opensFonts { try tools.open() }
      return tools
    }
  }

  private static func parts(of command: String, _ arguments: [String]) -> [TemplateLibrary.Part]? {
    switch command {
    case PDFCommand.configuration.commandName: PDFCommand.templates
    case MemoCommand.configuration.commandName: MemoCommand.templates
    case SiteCommand.configuration.commandName:
      // The office's own are named by arguments that are not parsed yet.
      arguments.contains { $0.hasPrefix("--templates") }
        ? nil : SiteCommand.templates(withPDF: !arguments.contains("--without-pdf") && !arguments.contains("--single-page"))
    default: nil
    }
  }

  /// What has these templates, if its loading has begun; once.
  static func take(_ parts: [TemplateLibrary.Part]) throws -> DocumentTools? { try begun(parts)?.take() }

  /// The same, not waited for yet.
  static func begun(_ parts: [TemplateLibrary.Part]) -> sending Begun<DocumentTools>? {
    tools.withLock { tools in
      guard let found = tools, found.parts == parts else { return nil }
      tools = nil
      return found.begun
    }
  }
}
