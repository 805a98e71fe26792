import BudgetModel

/// Reads a budget from what the user named.
public enum BudgetReader {
  /// One or more inputs, each a table or a folder with tables and perhaps a report.yaml; their tables make one budget.
  ///
  /// Throws a `ReadingError` when an input cannot be read; doubtful data is a finding of the budget.
  ///
  /// - Parameters:
  ///   - rules: the identifiers that report.yaml may name; empty: any.
  ///   - opened: is shown the files, in the order of the result's, before anything is made of most of them.
  public static func read(
    _ paths: [String], rules: [String] = [], opened: ([InputFile]) -> Void = { _ in }
  ) throws -> ReadInput {
    var inputs = try InputSet(paths)
    let stated = try statedFile(of: inputs, rules: rules)
    let statutory = try StatutoryFiles(stated: stated, inputs: inputs).read()
    inputs.leaveOut(statutory.files)
    opened(inputs.files + statutory.files)
    let files = try inputs.tables.map(TableFileReader(stated: stated).read)
    let readings = files.flatMap(\.tables)
    guard var budget = BudgetJoiner.join(readings.map(\.content)), let table = inputs.tables.first else {
      throw noBudget(in: inputs, readings.map(\.explanation))
    }
    if let report = inputs.report {
      budget.findings += stated.unusedSettings(readings.map(\.explanation), file: report.path)
    }
    budget.add(statutory.tables, statutory.findings)
    var settings = stated.settings
    settings.title = settings.title ?? files.compactMap(\.title).first
    settings.date = settings.date ?? files.compactMap(\.date).first
    let prose = try ChapterFiles.read(inputs.chapters, folders: UnitFolders(of: budget, codes: stated.settings.codes))
    let order = try ChapterFiles.sections(
      stated: stated.sections, chapters: prose.chapters, report: inputs.report)
    settings.chapters = prose.chapters
    settings.sections = order.sections
    budget.findings += prose.findings + order.findings
    budget.merge(settings, at: SourceLocation(file: table.path, line: 1, column: 1))
    return ReadInput(
      budget: budget, settings: settings, name: inputs.name, files: inputs.files + statutory.files,
      explanations: readings.map(\.explanation) + statutory.explanations)
  }

  /// How each table of the inputs is understood, also where they make no budget.
  ///
  /// Throws as `read` does.
  public static func explain(_ paths: [String]) throws -> [TableExplanation] {
    var inputs = try InputSet(paths)
    let stated = try statedFile(of: inputs)
    let statutory = try StatutoryFiles(stated: stated, inputs: inputs).read()
    inputs.leaveOut(statutory.files)
    let reader = TableFileReader(stated: stated)
    return try inputs.tables.flatMap { try reader.read($0).tables.map(\.explanation) } + statutory.explanations
  }

  private static func statedFile(of inputs: InputSet, rules: [String] = []) throws -> ReportFile {
    try inputs.report.map { report in
      try ReportFileReader(path: report.location, rules: rules, file: report.path).read(report.bytes)
    } ?? ReportFile()
  }

  private static func noBudget(in inputs: InputSet, _ explanations: [TableExplanation]) -> ReadingError {
    let kinds = explanations.prefix(5).map { table in
      "\(table.file)\(table.sheet.map { "!\($0)" } ?? "")：\(table.kind)"
    }
    return ReadingError(
      path: inputs.tables.first?.location ?? "INPUT", message: "没有找到有项目和金额的预算表（\(kinds.joined(separator: "；"))）",
      remedy: "请用 budgetpress parse --explain 查看每个表是怎样理解的；列名特别时，可在 report.yaml 的 columns 中写明")
  }
}

extension Budget {
  /// Takes the statutory tables; those of report.yaml count before those that a budget in JSON brought.
  mutating func add(_ tables: [StatutoryTable], _ findings: [Finding]) {
    if tables.isEmpty { return }
    statutoryTables = tables
    self.findings += findings
  }

  /// Takes what report.yaml states, and notes what neither it nor the table tells.
  mutating func merge(_ settings: ReportSettings, at place: SourceLocation) {
    func find(_ rule: String, _ severity: Finding.Severity, _ message: String, _ hint: String) {
      findings.append(Finding(rule: rule, severity: severity, message: message, hint: hint, source: place))
    }
    func differ(_ rule: String, _ name: String, _ stated: String, _ found: String) {
      find(rule, .warning, "report.yaml 的\(name)是“\(stated)”，表中是“\(found)”", "以 report.yaml 为准；请核对原件")
    }
    if let stated = settings.department, let found = department, stated != found {
      differ("department-differs", "部门名称", stated, found)
    }
    if let stated = settings.year, let found = year, stated != found {
      differ("year-differs", "预算年度", String(stated), String(found))
    }
    department = settings.department ?? department
    year = settings.year ?? year
    // What report.yaml states needs no inference; a contradiction is told above.
    if settings.department != nil { findings.removeAll { $0.rule == "department-inferred" } }
    if settings.year != nil { findings.removeAll { $0.rule == "year-inferred" } }
    // A budget that was read back may hold these notes already; they stand only as long as they are true.
    let missing: [(rule: String, isMissing: Bool, message: String, hint: String)] = [
      ("department-missing", department == nil, "表中没有可辨认的部门名称", "请在 report.yaml 中写明，例如 department: 某某局"),
      ("year-missing", year == nil, "表中没有写明预算年度", "请在 report.yaml 中写明，例如 year: 2024"),
      ("date-missing", settings.date == nil, "没有写明公开日期", "请在 report.yaml 中写明，例如 date: 2024-02-05"),
    ]
    for note in missing {
      if !note.isMissing {
        findings.removeAll { $0.rule == note.rule }
      } else if !findings.contains(where: { $0.rule == note.rule }) {
        find(note.rule, .note, note.message, note.hint)
      }
    }
  }
}
