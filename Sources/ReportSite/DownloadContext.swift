import ReportTemplates

/// A file that the site offers for download.
struct DownloadContext: TemplateContext {
  enum Kind: Hashable { case disclosure, memo, data(DataFile.Kind) }

  /// Below the edition's folder.
  let path: String
  let kind: Kind
  let isForExcel: Bool
  let byteCount: Int
  let sha256: String?
  /// Of a document: what a reader's copy is called.
  let fileName: String?
  /// The code of the one unit that it is about.
  let unit: String?

  init(_ download: SiteDownload) {
    path = download.path
    kind = switch download.kind { case .disclosure: .disclosure case .memo: .memo }
    isForExcel = false
    byteCount = download.byteCount
    sha256 = nil
    fileName = download.fileName
    unit = download.unit
  }

  init(_ file: DataListing) {
    path = file.path
    kind = .data(file.kind)
    isForExcel = file.isForExcel
    byteCount = file.sent.byteCount
    sha256 = file.sent.sha256
    fileName = nil
    unit = nil
  }

  var isDocument: Bool { kind == .disclosure || kind == .memo }

  var format: String {
    switch kind {
    case .disclosure, .memo: "PDF"
    case .data(let kind): [.projects, .indicators, .units].contains(kind) ? "CSV" : "JSON"
    }
  }

  /// In kilobytes of 1,000 bytes, at least 1, or in megabytes with one decimal.
  var size: String {
    let kilobytes = max(1, (byteCount + 500) / 1000)
    if kilobytes < 1000 { return "\(kilobytes) KB" }
    let tenths = (byteCount + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  static let contextName = "download"
  static let fields = TemplateFields<Self>([
    .init("path", "相对本版根的路径：downloads/2024-disclosure.pdf") { .text($0.path) },
    .init("format", "格式：PDF、CSV 或 JSON") { .text($0.format) },
    .init("size", "大小：412 KB、1.2 MB") { .text($0.size) },
    .init("fileName", "PDF 另存时的文件名：2024年某局部门预算公开.pdf；不是 PDF 则为空") { .optional($0.fileName) },
    .init("isOfUnit", "只含一个单位的 PDF") { .flag($0.unit != nil) },
    .init("isDocument", "是 PDF") { .flag($0.isDocument) },
    .init("isDisclosure", "是部门或单位的预算公开") { .flag($0.kind == .disclosure) },
    .init("isMemo", "是摘要") { .flag($0.kind == .memo) },
    .init("isProjects", "是项目表") { .flag($0.kind == .data(.projects)) },
    .init("isIndicators", "是绩效指标表") { .flag($0.kind == .data(.indicators)) },
    .init("isUnits", "是单位表") { .flag($0.kind == .data(.units)) },
    .init("isBudget", "是完整数据") { .flag($0.kind == .data(.budget)) },
    .init("isSchema", "是完整数据的说明（JSON Schema）") { .flag($0.kind == .data(.schema)) },
    .init("isPackage", "是数据包的说明（Data Package）") { .flag($0.kind == .data(.package)) },
    .init("isForExcel", "是给 Excel 用的一份") { .flag($0.isForExcel) },
    .init("sha256", "SHA-256，十六进制；PDF 为空") { .optional($0.sha256) },
  ])
}
