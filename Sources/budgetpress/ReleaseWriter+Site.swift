import BudgetReview
import ReportRelease
import ReportSite

extension ReleaseWriter {
  /// Writes a file of the site, looked through like its name.
  func write(_ file: SiteFile, below folder: String = "", audits: [LeakAudit]) throws -> SentFile {
    let audits = audits.filter { !$0.isEmpty }
    for audit in audits { try audit.check(file.path, place: "文件名 \(file.path)") }
    // A PDF has been looked through before it was drawn, and a picture is the office's.
    let isText = ![".pdf", ".png", ".jpg"].contains { file.path.hasSuffix($0) }
    let path = folder + file.path
    switch file.content {
    case .bytes(let bytes):
      if isText, !audits.isEmpty {
        let text = String(decoding: bytes, as: UTF8.self)
        for audit in audits { try audit.check(text, place: file.path) }
      }
      return SentFile(try write(OutputFile(path: path, bytes: bytes)))
    case .pieces(let pieces):
      var ends = audits.map { _ in [Unicode.Scalar]() }
      let written = try write(path: path) { take in
        try withoutActuallyEscaping(take) { take in
          try pieces { piece in
            if isText, !audits.isEmpty {
              let text = String(decoding: piece, as: UTF8.self)
              for index in audits.indices { try audits[index].check(text, after: &ends[index], place: file.path) }
            }
            try take(piece)
          }
        }
      }
      return SentFile(written)
    }
  }
}

extension SentFile {
  fileprivate init(_ file: WrittenFile) { self.init(byteCount: file.byteCount, sha256: file.sha256) }
}
