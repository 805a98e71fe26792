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
    guard let name = arguments.dropFirst().first, let parts = parts(of: name) else { return }
    // Who wants another theme has them opened for nothing.
    let opensFonts =
      name == PDFCommand.configuration.commandName && !arguments.contains(PrintDocument.memo.rawValue)
    tools.withLock { $0 = (parts, loading(parts, opensFonts: opensFonts)) }
    // Whatever ends the program, it is not while that goes on.
    atexit { LoadedAhead.tools.withLock { $0 = nil } }
  }

  private static func loading(_ parts: [TemplateLibrary.Part], opensFonts: Bool) -> sending Begun<DocumentTools> {
    Begun {
      var tools = try DocumentTools(templates: parts)
      if opensFonts { try tools.open() }
      return tools
    }
  }

  private static func parts(of command: String) -> [TemplateLibrary.Part]? {
    switch command {
    case PDFCommand.configuration.commandName: PDFCommand.templates
    case MemoCommand.configuration.commandName: MemoCommand.templates
    default: nil
    }
  }

  /// What has these templates, if its loading has begun; once.
  static func take(_ parts: [TemplateLibrary.Part]) throws -> DocumentTools? {
    let begun = tools.withLock { tools -> Begun<DocumentTools>? in
      guard let found = tools, found.parts == parts else { return nil }
      tools = nil
      return found.begun
    }
    return try begun?.take()
  }
}
