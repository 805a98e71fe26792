import Foundation

/// A budget with what the office says of its publication: what `budgetpress parse` writes and every command reads back.
public struct BudgetFile: Hashable, Sendable {
  public var budget: Budget
  /// 标题.
  public var title: String?
  /// 公开日期.
  public var date: CalendarDate?
  /// The codes of the published site; only its budget.json has them.
  public var codes: CodeBook?
  /// The budget beside last year's; written, not read back.
  public var comparison: Comparison?

  public init(
    budget: Budget, title: String? = nil, date: CalendarDate? = nil, codes: CodeBook? = nil,
    comparison: Comparison? = nil
  ) {
    self.codes = codes
    self.comparison = comparison
    self.budget = budget
    self.title = title
    self.date = date
  }

  /// UTF-8 text with sorted keys and a final newline; the same budget always gives the same bytes.
  public func json() throws -> Data {
    var data = Data()
    try writeJSON { data.append(contentsOf: $0) }
    return data
  }

  /// Gives the bytes of `json()` in pieces, in order, so that a large budget's are never all in memory.
  ///
  /// Throws what `send` throws, and stops there.
  ///
  /// - Parameter isPublished: whether everybody may have the file: without findings, raw and unparsed text, and shorter.
  public func writeJSON(isPublished: Bool = false, to send: ([UInt8]) throws -> Void) throws {
    try withoutActuallyEscaping(send) { send in
      var json = JSONWriter(isPublished ? .published : .indented, to: send)
      try write(to: &json)
      try json.end()
    }
  }

  /// Reads what `json()` writes; writing it again gives the same bytes.
  ///
  /// Throws a `BudgetFileError` that names the place for anything else, unknown keys included.
  public init(json: Data) throws {
    do {
      self = try JSONDecoder().decode(BudgetFile.self, from: json)
    } catch let error as DecodingError {
      throw BudgetFileError(error)
    }
  }
}

extension BudgetFile: Decodable, JSONWritable {
  /// The keys beside the budget's own.
  private enum Key: String, CodingKey { case title, date, codes, statutoryTables }
  private enum AllKeys: String, CodingKey, CaseIterable {
    case schema, department, year, moneyUnit, fundingSources, total, totalSource, units, unparsed, findings, title, date
    case codes, comparison
    case statutoryTables
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      if let codes { try json.member(AllKeys.codes, codes) }
      if let comparison { try json.member(AllKeys.comparison, comparison) }
      try json.member(AllKeys.date, date?.iso8601)
      try json.member(AllKeys.department, budget.department)
      try json.member(AllKeys.findings, raw: budget.findings)
      try json.member(AllKeys.fundingSources, budget.fundingSources)
      try json.member(AllKeys.moneyUnit, Budget.moneyUnit)
      try json.member(AllKeys.schema, Budget.schema)
      // Of a budget without such tables nothing is said.
      if !budget.statutoryTables.isEmpty { try json.member(AllKeys.statutoryTables, budget.statutoryTables) }
      try json.member(AllKeys.title, title)
      try json.member(AllKeys.total, budget.total)
      try json.member(AllKeys.totalSource, budget.totalSource)
      try json.member(AllKeys.units, budget.units)
      try json.member(AllKeys.unparsed, raw: budget.unparsed)
      try json.member(AllKeys.year, budget.year)
    }
  }

  public init(from decoder: any Decoder) throws {
    _ = try decoder.container(knowing: AllKeys.self)
    budget = try Budget(from: decoder)
    let json = try decoder.container(keyedBy: Key.self)
    budget.statutoryTables = try json.decodeIfPresent([StatutoryTable].self, forKey: .statutoryTables) ?? []
    title = try json.decode(String?.self, forKey: .title)
    codes = try json.decodeIfPresent(CodeBook.self, forKey: .codes)
    date = try json.decode(String?.self, forKey: .date).map { text in
      guard let date = CalendarDate(text) else { throw json.fault(.date, "“\(text)”不是 年-月-日") }
      return date
    }
  }
}

/// Why a file is no `budgetpress.budget/1`; texts are Chinese and end without a full stop.
public struct BudgetFileError: Error, Equatable {
  /// `units[0].projects[3].goal`; empty for the whole file.
  public var place: String
  public var message: String

  init(_ error: DecodingError) {
    var context: DecodingError.Context?
    switch error {
    case .keyNotFound(let key, let found):
      (context, message) = (found, "缺少“\(key.stringValue)”")
    case .typeMismatch(_, let found):
      (context, message) = (found, "值的类型不对")
    case .valueNotFound(_, let found):
      (context, message) = (found, "不能是 null")
    case .dataCorrupted(let found):
      (context, message) = (found, Self.words(for: found))
    @unknown default:
      message = "无法读取"
    }
    place = ""
    for key in context?.codingPath ?? [] {
      place += key.intValue.map { "[\($0)]" } ?? (place.isEmpty ? key.stringValue : ".\(key.stringValue)")
    }
  }

  /// Our own faults are Chinese; Foundation's are not.
  private static func words(for context: DecodingError.Context) -> String {
    if context.codingPath.isEmpty { return "不是完好的 JSON" }
    return context.debugDescription.allSatisfy(\.isASCII) ? "没有这样的值" : context.debugDescription
  }
}
