import BudgetModel

/// Reads a budget from what the user named.
public enum BudgetReader {
  /// One or more inputs, each a table or a folder with one table and perhaps a report.yaml; together exactly one table.
  ///
  /// Throws a `ReadingError` when an input cannot be read; doubtful data is a finding of the budget.
  public static func read(_ paths: [String]) throws -> ReadInput {
    let inputs = try paths.map(InputPath.init)
    guard let input = inputs.first else {
      throw ReadingError(path: "INPUT", message: "没有给出输入", remedy: "请给出一个表格文件，或一个含表格和 report.yaml 的文件夹")
    }
    guard inputs.count == 1 else {
      throw ReadingError(
        path: inputs[1].path, message: "给出了 \(inputs.count) 个输入，目前一次只能读取一个表格", remedy: "请逐个处理")
    }
    return try read(input)
  }

  private static func read(_ input: InputPath) throws -> ReadInput {
    let table = try InputFile(reading: input.table, inside: input)
    let report = try input.report.map { try InputFile(reading: $0, inside: input, mayBeEmpty: true) }
    let stated = try report.map { try ReportFileReader(path: input.path(of: $0.path)).read($0.bytes) } ?? ReportFile()

    let text = try TextDecoder(path: input.path(of: table.path)).decode(table.bytes)
    let reader = TextTableReader(
      file: table.path, path: input.path(of: table.path), statedUnit: stated.moneyUnit,
      statedDepartment: stated.settings.department)
    var budget = try reader.read(text)
    budget.merge(stated.settings, at: SourceLocation(file: table.path, line: 1, column: 1))
    return ReadInput(
      budget: budget, settings: stated.settings, name: input.name, files: [table] + (report.map { [$0] } ?? []))
  }
}

extension Budget {
  /// Takes what report.yaml states, and notes what neither it nor the table tells.
  mutating func merge(_ settings: ReportSettings, at place: SourceLocation) {
    func note(_ rule: String, _ message: String, _ hint: String) {
      findings.append(Finding(rule: rule, severity: .note, message: message, hint: hint, source: place))
    }
    if let stated = settings.department, let found = department, stated != found {
      note("department-differs", "report.yaml 的部门名称是“\(stated)”，表中是“\(found)”", "以 report.yaml 为准；请核对原件")
    }
    department = settings.department ?? department
    year = settings.year ?? year
    if department == nil {
      note("department-missing", "表中没有可辨认的部门名称", "请在 report.yaml 中写明，例如 department: 某某局")
    }
    if year == nil {
      note("year-missing", "表中没有写明预算年度", "请在 report.yaml 中写明，例如 year: 2024")
    }
    if settings.date == nil {
      note("date-missing", "没有写明公开日期", "请在 report.yaml 中写明，例如 date: 2024-02-05")
    }
  }
}
