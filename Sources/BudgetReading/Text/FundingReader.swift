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

  /// `columns` gives each of the row's sources its column among `names`.
  func read(_ row: TableRow, columns: [Int]) -> Result {
    var result = Result(funding: Funding(total: .blank, sources: names.map { Funding.Source(name: $0, cell: .blank) }))
    result.funding.total = settle(row.total, of: row, &result)
    for (source, column) in zip(row.sources, columns) {
      result.funding.sources[column].cell = settle(source, of: row, &result)
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
    case .doubtful(let amount, let stray) where cell.isConfirmed:
      result.unparsed.append(stray)
      report("amount-stray-text", .warning, "的金额写作“\(text)”，按同一行的其他金额读作 \(amount.wanWithCommas) 万元")
      return .amount(amount)
    case .doubtful:
      result.unparsed.append(text)
      report("amount-unreadable", .error, "的金额“\(text)”无法识别：数字旁有多余的字或空格，且没有其他金额可以证实")
      return .unreadable(text)
    case .unreadable(let reason):
      result.unparsed.append(text)
      report("amount-unreadable", .error, "的金额“\(text)”无法识别：\(reason)")
      return .unreadable(text)
    }
  }
}
