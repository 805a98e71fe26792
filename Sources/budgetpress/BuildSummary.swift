import ReportRelease

/// What `build` or `site` made, for the terminal.
struct BuildSummary {
  var folder: String
  /// The department's are named one by one, those of units counted.
  var documents: [FinishedDocument] = []
  var site: FileCount
  var published: Published
  var budget: ReviewedBudget

  /// Of the same build made again.
  var again: BuildSummary {
    var summary = self
    summary.published = Published(unchanged: published.added + published.changed + published.unchanged)
    return summary
  }

  var text: String {
    var lines = ["已生成 \(folder)\(folder.hasSuffix("/") ? "" : "/")"]
    for document in documents where document.plan.unit == nil {
      lines.append("  \(document.plan.name)  \(Self.size(document.byteCount))")
    }
    let ofUnits = documents.filter { $0.plan.unit != nil }
    if !ofUnits.isEmpty {
      let size = Self.size(ofUnits.reduce(0) { $0 + $1.byteCount })
      lines.append("  \(PlannedDocument.unitFolder)/  \(ofUnits.count) 个单位的公开文件，\(size)")
    }
    if !documents.isEmpty { lines.append("  \(PlannedDocument.aliasFolder)/  以上 PDF 的英文文件名副本") }
    lines.append("  \(documents.isEmpty ? "网站" : "site/")  \(site.files) 个文件，\(Self.size(site.bytes))")
    lines.append(
      "文件：新增 \(published.added)，更新 \(published.changed)，未变 \(published.unchanged)，删除 \(published.removed)")
    lines.append("核对：\(FindingCounts(of: budget).text)")
    if budget.review.isBlocked { lines.append("草稿：有未处理的错误，文件中已标明，不得公开") }
    if budget.review.isWhole, budget.review.findings.contains(where: \.isOpen) {
      lines.append("逐条查看：\(FindingCounts.check(budget))")
    }
    return lines.map(Console.printable).joined(separator: "\n") + "\n"
  }

  /// `812 B`, `34.5 kB`, `1.2 MB`; without the locale's marks.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    let (unit, tenths) = bytes < 999_950 ? ("kB", (bytes + 50) / 100) : ("MB", (bytes + 50_000) / 100_000)
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

/// Files that are counted together.
struct FileCount {
  private(set) var files = 0
  private(set) var bytes = 0

  mutating func add(_ size: Int) {
    files += 1
    bytes += size
  }
}
