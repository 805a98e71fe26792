import BudgetModel
import MarkdownReading

/// Reads an input's chapters and puts them in the order that report.yaml gives.
enum ChapterFiles {
  /// In bytes; libcmark takes more than linear time on texts made to vex it.
  static let sizeLimit = 256 << 10
  static let countLimit = 1000

  /// A file in a folder of `chapters` is the unit's that the folder names; in a folder that names none it is left out, and
  /// each such folder is a finding.
  ///
  /// Throws a `ReadingError` for a file that is no text, or too large, or for a second of one name.
  ///
  /// - Parameter folders: asked for only where there are files.
  static func read(
    _ files: [InputFile], folders: @autoclosure () -> UnitFolders
  ) throws -> (chapters: [Chapter], findings: [Finding]) {
    if files.isEmpty { return ([], []) }
    let folders = folders()
    if let file = files.dropFirst(countLimit).first {
      throw ReadingError(path: file.location, message: "chapters 里超过 \(countLimit) 个文件", remedy: "请合并，或移走不用的文件")
    }
    var chapters: [Chapter] = []
    var findings: [Finding] = []
    var unknown: Set<String> = []
    var known: [ChapterPlace: InputFile] = [:]
    for file in files {
      var unit: Int?
      if let folder = file.unitFolder {
        switch folders.unit(of: folder) {
        case .found(let index): unit = index
        case .notFound(let message, let hint):
          if unknown.insert(folder).inserted { findings.append(finding(message, hint, file)) }
          continue
        }
      }
      if let other = known.updateValue(file, forKey: ChapterPlace(unit: unit, name: file.chapterName)) {
        throw ReadingError(path: file.location, message: "与 \(other.location) 同名", remedy: "请改名，或只留一个")
      }
      guard file.bytes.count <= sizeLimit else {
        throw ReadingError(
          path: file.location, message: "文字有 \(file.bytes.count >> 10) KiB，超过 \(sizeLimit >> 10) KiB 的上限",
          remedy: "请核对是否选错文件，或分成几个文件")
      }
      let text = try TextDecoder(path: file.location).decode(file.bytes)
      guard let events = MarkdownReader.events(of: text) else {
        throw ReadingError(path: file.location, message: "内存不足，读不出来", remedy: "请关闭其他程序后重试")
      }
      var reader = ChapterReader(file: file.path)
      var chapter = reader.read(events, name: file.chapterName)
      chapter.unit = unit
      chapters.append(chapter)
      findings += reader.findings
    }
    return (chapters, findings)
  }

  private struct ChapterPlace: Hashable {
    let unit: Int?
    let name: String
  }

  private static func finding(_ message: String, _ hint: String, _ file: InputFile) -> Finding {
    Finding(
      rule: "chapter-unit-unknown", severity: .error, message: message, hint: hint,
      source: SourceLocation(file: file.path, line: 1, column: 1))
  }

  /// The sections of the disclosure, each known; what exists and is not named is a finding.
  ///
  /// Throws a `ReadingError` with the line of report.yaml for a name that is neither ours nor a chapter's.
  static func sections(
    stated: [DocumentSection]?, chapters: [Chapter], report: InputFile?
  ) throws -> (sections: [DocumentSection], findings: [Finding]) {
    guard let report, let stated else {
      return (DocumentSection.usual(with: chapters), [])
    }
    let names = Set(chapters.map(\.name)).sorted()
    for section in stated where section.kind == nil && !names.contains(section.name) {
      let known = DocumentSection.Kind.allCases.map(\.rawValue) + names
      throw ReadingError(
        path: report.location, line: section.source?.line,
        message: "没有“\(section.name)”这一部分：不是程序生成的部分，chapters 里也没有 \(section.name).md",
        remedy: "可用的名称：\(known.joined(separator: "、"))")
    }
    let used = Set(stated.map(\.name))
    let unused = chapters.filter { !used.contains($0.name) }.map { chapter in
      Finding(
        rule: "chapter-unused", severity: .warning, message: "“\(chapter.name)”没有列入 report.yaml 的 sections，不会排印",
        hint: "在 sections 中写上“- \(chapter.name)”，或移走这个文件", source: chapter.source)
    }
    return (stated, unused)
  }
}

extension InputFile {
  /// `部门概况` of `chapters/部门概况.md`.
  fileprivate var chapterName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// `01` of `chapters/01/部门概况.md`; nil for the department's.
  fileprivate var unitFolder: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[parts.count - 2]) : nil
  }
}
