import BudgetModel

/// Turns a row's amount cells into its funding; what is doubtful counts only when the row's other figures confirm it.
struct FundingReader {
  /// For sources.
  let file: String
  /// The funding sources, one for each column of the header.
  let names: [String]

  struct Result {
    var funding: Funding
    var unparsed: [String] = []
    var findings: [Finding] = []
  }

  /// `columns` gives each of the row's sources its column among `names`; nil for a blank one that belongs to none.
  func read(_ row: TableRow, columns: [Int?]) -> Result {
    var result = Result(funding: Funding(total: .blank, sources: names.map { Funding.Source(name: $0, cell: .blank) }))
    result.funding.total = settle(row.total, of: row, &result)
    for (source, column) in zip(row.sources, columns) {
      if let column {
        result.funding.sources[column].cell = settle(source, of: row, &result)
      } else if source.reading != .blank {
        let text = source.cell.text.trimmingWrapSpaces()
        result.unparsed.append(text)
        result.findings.append(
          Finding(
            rule: "cell-unparsed", severity: .warning, message: "这一格的文字不属于表头的任何一列：“\(text)”", hint: "核对原件",
            source: source.cell.place(in: file)))
      }
    }
    if row.isShifted {
      result.findings.append(
        Finding(
          rule: "row-shifted", severity: .warning,
          message: "“\(row.name.text.unwrapped)”的金额都右移了一格，按总计等于各来源之和移回", hint: "核对原件",
          source: row.total.cell.place(in: file)))
    }
    return result
  }

  private func settle(_ cell: AmountCell, of row: TableRow, _ result: inout Result) -> FundingCell {
    let text = cell.cell.text.trimmingWrapSpaces()
    func report(_ rule: String, _ severity: Finding.Severity, _ message: String) {
      result.findings.append(
        Finding(
          rule: rule, severity: severity, message: "“\(row.name.text.unwrapped)”\(message)", hint: "核对原件",
          source: cell.cell.place(in: file)))
    }
    switch cell.reading {
    case .blank:
      return .blank
    case .amount(let amount):
      return .amount(amount)
    case .doubtful(let amount, let stray) where cell.confirmation != nil:
      result.unparsed.append(stray)
      let proof = cell.confirmation == .row ? "同一行的其他金额" : "上下级各行的合计"
      report("amount-stray-text", .warning, "的金额写作“\(text)”，按\(proof)读作 \(amount.wanWithCommas) 万元")
      return .amount(amount)
    case .doubtful(let amount, _):
      result.unparsed.append(text)
      report(
        "amount-unreadable", .error,
        "的金额“\(text)”无法识别：可能是 \(amount.wanWithCommas) 万元，但数字、空格或旁边的字有疑，没有其他金额可以证实")
      return .unreadable(text)
    case .unreadable(let reason):
      result.unparsed.append(text)
      report("amount-unreadable", .error, "的金额“\(text)”无法识别：\(reason)")
      return .unreadable(text)
    }
  }
}
