/// Why a sheet with a header is no table of ours.
enum SheetRefusal {
  static func reason(_ columns: SheetColumns) -> String {
    let titles = columns.all.map(\.title.joined).filter { !$0.isEmpty }
    let seen =
      "列名：\(titles.prefix(8).map { "“\($0)”" }.joined(separator: "、"))\(titles.count > 8 ? "等 \(titles.count) 列" : "")"
    let hasMoney = columns.all.contains { $0.field.isMoney }
    let hint = "如是项目表，请在 report.yaml 的 columns 中写明是哪一列"
    if hasMoney, let function = titles.first(where: { $0.contains("科目") || $0.contains("功能") || $0.contains("经济分类") }) {
      return "没有读取：按“\(function)”列示，没有项目名称列，不是项目支出表；\(seen)；\(hint)"
    }
    if hasMoney { return "没有读取：有金额，没有项目名称列；\(seen)；\(hint)" }
    if columns.column(.project) != nil { return "没有读取：有项目名称列，没有金额，也没有绩效目标或指标；\(seen)；\(hint)" }
    return "没有读取：不像预算表或绩效指标表；\(seen)；\(hint)"
  }
}
