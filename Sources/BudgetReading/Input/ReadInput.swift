import BudgetModel

/// What reading an input gives: the budget and all that came with it.
public struct ReadInput: Sendable {
  /// Department and year are merged already: report.yaml wins over the table.
  public var budget: Budget
  public var settings: ReportSettings
  /// The input's name for the default output folder: the folder's name, or the file's without its extension.
  public var name: String
  /// Every file that was read, in reading order.
  public var files: [InputFile]
  /// How each table was understood, in reading order.
  public var explanations: [TableExplanation]

  public init(
    budget: Budget, settings: ReportSettings, name: String, files: [InputFile], explanations: [TableExplanation]
  ) {
    self.budget = budget
    self.settings = settings
    self.name = name
    self.files = files
    self.explanations = explanations
  }
}

/// A file as it was read, so that what is hashed later is what was read now.
public struct InputFile: Sendable {
  /// Relative to the input: a single file's own name, or the path inside the folder.
  public var path: String
  /// As the user would type it.
  public var location: String
  public var bytes: [UInt8]

  public init(path: String, location: String, bytes: [UInt8]) {
    self.path = path
    self.location = location
    self.bytes = bytes
  }
}
